import type { ReactNode } from "react";
import { classNames } from "../../class-names.ts";
import { useAdminWords } from "../admin-words.ts";

export type PageHeadProps = {
  title: ReactNode;
  /** One sentence, with states in it: "9 to ship, 2 of them late". */
  facts?: ReactNode;
  /** The way back, named by its section: a link "Orders, All". */
  back?: ReactNode;
  /** Secondary buttons, an overflow `Menu` first; then one primary. */
  actions?: ReactNode;
  /** The one filled button of the page. On a phone it stands at the thumb. */
  primary?: ReactNode;
};

/** The head of a page: title, facts as a sentence, what can be done. */
export function PageHead(props: PageHeadProps) {
  return (
    <>
      {props.back && (
        <div className="back">
          <span aria-hidden="true">{"\u2190 "}</span>
          {props.back}
        </div>
      )}
      <header className="head">
        <h1>{props.title}</h1>
        {props.facts && <div className="facts">{props.facts}</div>}
        {(props.actions || props.primary) && (
          <div className={classNames("does", !props.actions && "only-primary")}>
            {props.actions}
            {props.primary && <span className="head-primary">{props.primary}</span>}
          </div>
        )}
      </header>
    </>
  );
}

/** The foot of a phone's page: the primary act at the thumb. Hidden on wider screens. */
export function ThumbBar(props: { children: ReactNode }) {
  return <div className="thumbbar">{props.children}</div>;
}

/** Main work at the left, context at the right; one under the other below 1024 px. */
export function Columns(props: { side: ReactNode; children: ReactNode; sideLabel?: string | undefined }) {
  const words = useAdminWords();
  return (
    <div className="cols">
      <div>{props.children}</div>
      <aside className="side" aria-label={props.sideLabel ?? words.context}>
        {props.side}
      </aside>
    </div>
  );
}

/** A part of the main column under its heading. */
export function Section(props: {
  title: ReactNode;
  aside?: ReactNode;
  top?: boolean | undefined;
  children: ReactNode;
}) {
  return (
    <section className={classNames("sec", props.top && "top")}>
      <h2>
        <span className="h2">{props.title}</span>
        {props.aside && <span className="meta">{props.aside}</span>}
      </h2>
      {props.children}
    </section>
  );
}

/** A part of the side column; `action` is the one thing to do with it. */
export function SideSection(props: { title: ReactNode; action?: ReactNode; children: ReactNode }) {
  return (
    <section>
      <h2>
        <span>{props.title}</span>
        {props.action}
      </h2>
      {props.children}
    </section>
  );
}
