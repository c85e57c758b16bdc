import { type Findings, findings } from "../findings.ts";
import type { Table, TableRow } from "../file/open-table.ts";
import { type ImportUnit, refusedUnit, shownValue } from "../import-unit.ts";
import type { Amounts } from "../read-amount.ts";
import { productFromRows } from "./product-from-rows.ts";
import type { ShopifyRow } from "./shopify-columns.ts";

// A product has at most 1,000 variants and 100 pictures.
const MOST_ROWS = 1_200;
const LONGEST_HANDLE = 255;
const MOST_CHARACTERS = 8_000_000;
const tooMany = `More than ${MOST_ROWS} rows, or 8 MB, for one product`;

interface Group {
  handle: string;
  rows: TableRow[];
  characters: number;
  found: Findings;
}

/** The products of a Shopify CSV, one after the other: rows that follow each other with the same handle are one. */
export async function* shopifyUnits(table: Table, amounts: Amounts): AsyncGenerator<ImportUnit> {
  let group: Group | undefined;
  for await (const rows of table.rows) {
    for (const row of rows) {
      const handle = table.cell(row, "Handle");
      const continues: boolean = group !== undefined && belongs(row, handle, group.handle);
      if (group && continues && group.rows.length < MOST_ROWS && group.characters < MOST_CHARACTERS) {
        add(group, row);
        continue;
      }
      if (group && continues && !group.found.refused())
        group.found.refuse({ row: row.row, column: "Handle", value: handle }, tooMany);
      const alone = continues ? tooMany : whyNoProduct(row, handle);
      if (alone !== undefined) {
        yield rowAlone(row, handle, alone);
        continue;
      }
      if (group) yield unitOf(group, table, amounts);
      group = { handle, rows: [], characters: 0, found: findings() };
      add(group, row);
    }
  }
  if (group) yield unitOf(group, table, amounts);
}

function add(group: Group, row: TableRow): void {
  group.rows.push(row);
  group.characters += row.cells.reduce((sum, cell) => sum + cell.length, 0);
}

/** A row that cannot be read belongs to the product above it when it begins like it. */
function belongs(row: TableRow, handle: string, current: string): boolean {
  if (row.flaw === undefined || handle !== "") return handle === current;
  return row.text?.replace(/^\s*"/, "").startsWith(current) ?? false;
}

function whyNoProduct(row: TableRow, handle: string): string | undefined {
  if (row.flaw !== undefined) return row.flaw;
  if (handle === "") return "A row needs the handle of its product";
  return handle.length > LONGEST_HANDLE ? `A handle has at most ${LONGEST_HANDLE} characters` : undefined;
}

function rowAlone(row: TableRow, handle: string, reason: string): ImportUnit {
  const whole = row.flaw !== undefined && reason === row.flaw;
  const issue = {
    row: row.row,
    column: whole ? "" : "Handle",
    value: shownValue(whole ? (row.text ?? "") : handle),
    reason,
    severity: "refused" as const,
  };
  return refusedUnit(row.row, [issue], { foreign: row.foreign ? 1 : 0 });
}

function unitOf({ handle, rows, found }: Group, table: Table, amounts: Amounts): ImportUnit {
  for (const { row, flaw, text } of rows)
    if (flaw !== undefined) found.refuse({ row, column: "", value: text ?? "" }, flaw);
  const sound = rows.filter((row) => row.flaw === undefined);
  const named = sound.map((row): ShopifyRow => ({ row: row.row, cell: (column) => table.cell(row, column) }));
  const read = productFromRows(handle, named, { found, amounts });
  const firstRow = rows[0]?.row ?? 0;
  const unit = {
    name: handle,
    firstRow,
    rows: rows.length,
    counts: {},
    foreign: rows.filter((row) => row.foreign).length,
  };
  if (read && !found.refused())
    return { ...unit, product: read.product, variantRows: read.variantRows, issues: found.issues };
  return { ...unit, variantRows: [], issues: withTheOthers(handle, rows, found) };
}

/** A product is imported whole or not at all: half of one would take the other half out of the shop. */
function withTheOthers(handle: string, rows: readonly TableRow[], found: Findings): ImportUnit["issues"] {
  const refused = found.issues.filter((issue) => issue.severity === "refused");
  const named = new Set(refused.map((issue) => issue.row));
  const wrong = refused[0]?.row ?? 0;
  const others = rows
    .filter(({ row }) => !named.has(row))
    .map(({ row }) => {
      const reason = `Left out with row ${wrong} of the same product, which is wrong`;
      return { row, column: "Handle", value: shownValue(handle), reason, severity: "refused" as const };
    });
  return [...refused, ...others];
}
