import { useLayoutEffect } from "react";
import { slimHead } from "./flag.ts";

/** Takes navigation out of the head while somebody is paying. */
export function useSlimHead(slim: boolean): void {
  useLayoutEffect(() => {
    slimHead.set(slim);
    return () => slimHead.set(false);
  }, [slim]);
}
