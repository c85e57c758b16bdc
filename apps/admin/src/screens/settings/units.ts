/** What a page is made of, each part under a key of its own that does not change. */
export type Units<U> = ReadonlyMap<string, U>;

export interface ThreeUnits<U> {
  /** What both began from. */
  base: Units<U>;
  /** What the shop has now. */
  theirs: Units<U>;
  /** What stands on the page. */
  mine: Units<U>;
}

/** The keys of what differs, in the order of the page; what is gone comes last. */
export function changedKeys<U>(base: Units<U>, draft: Units<U>): string[] {
  const kept = [...draft.keys()].filter((key) => !same(base.get(key), draft.get(key)));
  return [...kept, ...[...base.keys()].filter((key) => !draft.has(key))];
}

/** The keys both changed to something different. Everything else can be kept from both. */
export function clashingKeys<U>({ base, theirs, mine }: ThreeUnits<U>): string[] {
  return changedKeys(base, mine).filter(
    (key) => !same(base.get(key), theirs.get(key)) && !same(theirs.get(key), mine.get(key)),
  );
}

/** Both people's changes in one; where they clash, the preferred one's. */
export function mergeUnits<U>(three: ThreeUnits<U>, prefer: "mine" | "theirs"): Units<U> {
  const { base, theirs, mine } = three;
  const clashing = new Set(clashingKeys(three));
  const merged = new Map<string, U>();
  for (const key of new Set([...theirs.keys(), ...mine.keys()])) {
    const keepsMine = clashing.has(key) ? prefer === "mine" : !same(base.get(key), mine.get(key));
    const unit = (keepsMine ? mine : theirs).get(key);
    if (unit !== undefined) merged.set(key, unit);
  }
  return merged;
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
