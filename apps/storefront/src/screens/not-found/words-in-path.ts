/** The words somebody probably meant by an address: the last part of it, without dashes and endings. */
export function wordsInPath(path: string): string {
  const last = path.split("/").filter(Boolean).at(-1) ?? "";
  let text = last;
  try {
    text = decodeURIComponent(last);
  } catch {
    // Not an address a browser would write; taken as it stands.
  }
  return text
    .replace(/\.\w{2,4}$/, "")
    .replace(/[-_+.]+/g, " ")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, 120);
}
