import { useSyncExternalStore } from "react";

export type Flag = { now: () => boolean; set: (value: boolean) => void; watch: (onChange: () => void) => () => void };

/** A yes or no that parts of the page far from each other share. */
export function createFlag(): Flag {
  let value = false;
  const watchers = new Set<() => void>();
  return {
    now: () => value,
    set(next) {
      if (next === value) return;
      value = next;
      for (const watcher of watchers) watcher();
    },
    watch(onChange) {
      watchers.add(onChange);
      return () => watchers.delete(onChange);
    },
  };
}

export function useFlag(flag: Flag): boolean {
  return useSyncExternalStore(flag.watch, flag.now, flag.now);
}

/** Whether the bag's drawer is open. */
export const bagOpen = createFlag();
/** Whether the head shows nothing but name and help, as on the way to pay. */
export const slimHead = createFlag();
