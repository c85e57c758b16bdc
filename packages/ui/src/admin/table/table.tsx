import type { ReactNode } from "react";
import { classNames } from "../../class-names.ts";
import { Ghost } from "../../ghost/ghost.tsx";
import { useAdminWords } from "../admin-words.ts";
import { TableHead } from "./table-head.tsx";

export type TableColumn<Row> = {
  key: string;
  head: ReactNode;
  cell: (row: Row) => ReactNode;
  /** To the right, in tabular figures. */
  numeric?: boolean | undefined;
  mono?: boolean | undefined;
  /** Second text. */
  soft?: boolean | undefined;
  /** Takes the room that is left and is cut with three dots. */
  grows?: boolean | undefined;
  sortable?: boolean | undefined;
  /** A CSS width for the columns that must not dance. */
  width?: string | undefined;
  /** Dropped below 1024 px. */
  wideOnly?: boolean | undefined;
  /** Its place in the two-line Label a row becomes on a phone; without one it is dropped there. */
  phone?: "title" | "value" | "sub" | "state" | undefined;
};

export type TableSort = { key: string; direction: "ascending" | "descending" };

export type TableSelection<Row> = {
  chosen: ReadonlySet<string>;
  onChange: (chosen: ReadonlySet<string>) => void;
  /** What a row is called in "Select …". */
  name: (row: Row) => string;
};

export type TableProps<Row> = {
  /** What the table lists. */
  label: string;
  columns: readonly TableColumn<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  sort?: TableSort | undefined;
  onSort?: ((sort: TableSort) => void) | undefined;
  selection?: TableSelection<Row> | undefined;
  /** The row the keys stand on. */
  cursor?: string | null | undefined;
  onRowPress?: ((row: Row) => void) | undefined;
  density?: "compact" | "roomy" | undefined;
  /** Rows of this height stand in while the first page comes. */
  loading?: { rows: number } | undefined;
  /** The next page or filter is coming: the old rows step back. */
  stale?: boolean | undefined;
  mark?: ((row: Row) => "new" | "wait" | undefined) | undefined;
  /** The second line of a row on a phone: "FF-4213 · 10:30". */
  phoneSub?: ((row: Row) => ReactNode) | undefined;
  /** Instead of rows: an `EmptyState` or `ErrorState`. */
  instead?: ReactNode;
  /** Full width with the page's margins, or plain inside a column. */
  plain?: boolean | undefined;
  /** Takes the height the page has left and scrolls in itself, head and first column standing still. */
  fills?: boolean | undefined;
};

/** A list of the register: sticky head, rows of one height, a two-line Label per row on a phone. */
export function Table<Row>(props: TableProps<Row>) {
  const { columns, selection, density = "compact" } = props;
  const phone = columns.some((column) => column.phone);
  const look = classNames(
    props.plain ? "plain" : "table",
    density === "roomy" && "roomy",
    phone && "has-phone",
    selection && "has-pick",
    props.stale && "is-stale",
  );
  return (
    <div
      className={props.plain ? undefined : classNames("table-scroll", props.fills && "fills")}
      data-scroll-restoration-id={props.fills ? "list" : undefined}
    >
      <table className={look} aria-label={props.label} aria-busy={props.loading || props.stale ? true : undefined}>
        <TableHead table={props} />
        <tbody>
          {props.loading && <GhostRows table={props} count={props.loading.rows} />}
          {!props.loading && props.rows.map((row) => <TableRow key={props.rowKey(row)} row={row} table={props} />)}
          {!props.loading && props.instead && (
            <tr className="table-void">
              <td colSpan={columns.length + (selection ? 1 : 0)}>{props.instead}</td>
            </tr>
          )}
        </tbody>
      </table>
    </div>
  );
}

function TableRow<Row>(props: { row: Row; table: TableProps<Row> }) {
  const words = useAdminWords();
  const { row, table } = props;
  const { selection } = table;
  const key = table.rowKey(row);
  const chosen = selection?.chosen.has(key) ?? false;
  const mark = table.mark?.(row);
  function choose(): void {
    if (!selection) return;
    const next = new Set(selection.chosen);
    if (!next.delete(key)) next.add(key);
    selection.onChange(next);
  }
  return (
    <tr
      data-row={key}
      className={classNames(chosen && "is-sel", table.cursor === key && "is-row", mark && `is-${mark}`) || undefined}
      onClick={table.onRowPress && ((event) => !isControl(event.target) && table.onRowPress?.(row))}
    >
      {selection && (
        <td className="pick">
          <label>
            <input
              className="box"
              type="checkbox"
              checked={chosen}
              onChange={choose}
              aria-label={`${words.select} ${selection.name(row)}`}
            />
          </label>
        </td>
      )}
      {table.columns.map((column) => (
        <td key={column.key} className={cellClass(column)} data-phone={column.phone}>
          {column.cell(row)}
        </td>
      ))}
      {table.phoneSub && <td className="mob">{table.phoneSub(row)}</td>}
    </tr>
  );
}

function GhostRows<Row>(props: { table: TableProps<Row>; count: number }) {
  const { columns, selection } = props.table;
  return Array.from({ length: props.count }, (_, at) => (
    <tr key={at} aria-hidden="true">
      {selection && <td className="pick" />}
      {columns.map((column, place) => (
        <td key={column.key} className={cellClass(column)} data-phone={column.phone}>
          <Ghost width={(((at * 3 + place * 2) % 4) + 5) as 5 | 6 | 7 | 8} />
        </td>
      ))}
    </tr>
  ));
}

function cellClass<Row>(column: TableColumn<Row>): string | undefined {
  return (
    classNames(
      column.numeric && "num",
      column.mono && "mono",
      column.soft && "two",
      column.grows && "cut",
      column.wideOnly && "wide-only",
    ) || undefined
  );
}

function isControl(target: EventTarget): boolean {
  return target instanceof Element && target.closest("a, button, input, label, select, textarea") !== null;
}
