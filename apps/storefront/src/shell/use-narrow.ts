import { useSyncExternalStore } from "react";

const narrow = window.matchMedia("(max-width: 1023px)");

/** Whether the window is narrower than a desk's, as the style sheets see it. */
export function useNarrow(): boolean {
  return useSyncExternalStore(watch, () => narrow.matches);
}

function watch(onChange: () => void): () => void {
  narrow.addEventListener("change", onChange);
  return () => narrow.removeEventListener("change", onChange);
}
