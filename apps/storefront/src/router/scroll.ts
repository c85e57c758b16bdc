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
  else if (before === undefined) window.scrollTo(0, 0);
  else goBackTo(before);
}

const LONGEST_GROWTH_MS = 3_000;

/** Goes back to where somebody was. A page not yet as long as it was is followed while it grows, unless they move on. */
function goBackTo(y: number): void {
  window.scrollTo(0, y);
  if (window.scrollY >= y - 1) return;
  const moved = new AbortController();
  const growth = new ResizeObserver(() => {
    window.scrollTo(0, y);
    if (window.scrollY >= y - 1) moved.abort();
  });
  moved.signal.addEventListener("abort", () => growth.disconnect());
  for (const sign of ["wheel", "touchstart", "keydown", "mousedown"])
    window.addEventListener(sign, () => moved.abort(), { signal: moved.signal, passive: true });
  setTimeout(() => moved.abort(), LONGEST_GROWTH_MS);
  growth.observe(document.body);
}

function entryKey(): string {
  const state: unknown = window.history.state;
  return typeof state === "object" && state !== null && "key" in state ? String(state.key) : "first";
}
