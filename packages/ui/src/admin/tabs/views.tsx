import type { ReactNode } from "react";
import { useAdminWords } from "../admin-words.ts";

export type View = {
  key: string;
  /** A link; the current one carries `aria-current="page"`. Its count goes into `<span className="n">`. */
  link: ReactNode;
};

/** The views of a list, as addresses; at the end what to do with a changed one. */
export function Views(props: { label?: string | undefined; views: readonly View[]; end?: ReactNode }) {
  const words = useAdminWords();
  return (
    <nav className="tabs" aria-label={props.label ?? words.views}>
      {props.views.map((view) => (
        <span className="tab" key={view.key}>
          {view.link}
        </span>
      ))}
      {props.end && <span className="end">{props.end}</span>}
    </nav>
  );
}
