interface Kept<View, Draft> {
  base: View;
  draft: Draft;
  keptAt: string;
}

const placeOf = (key: string) => `atelier-draft-settings-${key}`;

/** Keeps what was typed on this computer; a full store is no reason to stop editing. */
export function keepPaper(key: string, base: unknown, draft: unknown): string {
  const keptAt = new Date().toISOString();
  try {
    localStorage.setItem(placeOf(key), JSON.stringify({ base, draft, keptAt }));
  } catch {
    // It still stands on the page.
  }
  return keptAt;
}

/** What was typed and not saved, if it still has the form of what is typed today. */
export function keptPaper<View, Draft extends object>(key: string, like: Draft): Kept<View, Draft> | undefined {
  try {
    const kept = JSON.parse(localStorage.getItem(placeOf(key)) ?? "null") as Kept<View, Draft> | null;
    const fits = kept && Object.keys(like).every((name) => name in kept.draft);
    return fits ? kept : undefined;
  } catch {
    return undefined;
  }
}

/** It was saved or thrown away. */
export function dropPaper(key: string): void {
  localStorage.removeItem(placeOf(key));
}
