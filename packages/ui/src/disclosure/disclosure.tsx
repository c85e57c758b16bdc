import type { ReactNode } from "react";
import { classNames } from "../class-names.ts";

export type DisclosureProps = {
  title: ReactNode;
  /** At the end of the closed row: a sum, a count. */
  aside?: ReactNode;
  open?: boolean | undefined;
  onToggle?: ((open: boolean) => void) | undefined;
  className?: string | undefined;
  children: ReactNode;
};

/** A row that opens. */
export function Disclosure(props: DisclosureProps) {
  return (
    <details
      className={classNames("fold", props.className)}
      open={props.open}
      onToggle={(event) => props.onToggle?.(event.currentTarget.open)}
    >
      <summary>
        <span>{props.title}</span>
        {props.aside && <span className="fold-aside">{props.aside}</span>}
      </summary>
      <div className="fold-in">{props.children}</div>
    </details>
  );
}
