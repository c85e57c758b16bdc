import { useEffect, useState } from "react";
import { useKeys } from "../shell/keys.ts";

/** `j` and `k` walk the rows, Enter opens the one they stand on. Gives the key of that row. */
export function useRowKeys(keys: readonly string[], open: (key: string) => void): string | null {
  const [cursor, setCursor] = useState<string | null>(null);
  const at = cursor === null ? -1 : keys.indexOf(cursor);
  function move(by: 1 | -1): void {
    const next = keys[Math.min(keys.length - 1, Math.max(0, at + by))];
    if (next !== undefined) setCursor(next);
  }
  useKeys({
    j: () => move(1),
    k: () => move(-1),
    Enter: (event) => {
      const focused = event.target instanceof Element && event.target.closest("a, button, summary") !== null;
      if (focused && event.target instanceof HTMLElement) event.target.click();
      else if (at >= 0 && cursor !== null) open(cursor);
    },
  });
  useEffect(() => {
    if (cursor !== null)
      document.querySelector(`[data-row="${CSS.escape(cursor)}"]`)?.scrollIntoView({ block: "nearest" });
  }, [cursor]);
  return at >= 0 ? cursor : null;
}
