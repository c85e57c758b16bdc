import type { ReactNode } from "react";

/** A key, shown where the hand already is; gone on touch. */
export function Kbd(props: { children: ReactNode }) {
  return <kbd className="k">{props.children}</kbd>;
}
