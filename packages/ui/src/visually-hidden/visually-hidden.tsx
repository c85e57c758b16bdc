import type { ReactNode } from "react";
import { useWords } from "../locale/locale.tsx";

/** Words for people who listen to the page. */
export function VisuallyHidden(props: { children: ReactNode }) {
  return <span className="sr">{props.children}</span>;
}

/** The first stop of the Tab key: jumps over the head to the page itself. */
export function SkipLink(props: { to?: string | undefined; children?: ReactNode }) {
  const words = useWords();
  return (
    <a className="skip" href={props.to ?? "#main"}>
      {props.children ?? words.skip}
    </a>
  );
}
