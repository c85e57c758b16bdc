const MOST_NETWORKS = 20_000;

/**
 * How many pages a network may have written for it: a bucket of tokens that fills evenly over a minute.
 *
 * In memory, and each process for itself: what is guarded is this process's own time, a page is lost to nobody by being
 * counted twice, and a count in the database would cost every reader a statement to save the shop a picture of one.
 */
export class PageBuckets {
  readonly #buckets = new Map<string, { tokens: number; at: number }>();
  readonly #mostPerMinute: number;

  constructor(mostPerMinute: number) {
    this.#mostPerMinute = mostPerMinute;
  }

  /** Takes a token of a network's. Returns the seconds until there is one again, 0 when one was had. */
  take(network: string, now = performance.now()): number {
    const most = this.#mostPerMinute;
    const bucket = this.#buckets.get(network) ?? { tokens: most, at: now };
    const tokens = Math.min(most, bucket.tokens + ((now - bucket.at) / 60_000) * most);
    const isLeft = tokens >= 1;
    // Put in last again: those heard from longest ago are forgotten first.
    this.#buckets.delete(network);
    this.#buckets.set(network, { tokens: isLeft ? tokens - 1 : tokens, at: now });
    this.#forgetOldest();
    return isLeft ? 0 : Math.max(1, Math.ceil(((1 - tokens) * 60) / most));
  }

  #forgetOldest(): void {
    for (const network of this.#buckets.keys()) {
      if (this.#buckets.size <= MOST_NETWORKS) return;
      this.#buckets.delete(network);
    }
  }
}
