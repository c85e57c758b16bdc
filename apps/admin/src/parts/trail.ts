// The cursors of the pages one came through, the current one last: `abc.def`. Kept in the address, so that
// Previous works after a reload. A long walk forgets its beginning; Previous then leads to the first page.
const longest = 12;

/** Keeps only what can be a trail of cursors. */
export function readTrail(value: unknown): string | undefined {
  return typeof value === "string" && /^[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+)*$/.test(value) ? value : undefined;
}

/** The cursor of the page being looked at; none on the first. */
export function cursorOf(trail: string | undefined): string | undefined {
  return trail?.split(".").at(-1);
}

/** The trail after going on to the next page. */
export function onward(trail: string | undefined, nextCursor: string): string {
  return [...(trail?.split(".") ?? []), nextCursor].slice(-longest).join(".");
}

/** The trail after going back one page. */
export function backward(trail: string | undefined): string | undefined {
  const kept = trail?.split(".").slice(0, -1) ?? [];
  return kept.length > 0 ? kept.join(".") : undefined;
}
