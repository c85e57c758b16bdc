import type { CommandGroup } from "@atelier/ui/admin";
import { useEffect, useRef } from "react";

type Acts = () => CommandGroup;

const offered: { current: Acts }[] = [];

/** What can be done with the record one is looking at, for the palette; read when it opens. The newest page wins. */
export function useCurrentActs(acts: Acts): void {
  const ref = useRef(acts);
  useEffect(() => {
    ref.current = acts;
  });
  useEffect(() => {
    offered.push(ref);
    return () => {
      offered.splice(offered.indexOf(ref), 1);
    };
  }, []);
}

/** The acts the page offers now; none where it offers none. */
export function currentActs(): CommandGroup | undefined {
  return offered.at(-1)?.current();
}
