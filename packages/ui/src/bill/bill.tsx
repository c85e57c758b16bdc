import type { ReactNode } from "react";
import { classNames } from "../class-names.ts";

export type BillLine = {
  key?: string | undefined;
  label: ReactNode;
  value: ReactNode;
  /** How the sum came about; opens under its line. */
  derivation?: ReactNode;
  /** A sum that is only so far, or cannot be known yet. */
  provisional?: boolean | undefined;
};

export type BillProps = {
  lines: readonly BillLine[];
  total: { label: ReactNode; value: ReactNode };
  /** Under the total: VAT in it, points earned. */
  after?: readonly BillLine[] | undefined;
  className?: string | undefined;
};

/** Sums ruled like an invoice: lines, one strong rule, the total. Sums come from the server; nothing is added here. */
export function Bill(props: BillProps) {
  return (
    <dl className={classNames("sums", props.className)}>
      {props.lines.map((line, at) => (
        <BillRow key={line.key ?? at} line={line} />
      ))}
      <div className="total">
        <dt>{props.total.label}</dt>
        <dd className="money">{props.total.value}</dd>
      </div>
      {props.after?.map((line, at) => (
        <BillRow key={line.key ?? `after ${at}`} line={line} after />
      ))}
    </dl>
  );
}

function BillRow(props: { line: BillLine; after?: boolean }) {
  const { line } = props;
  return (
    <div className={classNames(props.after && "sum-after", line.provisional && "soft")}>
      <dt>
        {line.derivation ? (
          <details className="derived">
            <summary>{line.label}</summary>
            <div>{line.derivation}</div>
          </details>
        ) : (
          line.label
        )}
      </dt>
      <dd className="money">{line.value}</dd>
    </div>
  );
}
