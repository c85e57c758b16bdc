import type { ImportMapping, ImportSource } from "@atelier/contract/imports";
import { csvUnits } from "./csv/csv-units.ts";
import { headingOf } from "./csv/mapped-table.ts";
import type { Table } from "./file/open-table.ts";
import type { ImportIssue, ImportUnit } from "./import-unit.ts";
import { retailColumns } from "./online-retail/retail-columns.ts";
import { retailUnits } from "./online-retail/retail-units.ts";
import { neededColumns, unusedColumns } from "./shopify/shopify-columns.ts";
import { shopifyUnits } from "./shopify/shopify-units.ts";

export interface SourceReader {
  columns: readonly (readonly string[])[];
  units(table: Table, shop: { currency: string }): AsyncGenerator<ImportUnit>;
  notes(table: Table): ImportIssue[];
  /** The file's own name for the column something is said of. */
  headingOf(column: string): string;
}

const itself = (column: string): string => column;

/** How a file is read: by its kind, and any CSV by what its columns were said to be. */
export function readerOf({ source, mapping }: { source: ImportSource; mapping: ImportMapping | null }): SourceReader {
  switch (source) {
    case "shopify":
      return { columns: neededColumns, units: shopifyUnits, notes: (table) => unusedColumns(table), headingOf: itself };
    case "online-retail":
      return { columns: retailColumns, units: retailUnits, notes: () => [], headingOf: itself };
    case "csv":
      return mapping ? csvReader(mapping) : unmapped;
  }
}

/** Before anybody has said what its columns are, a file need only have some. */
const unmapped: SourceReader = { columns: [], units: nothing, notes: () => [], headingOf: itself };

// oxlint-disable-next-line require-yield
async function* nothing(): AsyncGenerator<ImportUnit> {}

function csvReader(mapping: ImportMapping): SourceReader {
  const headings = mapping.columns.map(({ heading }) => heading);
  return {
    columns: headings.map((heading) => [heading]),
    units: (table, shop) => csvUnits(table, shop, mapping),
    notes: (table) => unusedColumns(table, headings),
    headingOf: (column) => headingOf(mapping, column),
  };
}
