const EVERY_MS = 1_000;

/** What a command says and hears at a terminal or in a script's log. */
export class Terminal {
  readonly #stop = new AbortController();
  #shownAt = Number.NEGATIVE_INFINITY;
  #open = false;

  constructor() {
    const stop = (): void => {
      // Whoever asks twice does not want to wait.
      if (this.#stop.signal.aborted) process.exit(130);
      this.#stop.abort();
    };
    process.on("SIGINT", stop);
    process.on("SIGTERM", stop);
  }

  /** Aborts when the person asks the command to end. */
  get stopped(): AbortSignal {
    return this.#stop.signal;
  }

  /** A result, for people and for pipes. */
  say(line: string): void {
    this.#endProgress();
    process.stdout.write(`${line}\n`);
  }

  /** Something that is wrong or secret; never part of what a pipe reads. */
  warn(line: string): void {
    this.#endProgress();
    process.stderr.write(`${line}\n`);
  }

  /** How far a long command has come: one line that changes at a terminal, a line each second elsewhere. */
  progress(line: string): void {
    const now = performance.now();
    if (now - this.#shownAt < (process.stderr.isTTY ? EVERY_MS / 10 : EVERY_MS)) return;
    this.#shownAt = now;
    this.#open = process.stderr.isTTY;
    process.stderr.write(this.#open ? `\r\x1b[K${line}` : `${line}\n`);
  }

  #endProgress(): void {
    if (this.#open) process.stderr.write("\r\x1b[K");
    this.#open = false;
  }
}
