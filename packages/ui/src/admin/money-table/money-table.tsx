import type { ReactNode } from "react";
import { classNames } from "../../class-names.ts";

export type MoneyColumn = {
  key: string;
  /** The head names the currency once: "Price £". */
  head: ReactNode;
  /** Dropped on a phone. */
  wideOnly?: boolean | undefined;
};

export type MoneyRow = {
  key: string;
  cells: Readonly<Record<string, ReactNode>>;
  /** Steps back: nothing to pay, given back already. */
  void?: boolean | undefined;
};

export type MoneyTableProps = {
  /** What is reckoned up. */
  label: string;
  /** The first column is words, all others are sums. */
  columns: readonly MoneyColumn[];
  rows: readonly MoneyRow[];
  total?: MoneyRow | undefined;
  /** Under the total: how it was paid, what was given back. */
  after?:
    | readonly { key: string; label: ReactNode; note?: ReactNode; value: ReactNode; void?: boolean | undefined }[]
    | undefined;
};

/** Money as printed columns: a single rule above a total, a double one below it. */
export function MoneyTable(props: MoneyTableProps) {
  const { columns, total, after = [] } = props;
  return (
    <div className="ledger-scroll">
      <table className="ledger" aria-label={props.label}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" className={column.wideOnly ? "w" : undefined}>
                {column.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.rows.map((row) => (
            <LedgerRow key={row.key} row={row} columns={columns} />
          ))}
        </tbody>
        {total && (
          <tfoot>
            <LedgerRow row={total} columns={columns} total />
          </tfoot>
        )}
      </table>
      {after.length > 0 && (
        <dl className="ledger-after">
          {after.map((line) => (
            <div key={line.key} className={line.void ? "void" : undefined}>
              <dt>
                <span>{line.label}</span>
                {line.note && <span className="three">{line.note}</span>}
              </dt>
              <dd>{line.value}</dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}

function LedgerRow(props: { row: MoneyRow; columns: readonly MoneyColumn[]; total?: boolean }) {
  const { row, columns, total } = props;
  return (
    <tr className={classNames(total && "total", row.void && "void") || undefined}>
      {columns.map((column) => (
        <td key={column.key} className={column.wideOnly ? "w" : undefined}>
          {row.cells[column.key]}
        </td>
      ))}
    </tr>
  );
}
