import { useEffect, useRef } from "react";
import { useKeys } from "../shell/keys.ts";

/** Ctrl S saves; a field that only takes what was typed when it is left takes it first. */
export function useSaveKey(save: () => void): void {
  const latest = useRef(save);
  useEffect(() => {
    latest.current = save;
  });
  useKeys({
    "mod+s": () => {
      const held = document.activeElement;
      if (!(held instanceof HTMLInputElement) || !("settles" in held.dataset)) return latest.current();
      held.blur();
      held.focus({ preventScroll: true });
      requestAnimationFrame(() => latest.current());
    },
  });
}
