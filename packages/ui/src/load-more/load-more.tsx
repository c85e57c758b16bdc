import type { ReactNode } from "react";
import { Button } from "../button/button.tsx";
import { useWords } from "../locale/locale.tsx";

export type LoadMoreProps = {
  /** "24 of 44 shown". */
  status: ReactNode;
  /** "Show 20 more"; without it everything is here. */
  label?: ReactNode;
  onMore?: (() => void) | undefined;
  busy?: boolean | undefined;
  /** A link to the next page instead of a button, for readers without script. */
  link?: ReactNode;
};

/** The end of a list that goes on: a button, and how much is shown. */
export function LoadMore(props: LoadMoreProps) {
  return (
    <div className="more">
      {props.link ??
        (props.label && (
          <Button onClick={props.onMore} busy={props.busy}>
            {props.label}
          </Button>
        ))}
      <p className="meta" role="status">
        {props.status}
      </p>
    </div>
  );
}

/** Page by page, for lists with a cursor: back and on, no numbers to promise. */
export function Pagination(props: {
  previous?: ReactNode;
  next?: ReactNode;
  status?: ReactNode;
  label?: string | undefined;
}) {
  const words = useWords();
  return (
    <nav className="pages" aria-label={props.label ?? words.pages}>
      {props.previous}
      {props.next}
      {props.status && <span className="meta">{props.status}</span>}
    </nav>
  );
}
