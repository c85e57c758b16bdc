import { useEffect, useRef } from "react";
import { classNames } from "../../class-names.ts";
import { useAdminWords } from "../admin-words.ts";
import type { TableColumn, TableProps, TableSelection } from "./table.tsx";

/** The head row: all-rows box, heads, and heads that sort. */
export function TableHead<Row>(props: { table: TableProps<Row> }) {
  const { table } = props;
  return (
    <thead>
      <tr>
        {table.selection && (
          <th className="pick" scope="col">
            <AllRows table={table} selection={table.selection} />
          </th>
        )}
        {table.columns.map((column) => (
          <HeadCell key={column.key} column={column} table={table} />
        ))}
      </tr>
    </thead>
  );
}

function HeadCell<Row>(props: { column: TableColumn<Row>; table: TableProps<Row> }) {
  const { column, table } = props;
  const sorted = table.sort?.key === column.key ? table.sort.direction : undefined;
  return (
    <th
      scope="col"
      className={classNames(column.numeric && "num", column.wideOnly && "wide-only") || undefined}
      style={column.width ? { width: column.width } : undefined}
      aria-sort={column.sortable ? (sorted ?? "none") : undefined}
    >
      {column.sortable && table.onSort ? (
        <button
          type="button"
          className="sort"
          onClick={() =>
            table.onSort?.({ key: column.key, direction: sorted === "descending" ? "ascending" : "descending" })
          }
        >
          {column.head}
        </button>
      ) : (
        column.head
      )}
    </th>
  );
}

function AllRows<Row>(props: { table: TableProps<Row>; selection: TableSelection<Row> }) {
  const words = useAdminWords();
  const { table, selection } = props;
  const keys = table.rows.map(table.rowKey);
  const chosen = keys.filter((key) => selection.chosen.has(key)).length;
  const box = useRef<HTMLInputElement>(null);
  const some = chosen > 0 && chosen < keys.length;
  useEffect(() => {
    if (box.current) box.current.indeterminate = some;
  }, [some]);
  return (
    <input
      ref={box}
      className="box"
      type="checkbox"
      aria-label={words.selectAll}
      checked={keys.length > 0 && chosen === keys.length}
      onChange={() => selection.onChange(new Set(chosen === keys.length ? [] : keys))}
    />
  );
}
