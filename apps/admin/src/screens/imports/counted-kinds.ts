import { sayFinding } from "./finding-words.ts";

/** The shop's own counts as sentences, without those shown elsewhere and without zeroes. */
export function countedKinds(
  counts: Readonly<Record<string, number>>,
  elsewhere: readonly string[],
): { label: string; n: number }[] {
  return Object.entries(counts)
    .filter(([key, n]) => n > 0 && !elsewhere.includes(key))
    .map(([key, n]) => ({ label: sentence(sayFinding("counted", key)), n }));
}

function sentence(key: string): string {
  return key.charAt(0).toUpperCase() + key.slice(1);
}
