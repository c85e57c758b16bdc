/** An app's catalogs by their language, from what Vite's glob names by file: `./de-DE.json` is German's. */
export function byLanguage<T>(files: Record<string, T>): ReadonlyMap<string, T> {
  return new Map(Object.entries(files).map(([path, file]) => [path.replace(/^\.\/|\.json.*$/g, ""), file]));
}

/**
 * The language to speak: the first wanted one that is spoken here, be it in another country's form; English where none
 * is.
 */
export function bestLanguage(wanted: readonly string[], spoken: Iterable<string>): string {
  const known = [...spoken];
  for (const tag of wanted) {
    const found = known.find((one) => same(one, tag)) ?? known.find((one) => same(tongueOf(one), tongueOf(tag)));
    if (found) return found;
  }
  return "en-GB";
}

function tongueOf(tag: string): string {
  return tag.split("-", 1)[0] ?? tag;
}

function same(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
