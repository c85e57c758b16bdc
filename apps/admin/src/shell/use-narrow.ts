import { useSyncExternalStore } from "react";

const narrow = window.matchMedia("(max-width: 1023px)");

function watch(onChange: () => void): () => void {
  narrow.addEventListener("change", onChange);
  return () => narrow.removeEventListener("change", onChange);
}

/** True where the rail is folded and nothing fits beside a list. */
export function useNarrow(): boolean {
  return useSyncExternalStore(watch, () => narrow.matches);
}
