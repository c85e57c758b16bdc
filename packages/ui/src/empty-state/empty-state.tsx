import type { ReactNode } from "react";
import { classNames } from "../class-names.ts";
import { useWords } from "../locale/locale.tsx";

export type EmptyStateProps = {
  /** What is the case: "Nothing in the bag yet." Left out where the page's own heading says it. */
  title?: ReactNode;
  /** What would be here, or what one can do. */
  children?: ReactNode;
  /** The way on. */
  actions?: ReactNode;
  heading?: 1 | 2 | 3 | undefined;
  className?: string | undefined;
};

/** A list with nothing in it, said by a person, with a way on. */
export function EmptyState(props: EmptyStateProps) {
  const Title = `h${props.heading ?? 2}` as const;
  return (
    <div className={classNames("quiet", props.className)}>
      {props.title && <Title className="heading">{props.title}</Title>}
      {props.children && <div className="soft">{props.children}</div>}
      {props.actions && <div className="quiet-acts">{props.actions}</div>}
    </div>
  );
}

export type ErrorStateProps = {
  /** What happened: "The list did not arrive". */
  title: ReactNode;
  /** What is safe: "Orders, payments and stock are safe: nothing was being changed." */
  safe?: ReactNode;
  /** What to do, as buttons and links. */
  actions?: ReactNode;
  children?: ReactNode;
  /** For the one who can help. */
  requestId?: string | undefined;
  /** More for him: code, time. */
  facts?: readonly { label: string; value: ReactNode }[] | undefined;
  heading?: 1 | 2 | 3 | undefined;
};

/** Something failed: what happened, what is safe, what to do, and the number to name when asking for help. */
export function ErrorState(props: ErrorStateProps) {
  const words = useWords();
  const Title = `h${props.heading ?? 2}` as const;
  const facts = [
    ...(props.requestId ? [{ label: words.request, value: <code className="code">{props.requestId}</code> }] : []),
    ...(props.facts ?? []),
  ];
  return (
    <div className="quiet broke" role="alert">
      <Title className="heading">{props.title}</Title>
      {props.children && <div className="soft">{props.children}</div>}
      {props.safe && <p className="soft">{props.safe}</p>}
      {props.actions && <div className="quiet-acts">{props.actions}</div>}
      {facts.length > 0 && (
        <dl className="facts-list ruled closed">
          {facts.map((fact) => (
            <div key={fact.label}>
              <dt>{fact.label}</dt>
              <dd>{fact.value}</dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}
