/** Lays pasted lines out over the rows from one of them down; undefined where it is a single line. */
export function pasteColumn(
  text: string,
  ids: readonly string[],
  from: string,
): Readonly<Record<string, string>> | undefined {
  const lines = text.replace(/\r?\n$/, "").split(/\r?\n/);
  if (lines.length < 2) return undefined;
  const below = ids.slice(ids.indexOf(from));
  return Object.fromEntries(below.slice(0, lines.length).map((id, at) => [id, (lines[at] ?? "").trim().slice(0, 80)]));
}
