const MOST_MS = 10_000;

/** What has to be closed again, last opened first. */
export class Closing {
  #steps: (() => unknown)[] = [];

  add(step: () => unknown): void {
    this.#steps.push(step);
  }

  /** Closes everything; what takes too long is left behind, so that an end is always reached. */
  async run(): Promise<void> {
    for (const step of this.#steps.splice(0).reverse()) {
      await Promise.race([
        Promise.resolve()
          .then(step)
          .catch(() => {}),
        later(MOST_MS),
      ]);
    }
  }
}

/** Settles when the process is told to end: Ctrl-C, SIGTERM, or the end of the program that started it. A second time ends it at once. */
export function stopAsked(withParent: boolean): Promise<"asked"> {
  return new Promise((resolve) => {
    let times = 0;
    const stop = (): void => {
      times += 1;
      // A terminal sends Ctrl-C to the whole group, and the start script passes it on: one keystroke may count twice.
      if (times > 3) process.exit(130);
      resolve("asked");
    };
    process.on("SIGINT", stop);
    process.on("SIGTERM", stop);
    if (withParent) process.stdin.on("end", stop).on("error", stop).resume();
  });
}

function later(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms).unref());
}
