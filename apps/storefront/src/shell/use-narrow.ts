import { useSyncExternalStore } from "react";

const query = "(max-width: 1023px)";

/** Whether the window is narrower than a desk's, as the style sheets see it. */
export function useNarrow(): boolean {
  return useSyncExternalStore(
    watch,
    () => window.matchMedia(query).matches,
    () => false,
  );
}

function watch(onChange: () => void): () => void {
  const narrow = window.matchMedia(query);
  narrow.addEventListener("change", onChange);
  return () => narrow.removeEventListener("change", onChange);
}
