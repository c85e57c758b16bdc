import { type ClipboardEvent, Fragment, type KeyboardEvent, type ReactNode, useId, useRef } from "react";
import { classNames } from "../../class-names.ts";
import { StatusMark } from "../../status-mark/status-mark.tsx";
import { useAdminWords } from "../admin-words.ts";
import { type CellPlace, moveFrom, pastedCells } from "./grid-moves.ts";

export type GridColumn = {
  key: string;
  head: string;
  numeric?: boolean | undefined;
  mono?: boolean | undefined;
  /** Shown, not written here: option values, stock. */
  readOnly?: boolean | undefined;
  width?: string | undefined;
};

export type GridCell = {
  value: string;
  /** Differs from what is saved. */
  changed?: boolean | undefined;
  /** Why it cannot be: "BS-320-AM is the amber glass, row 4." */
  error?: ReactNode;
  /** A repair one press away: a button "Use BS-320-CL". */
  repair?: ReactNode;
};

export type GridRow = { key: string; name: string; cells: Readonly<Record<string, GridCell>> };

export type GridChange = { row: string; column: string; value: string };

export type VariantGridProps = {
  label: string;
  columns: readonly GridColumn[];
  rows: readonly GridRow[];
  /** One change when typing, many when pasting a column or filling down. */
  onChange: (changes: readonly GridChange[]) => void;
};

/**
 * Variants as a sheet of cells. Arrows and Enter move, Ctrl D fills down, a copied column or block is pasted over
 * as many cells as it has. A refused cell says why in a row of its own.
 */
export function VariantGrid(props: VariantGridProps) {
  const { columns, rows } = props;
  const id = useId();
  const table = useRef<HTMLTableElement>(null);
  function focusCell(place: CellPlace): void {
    table.current?.querySelector<HTMLInputElement>(`[data-place="${place.row}:${place.column}"]`)?.focus();
  }
  // Where nothing can be written nothing inside takes the focus, and the sheet still has to be scrolled by keys.
  const still = columns.every((column) => column.readOnly);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="cells-scroll" tabIndex={still ? 0 : undefined}>
      <table className="cells" ref={table} aria-label={props.label}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th
                key={column.key}
                scope="col"
                className={column.numeric ? "num" : undefined}
                style={column.width ? { width: column.width } : undefined}
              >
                {column.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <Fragment key={row.key}>
              <tr>
                {columns.map((column, place) => (
                  <Cell
                    key={column.key}
                    grid={props}
                    place={{ row: at, column: place }}
                    id={id}
                    focusCell={focusCell}
                  />
                ))}
              </tr>
              <Refusals row={row} at={at} columns={columns} id={id} />
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  );
}

type CellProps = { grid: VariantGridProps; place: CellPlace; id: string; focusCell: (place: CellPlace) => void };

function Cell(props: CellProps) {
  const { grid, place, id, focusCell } = props;
  const row = grid.rows[place.row];
  const column = grid.columns[place.column];
  if (!row || !column) return null;
  const cell = row.cells[column.key] ?? { value: "" };
  const look = classNames(
    column.numeric && "num",
    column.mono && "mono",
    cell.changed && "changed",
    cell.error !== undefined && "bad",
  );
  if (column.readOnly) return <td className={classNames(look, "ro")}>{cell.value}</td>;
  function steer(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.key.toLowerCase() === "d" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      grid.onChange(fillDown(grid, place));
      return;
    }
    const to = moveFrom(place, event.key, caretOf(event.currentTarget));
    if (!to) return;
    event.preventDefault();
    focusCell(to);
  }
  function paste(event: ClipboardEvent<HTMLInputElement>): void {
    const cells = pastedCells(event.clipboardData.getData("text"));
    if (!cells) return;
    event.preventDefault();
    grid.onChange(spread(grid, place, cells));
  }
  return (
    <td className={look || undefined}>
      <input
        className="cell-input"
        data-place={`${place.row}:${place.column}`}
        aria-label={`${column.head}, ${row.name}`}
        aria-invalid={cell.error !== undefined || undefined}
        aria-describedby={cell.error === undefined ? undefined : `${id}-${row.key}-${column.key}`}
        inputMode={column.numeric ? "decimal" : undefined}
        autoComplete="off"
        value={cell.value}
        onChange={(event) => grid.onChange([{ row: row.key, column: column.key, value: event.target.value }])}
        onFocus={(event) => event.target.select()}
        onKeyDown={steer}
        onPaste={paste}
      />
    </td>
  );
}

function Refusals(props: { row: GridRow; at: number; columns: readonly GridColumn[]; id: string }) {
  const words = useAdminWords();
  const { row, at, columns, id } = props;
  return columns.map((column) => {
    const cell = row.cells[column.key];
    if (cell?.error === undefined) return null;
    return (
      <tr className="why" key={column.key}>
        <td colSpan={columns.length} id={`${id}-${row.key}-${column.key}`}>
          <StatusMark shape="triangle" tone="alert">
            {column.head}, {words.row} {at + 1}.
          </StatusMark>{" "}
          {cell.error} {cell.repair}
        </td>
      </tr>
    );
  });
}

/** The value of a cell for every cell beneath it. */
function fillDown(grid: VariantGridProps, place: CellPlace): GridChange[] {
  const column = grid.columns[place.column];
  const value = column && grid.rows[place.row]?.cells[column.key]?.value;
  if (!column || value === undefined) return [];
  return grid.rows.slice(place.row + 1).map((row) => ({ row: row.key, column: column.key, value }));
}

/** A pasted block over the cells from this one on; columns that cannot be written are left as they are. */
function spread(grid: VariantGridProps, place: CellPlace, block: readonly (readonly string[])[]): GridChange[] {
  return block.flatMap((line, down) =>
    line.flatMap((value, along) => {
      const row = grid.rows[place.row + down];
      const column = grid.columns[place.column + along];
      return row && column && !column.readOnly ? [{ row: row.key, column: column.key, value }] : [];
    }),
  );
}

function caretOf(input: HTMLInputElement): "start" | "end" | "both" | "inside" {
  const { selectionStart: from, selectionEnd: to, value } = input;
  if (from === 0 && to === value.length) return "both";
  if (from !== to) return "inside";
  if (from === 0) return "start";
  return from === value.length ? "end" : "inside";
}
