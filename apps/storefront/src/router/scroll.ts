/** How the window is to stand once a screen is here: at its top or hash, or where it stood before. */
export type Landing = { kind: "arrive" | "back"; hash: string };

/** How far each entry of the history was scrolled when it was left. */
const kept = new Map<string, number>();

/** Remembers how far the entry that is being left is scrolled. From here on the page itself sees to it. */
export function keepScroll(): void {
  window.history.scrollRestoration = "manual";
  kept.set(entryKey(), window.scrollY);
}

/** A page that is left altogether is set back by the browser when it comes again. */
export function leaveScrollToBrowser(): void {
  window.history.scrollRestoration = "auto";
}

/** Puts the window where it belongs. */
export function land({ kind, hash }: Landing): void {
  const before = kind === "back" ? kept.get(entryKey()) : undefined;
  const target = before === undefined && hash ? document.getElementById(hash) : null;
  if (target) target.scrollIntoView();
  else window.scrollTo(0, before ?? 0);
}

function entryKey(): string {
  const state: unknown = window.history.state;
  return typeof state === "object" && state !== null && "key" in state ? String(state.key) : "first";
}
