import type { Table } from "../file/open-table.ts";
import { type ImportIssue, shownValue } from "../import-unit.ts";

/** Columns without which a file is no product CSV of Shopify's. */
export const neededColumns = [["Handle"], ["Title"], ["Variant Price"]] as const;

/** Columns an import reads (Shopify help centre, "Using CSV files to import and export products"). */
export const readColumns = [
  "Handle",
  "Title",
  "Body (HTML)",
  "Vendor",
  "Type",
  "Collection",
  "Tags",
  "Published",
  "Status",
  "Gift Card",
  "Option1 Name",
  "Option1 Value",
  "Option2 Name",
  "Option2 Value",
  "Option3 Name",
  "Option3 Value",
  "Variant SKU",
  "Variant Grams",
  "Variant Inventory Tracker",
  "Variant Inventory Qty",
  "Variant Inventory Policy",
  "Variant Price",
  "Variant Compare At Price",
  "Variant Requires Shipping",
  "Cost per item",
  "Image Src",
  "Image Position",
  "Image Alt Text",
  "Variant Image",
] as const;

export type ShopifyColumn = (typeof readColumns)[number];

/** How a row is read: the cell under a column. */
export type Cells = (column: ShopifyColumn) => string;

/** A row of a product, with its cells by name. */
export interface ShopifyRow {
  row: number;
  cell: Cells;
}

/** Says once which columns of a file are not read. */
export function unusedColumns(
  { columns, headerRow }: Pick<Table, "columns" | "headerRow">,
  those: readonly string[] = readColumns,
): ImportIssue[] {
  const read = new Set(those.map((column) => column.trim().toLowerCase()));
  const unused = columns.filter((column) => !read.has(column.toLowerCase()));
  if (unused.length === 0) return [];
  const reason = `${unused.length} columns of the file are not read`;
  return [{ row: headerRow, column: "", value: shownValue(unused.join(", ")), reason, severity: "note" }];
}
