import type { ReactNode } from "react";
import { Fragment } from "react";

export type Fact = { key?: string | undefined; label: ReactNode; value: ReactNode };

/** Names and values in two columns. */
export function KeyValue(props: { facts: readonly Fact[]; wide?: boolean | undefined }) {
  return (
    <dl className={props.wide ? "kv wide" : "kv"}>
      {props.facts.map((fact, at) => (
        <Fragment key={fact.key ?? at}>
          <dt>{fact.label}</dt>
          <dd>{fact.value}</dd>
        </Fragment>
      ))}
    </dl>
  );
}
