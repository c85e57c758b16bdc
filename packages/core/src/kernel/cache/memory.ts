import type { Answer } from "./answer.ts";

const KEPT_MS = 60_000;

export interface Entry {
  answer: Answer;
  began: number;
  readAt: number;
}

/** The entries of one process, the longest unused forgotten first. */
export class Memory {
  readonly #most: number;
  readonly #entries = new Map<string, Entry>();
  #bytes = 0;

  constructor(mostBytes: number) {
    this.#most = mostBytes;
  }

  get(key: string, now: number): Entry | undefined {
    const entry = this.#entries.get(key);
    if (entry === undefined) return undefined;
    this.#entries.delete(key);
    if (now - entry.readAt < KEPT_MS) {
      this.#entries.set(key, entry);
      return entry;
    }
    this.#bytes -= sizeOf(key, entry);
    return undefined;
  }

  set(key: string, entry: Entry): void {
    this.delete(key);
    this.#entries.set(key, entry);
    this.#bytes += sizeOf(key, entry);
    for (const oldest of this.#entries.keys()) {
      if (this.#bytes <= this.#most) return;
      this.delete(oldest);
    }
  }

  delete(key: string): void {
    const entry = this.#entries.get(key);
    if (entry === undefined) return;
    this.#entries.delete(key);
    this.#bytes -= sizeOf(key, entry);
  }

  clear(): void {
    this.#entries.clear();
    this.#bytes = 0;
  }
}

function sizeOf(key: string, { answer }: Entry): number {
  // An object, its tags and its place in the map besides the text.
  return key.length + answer.bytes.length + answer.tags.length * 48 + 400;
}
