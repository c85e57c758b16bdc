/** A chance that falls the same way every time. */
export interface Chance {
  /** From 0 up to, not including, 1. */
  next(): number;
  /** A whole number from `from` to `to`, both included. */
  between(from: number, to: number): number;
  /** True in `share` of all cases. */
  in(share: number): boolean;
  pick<T>(things: readonly T[]): T;
  /** Picks by weight. */
  weighed<T>(things: readonly T[], weight: (thing: T) => number): T;
}

/** Mulberry32: small, quick, and good enough for a shop that does not exist. */
export function chanceFrom(seed: number): Chance {
  let state = seed | 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const pick = <T>(things: readonly T[]): T => weighed(things, () => 1);
  const weighed = <T>(things: readonly T[], weight: (thing: T) => number): T => {
    let left = next() * things.reduce((sum, thing) => sum + weight(thing), 0);
    for (const thing of things) {
      left -= weight(thing);
      if (left < 0) return thing;
    }
    const last = things.at(-1);
    if (last === undefined) throw new Error("Nothing to pick from");
    return last;
  };
  return {
    next,
    between: (from, to) => from + Math.floor(next() * (to - from + 1)),
    in: (share) => next() < share,
    pick,
    weighed,
  };
}
