const MOST_TAGS = 20_000;

/**
 * When each tag last changed, by a clock that ticks with every change. What began before a change of one of its tags is
 * old, however late it is finished: this is what keeps a slow reading from being kept after the change it did not see.
 */
export class Generations {
  #now = 0;
  #allChanged = 0;
  readonly #changed = new Map<string, number>();

  get now(): number {
    return this.#now;
  }

  change(tag: string): void {
    this.#now += 1;
    this.#changed.set(tag, this.#now);
    if (this.#changed.size > MOST_TAGS) this.changeAll();
  }

  changeAll(): void {
    this.#now += 1;
    this.#allChanged = this.#now;
    this.#changed.clear();
  }

  /** Whether something begun at that time, under these tags, still holds. */
  holds(began: number, tags: readonly string[]): boolean {
    if (began === this.#now) return true;
    return began >= this.#allChanged && tags.every((tag) => (this.#changed.get(tag) ?? 0) <= began);
  }
}
