import { useEffect, useState } from "react";
import { useKeys } from "../shell/keys.ts";

interface RowActs {
  /** `x`: choose the row, or leave it out again. */
  choose?: (key: string) => void;
  /** Space: look at it beside the list. */
  peek?: (key: string) => void;
  /** The row being looked at; the keys stand on it. */
  at?: string | undefined;
}

/** `j` and `k` walk the rows, Enter opens the one they stand on. Gives the key of that row. */
export function useRowKeys(keys: readonly string[], open: (key: string) => void, acts: RowActs = {}): string | null {
  const [walked, setWalked] = useState<string | null>(null);
  const cursor = acts.at ?? walked;
  const at = cursor === null ? -1 : keys.indexOf(cursor);
  function move(by: 1 | -1): void {
    const next = keys[Math.min(keys.length - 1, Math.max(0, at + by))];
    if (next === undefined) return;
    setWalked(next);
    if (acts.at !== undefined && next !== acts.at) acts.peek?.(next);
  }
  const onRow = (act: ((key: string) => void) | undefined) => () => at >= 0 && cursor !== null && act?.(cursor);
  useKeys({
    j: () => move(1),
    k: () => move(-1),
    ...(acts.choose ? { x: onRow(acts.choose) } : {}),
    ...(acts.peek ? { " ": orPress(onRow(acts.peek)) } : {}),
    Enter: orPress(onRow(open)),
  });
  useEffect(() => {
    if (cursor !== null)
      document.querySelector(`[data-row="${CSS.escape(cursor)}"]`)?.scrollIntoView({ block: "nearest" });
  }, [cursor]);
  return at >= 0 ? cursor : null;
}

/** What has the focus is pressed as ever; only without it the key is the list's. */
function orPress(act: () => void): (event: KeyboardEvent) => void {
  return (event) => {
    const focused = event.target instanceof Element && event.target.closest("a, button, summary, input") !== null;
    if (focused && event.target instanceof HTMLElement) event.target.click();
    else act();
  };
}
