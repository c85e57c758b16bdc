import type { Answer } from "./answer.ts";
import { Generations } from "./generations.ts";
import { Memory } from "./memory.ts";

/** A second store, shared by the processes of a shop. It may fail at any time; nothing depends on it. */
export interface SharedStore {
  /** What is kept there and holds, or since when what is read from now on will hold. */
  look(key: string): Promise<{ answer?: Answer; began?: number }>;
  set(key: string, answer: Answer, began: number): void;
  /** What is kept under a tag is old; without one, everything is. */
  change(tag: string | undefined): void;
  close(): void;
}

const MOST_BYTES = 32 * 1024 * 1024;

/**
 * Public answers, kept until something they were made of changes. One reading fills a key however many ask for it. Kept
 * only while the changes of the database are heard: deaf, it lets every question through.
 */
export class Cache {
  readonly #generations = new Generations();
  readonly #memory = new Memory(MOST_BYTES);
  readonly #filling = new Map<string, Promise<Answer>>();
  readonly #shared: SharedStore | undefined;
  #hears = false;

  constructor(shared?: SharedStore) {
    this.#shared = shared;
  }

  get isHearing(): boolean {
    return this.#hears;
  }

  /** An answer that is at hand and holds. */
  kept(key: string): Answer | undefined {
    if (!this.#hears) return undefined;
    const entry = this.#memory.get(key, performance.now());
    if (entry === undefined) return undefined;
    if (this.#generations.holds(entry.began, entry.answer.tags)) return entry.answer;
    this.#memory.delete(key);
    return undefined;
  }

  /** The answer that is kept, or the one `fill` makes, which is kept from then on. */
  answer(key: string, fill: () => Promise<Answer>): Promise<Answer> {
    if (!this.#hears) return fill();
    const kept = this.kept(key);
    if (kept) return Promise.resolve(kept);
    const underWay = this.#filling.get(key);
    if (underWay) return underWay;
    const filling = this.#fill(key, fill).finally(() => {
      if (this.#filling.get(key) === filling) this.#filling.delete(key);
    });
    this.#filling.set(key, filling);
    return filling;
  }

  /** What is kept under a tag is old. */
  change(tag: string): void {
    this.#generations.change(tag);
    this.#filling.clear();
    this.#shared?.change(tag);
  }

  /** From now on changes are heard; there may have been some before. */
  hears(): void {
    this.#generations.changeAll();
    this.#filling.clear();
    this.#memory.clear();
    this.#shared?.change(undefined);
    this.#hears = true;
  }

  /** Changes are no longer heard. */
  deaf(): void {
    this.#hears = false;
    this.#filling.clear();
    this.#memory.clear();
  }

  close(): void {
    this.deaf();
    this.#shared?.close();
  }

  async #fill(key: string, fill: () => Promise<Answer>): Promise<Answer> {
    const began = this.#generations.now;
    const readAt = performance.now();
    const shared = await this.#shared?.look(key);
    if (shared?.answer) return this.#keep(key, { answer: shared.answer, began, readAt });
    const answer = this.#keep(key, { answer: await fill(), began, readAt });
    if (shared?.began !== undefined) this.#shared?.set(key, answer, shared.began);
    return answer;
  }

  #keep(key: string, entry: { answer: Answer; began: number; readAt: number }): Answer {
    if (this.#hears && this.#generations.holds(entry.began, entry.answer.tags)) this.#memory.set(key, entry);
    return entry.answer;
  }
}
