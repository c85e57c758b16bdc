import { pino } from "pino";

const LONGEST_WAIT_MS = 100;
const MOST_WAITING = 64;
const ofNoConsequence = /^\{"level":[123]0,/;

/**
 * Where the log goes: lines of no consequence wait a moment for others, because each alone would be a call of the system
 * per request. A warning goes out at once, after those before it.
 */
export class StandardOutput {
  readonly #out = pino.destination({ dest: 1, sync: true });
  readonly #waiting: string[] = [];
  #timer: NodeJS.Timeout | undefined;

  constructor() {
    process.on("exit", () => this.#flush());
  }

  write(line: string): void {
    this.#waiting.push(line);
    if (this.#waiting.length >= MOST_WAITING || !ofNoConsequence.test(line)) this.#flush();
    else this.#timer ??= setTimeout(() => this.#flush(), LONGEST_WAIT_MS).unref();
  }

  #flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#waiting.length > 0) this.#out.write(this.#waiting.splice(0).join(""));
  }
}
