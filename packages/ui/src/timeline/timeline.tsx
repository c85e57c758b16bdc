import type { ReactNode } from "react";
import { classNames } from "../class-names.ts";

export type TimelineStep = {
  key: string;
  /** "Tue 24 Nov", "Next". */
  when: ReactNode;
  what: ReactNode;
  /** Has not happened yet. */
  next?: boolean | undefined;
};

/** What happened and what comes, line by line. */
export function Timeline(props: { steps: readonly TimelineStep[]; label?: string | undefined }) {
  return (
    <ol className="steps ruled closed" aria-label={props.label}>
      {props.steps.map((step) => (
        <li className={classNames(step.next && "next")} key={step.key}>
          <span>{step.when}</span>
          <div>{step.what}</div>
        </li>
      ))}
    </ol>
  );
}
