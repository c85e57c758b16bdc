import { type RefObject, useEffect, useRef } from "react";

export interface TileDrag {
  /** What is carried, for whatever it is dropped on outside. */
  name: string;
  onDrag: (dragged: boolean) => void;
  onDropHere: () => void;
}

/** Lets a tile be dragged by mouse and be dropped upon. Beside it there are always buttons that do the same. */
export function useTileDrag(drag: TileDrag): RefObject<HTMLLIElement | null> {
  const ref = useRef<HTMLLIElement>(null);
  const now = useRef(drag);
  useEffect(() => {
    now.current = drag;
  });
  useEffect(() => {
    const tile = ref.current;
    if (!tile) return undefined;
    const listening = new AbortController();
    const { signal } = listening;
    tile.addEventListener(
      "dragstart",
      (event) => {
        event.dataTransfer?.setData("text/plain", now.current.name);
        now.current.onDrag(true);
      },
      { signal },
    );
    tile.addEventListener("dragend", () => now.current.onDrag(false), { signal });
    tile.addEventListener("dragover", (event) => event.preventDefault(), { signal });
    tile.addEventListener(
      "drop",
      (event) => {
        // Files from the computer are for the whole page.
        if (event.dataTransfer?.types.includes("Files")) return;
        event.preventDefault();
        now.current.onDropHere();
      },
      { signal },
    );
    return () => listening.abort();
  }, []);
  return ref;
}
