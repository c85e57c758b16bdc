import type { ImportColumnsView } from "@atelier/contract/imports";
import { openTable, type Table, type TableRow } from "../file/open-table.ts";
import { decimalMarkOf } from "@atelier/contract/plain-number";

const MOST_LOOKED_AT = 500;
const MOST_SHOWN = 3;
const LONGEST_SAMPLE = 120;

export type ReadColumns = Pick<ImportColumnsView, "encoding" | "delimiter" | "columns">;

/** A file's columns with their first cells, and how it is written. Throws UnreadableFile. */
export async function readColumns(path: string): Promise<ReadColumns> {
  const table = await openTable(path, []);
  const rows = await firstRows(table);
  const columns = namedOnce(table.columns).map((heading) => {
    const cells = rows.map((row) => table.cell(row, heading)).filter((cell) => cell !== "");
    const samples = cells.slice(0, MOST_SHOWN).map((cell) => cell.slice(0, LONGEST_SAMPLE).toWellFormed());
    return { heading, samples, decimal: decimalMarkOf(cells) };
  });
  const { delimiter, reading } = table;
  const foreign = table.headerForeign || rows.some((row) => row.foreign);
  const encoding = reading.wide ? "utf-16" : foreign ? "windows-1252" : "utf-8";
  return { encoding, delimiter, columns };
}

async function firstRows(table: Table): Promise<TableRow[]> {
  const rows: TableRow[] = [];
  try {
    for await (const some of table.rows) {
      rows.push(...some.filter((row) => row.flaw === undefined));
      if (rows.length >= MOST_LOOKED_AT) break;
    }
  } finally {
    await table.close();
  }
  return rows.slice(0, MOST_LOOKED_AT);
}

/** A column without a name cannot be told apart; of two with the same, the first is read. */
function namedOnce(columns: readonly string[]): string[] {
  const seen = new Set<string>();
  return columns.filter((column) => {
    const name = column.toLowerCase();
    if (name === "" || seen.has(name)) return false;
    seen.add(name);
    return true;
  });
}
