import type { ReactNode } from "react";

/** Under a list: how many, their sums, and the way on. */
export function TableFoot(props: { children: ReactNode; actions?: ReactNode }) {
  return (
    <div className="foot">
      {props.children}
      {props.actions && <span className="does">{props.actions}</span>}
    </div>
  );
}
