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

/** Somebody asked the shop to end before it was open. */
export class StoppedEarly extends Error {
  override readonly name = "StoppedEarly";
}

/** What asks a process to end: Ctrl-C, SIGTERM, a closed terminal, or the end of the program that started it. */
export interface StopAsked {
  /** Settles when it was asked. */
  asked: Promise<"asked">;
  /** Waits for work that may be left where it is. Throws StoppedEarly when the end is asked for meanwhile. */
  unless<T>(work: Promise<T>): Promise<T>;
}

const SAME_KEYSTROKE_MS = 500;

/** Listens for what asks this process to end. Asked a second time, it ends at once. */
export function stopAsked(withParent: boolean): StopAsked {
  const { promise: asked, resolve } = Promise.withResolvers<"asked">();
  let first = Number.POSITIVE_INFINITY;
  const stop = (): void => {
    const now = performance.now();
    // A terminal sends Ctrl-C to the whole group, and the start script passes it on: one keystroke counts twice.
    if (now - first > SAME_KEYSTROKE_MS) process.exit(130);
    first = Math.min(first, now);
    resolve("asked");
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, stop);
  if (withParent)
    process.stdin
      .once("end", () => resolve("asked"))
      .on("error", () => resolve("asked"))
      .resume();
  const early = asked.then(() => {
    throw new StoppedEarly();
  });
  early.catch(() => {});
  return { asked, unless: (work) => Promise.race([work, early]) };
}

function later(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms).unref());
}
