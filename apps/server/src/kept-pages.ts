import type { ReadyPage } from "./send-page.ts";

/** What a page was made of: each question, and a mark that changes with its answer. */
export type Asked = ReadonlyMap<string, string>;

interface Room {
  pages: number;
  bytes: number;
}

const room: Room = { pages: 500, bytes: 48 * 1024 * 1024 };
/** For what is asked behind a question mark, of which anybody can think up any number. */
export const roomForSearches: Room = { pages: 100, bytes: 10 * 1024 * 1024 };

/**
 * Written pages, kept for as long as the answers they were made of stay the same. The questions are asked anew each
 * time, which costs little where their answers are kept; writing the page is what costs.
 */
export class KeptPages {
  readonly #pages = new Map<string, { page: ReadyPage; asked: Asked }>();
  readonly #writing = new Map<string, Promise<ReadyPage | undefined>>();
  readonly #room: Room;
  #bytes = 0;

  constructor(most: Room = room) {
    this.#room = most;
  }

  /** The page kept under a key, if each question is still answered in the same way. */
  async holding(key: string, markOf: (question: string) => Promise<string>): Promise<ReadyPage | undefined> {
    const kept = this.#pages.get(key);
    if (!kept) return undefined;
    const marks = await Promise.all([...kept.asked].map(async ([question, mark]) => (await markOf(question)) === mark));
    const holds = marks.every(Boolean);
    // Another may have been kept while the questions were asked.
    if (this.#pages.get(key) === kept) {
      if (!holds) this.#drop(key);
      // The longest unused are forgotten first.
      else if (this.#pages.delete(key)) this.#pages.set(key, kept);
    }
    return holds ? kept.page : undefined;
  }

  /** Writes a page once, however many ask for it meanwhile. */
  once(key: string, write: () => Promise<ReadyPage | undefined>): Promise<ReadyPage | undefined> {
    const underWay = this.#writing.get(key);
    if (underWay) return underWay;
    const writing = write().finally(() => this.#writing.delete(key));
    this.#writing.set(key, writing);
    return writing;
  }

  /** How many pages are being written. */
  get writing(): number {
    return this.#writing.size;
  }

  /** Whether a page is being written at this moment. */
  isWriting(key: string): boolean {
    return this.#writing.has(key);
  }

  keep(key: string, page: ReadyPage, asked: Asked): void {
    this.#drop(key);
    this.#pages.set(key, { page, asked });
    this.#bytes += page.bytes.length;
    for (const oldest of this.#pages.keys()) {
      if (this.#pages.size <= this.#room.pages && this.#bytes <= this.#room.bytes) return;
      this.#drop(oldest);
    }
  }

  #drop(key: string): void {
    this.#bytes -= this.#pages.get(key)?.page.bytes.length ?? 0;
    this.#pages.delete(key);
  }
}
