/** The shops this test file has open, each by what holds it against itself. On the process, for the set-up file to find. */
export function openShops(): Set<() => Promise<void>> {
  const kept = globalThis as { atelierOpenShops?: Set<() => Promise<void>> };
  kept.atelierOpenShops ??= new Set();
  return kept.atelierOpenShops;
}
