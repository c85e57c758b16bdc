import { type Db, noticesOf } from "@atelier/db";
import { Refusal } from "./refusal.ts";

/** Something said on a channel, or that it is time to look around: after a broken line, or every so often. */
export type Notice = { kind: "said"; channel: string; payload: string } | { kind: "missed" } | { kind: "pause" };

const MOST_WAITING = 500;

export interface Listening {
  channels: readonly string[];
  signal: AbortSignal;
  /** A pause is told after this long without a word. */
  pauseMs: number;
}

/** What is heard, until it is stopped; whoever listens stops it, also when he never came to read it. */
export interface Heard extends AsyncIterable<Notice> {
  stop(): void;
}

/**
 * Listens to the database until the signal ends it. Resolves once nothing said from now on is lost. Whoever reads too
 * slowly is told once that he missed something. Refuses, while it is read: shop.busy, when the process ends.
 */
export async function listen(db: Db, { channels, signal, pauseMs }: Listening): Promise<Heard> {
  const waiting = new Waiting();
  const stops: (() => void)[] = [];
  const stop = () => {
    for (const one of stops) one();
  };
  try {
    for (const channel of channels) {
      const heard = (payload: string) => waiting.add({ kind: "said", channel, payload });
      const ear = { heard, missed: () => waiting.addMissed(), ended: () => waiting.end() };
      stops.push(await noticesOf(db).hear(channel, ear));
    }
  } catch (error) {
    stop();
    throw error;
  }
  return { [Symbol.asyncIterator]: () => told(waiting, { signal, pauseMs }), stop };
}

async function* told(
  waiting: Waiting,
  { signal, pauseMs }: Pick<Listening, "signal" | "pauseMs">,
): AsyncGenerator<Notice> {
  signal.addEventListener("abort", () => waiting.wake(), { once: true });
  while (!signal.aborted) {
    const next = waiting.take();
    if (next) yield next;
    else if (waiting.ended) throw new Refusal("shop.busy", { retryAfterSeconds: 2 });
    else if (await waiting.isSilentFor(pauseMs)) yield { kind: "pause" };
  }
}

class Waiting {
  ended = false;
  #notices: Notice[] = [];
  #wake: (() => void) | undefined;

  add(notice: Notice): void {
    if (this.#notices.length >= MOST_WAITING) this.addMissed();
    else this.#notices.push(notice);
    this.wake();
  }

  addMissed(): void {
    this.#notices = [{ kind: "missed" }];
    this.wake();
  }

  end(): void {
    this.ended = true;
    this.wake();
  }

  take(): Notice | undefined {
    return this.#notices.shift();
  }

  wake(): void {
    this.#wake?.();
  }

  async isSilentFor(ms: number): Promise<boolean> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => resolve(true), ms);
      this.#wake = () => {
        clearTimeout(timer);
        resolve(false);
      };
    });
  }
}
