import { useKeys } from "../shell/keys.ts";

/** `]` and `[` go to the next and the previous view of a list. */
export function useViewKeys<T>(views: readonly T[], current: T, go: (view: T) => void): void {
  function move(by: 1 | -1): void {
    const next = views[(views.indexOf(current) + by + views.length) % views.length];
    if (next !== undefined) go(next);
  }
  useKeys({ "]": () => move(1), "[": () => move(-1) });
}
