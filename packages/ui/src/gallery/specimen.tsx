import type { ReactNode } from "react";

/** A component of the gallery under its name. */
export function Specimen(props: {
  name: string;
  layout?: "row" | "form" | "three" | "stack" | undefined;
  children: ReactNode;
}) {
  return (
    <section className="g">
      <h2>{props.name}</h2>
      <div className={`g-b g-${props.layout ?? "row"}`}>{props.children}</div>
    </section>
  );
}

/** One state with its name under it. */
export function State(props: { is: string; children: ReactNode }) {
  return (
    <span className="g-one">
      {props.children}
      <small>{props.is}</small>
    </span>
  );
}
