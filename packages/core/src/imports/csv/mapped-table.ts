import type { ImportField, ImportMapping } from "@atelier/contract/imports";
import type { Table, TableRow } from "../file/open-table.ts";
import { plainNumber } from "@atelier/contract/plain-number";
import type { ShopifyColumn } from "../shopify/shopify-columns.ts";
import { htmlOf } from "./html-of.ts";
import { statusOf } from "./status-of.ts";

/** The column whose rules a field goes by. */
const columnOf: Readonly<Record<ImportField, ShopifyColumn>> = {
  title: "Title",
  sku: "Variant SKU",
  price: "Variant Price",
  compareAt: "Variant Compare At Price",
  cost: "Cost per item",
  stock: "Variant Inventory Qty",
  weight: "Variant Grams",
  description: "Body (HTML)",
  maker: "Vendor",
  family: "Type",
  collection: "Collection",
  status: "Status",
  handle: "Handle",
  option1Name: "Option1 Name",
  option1Value: "Option1 Value",
  option2Name: "Option2 Name",
  option2Value: "Option2 Value",
  option3Name: "Option3 Name",
  option3Value: "Option3 Value",
  pictureAlt: "Image Alt Text",
  tags: "Tags",
  picture: "Image Src",
};

const grams = { g: 1, kg: 1000, oz: 28.349523125, lb: 453.59237 } as const;

/** A file's own heading for a column of ours, for what is said of it. */
export function headingOf(mapping: ImportMapping, column: string): string {
  const named = (field: ImportField) => mapping.columns.find((one) => one.field === field)?.heading;
  if (column === "Handle") return named("handle") ?? named("title") ?? column;
  if (column === "Stock") return named("stock") ?? column;
  const own = mapping.columns.find(({ field }) => columnOf[field] === column)?.heading;
  return own ?? named(column.replace(/^Option(\d) Name$/, "option$1Value") as ImportField) ?? column;
}

/** The table as if it were Shopify's, so that one set of rules reads both. */
export function mappedTable(table: Table, mapping: ImportMapping): Table {
  const headings = new Map<ShopifyColumn, string[]>();
  for (const { heading, field } of mapping.columns)
    headings.set(columnOf[field], [...(headings.get(columnOf[field]) ?? []), heading]);
  const read = (row: TableRow, column: ShopifyColumn) =>
    (headings.get(column) ?? [])
      .map((heading) => table.cell(row, heading))
      .filter((value) => value !== "")
      .join(column === "Tags" ? "," : " ");
  const grouped = isGrouped(mapping);
  const cell = (row: TableRow, column: string): string => {
    const value = read(row, column as ShopifyColumn);
    // A row that cannot be read has no cells to tell its product by.
    if (column === "Handle" && row.flaw !== undefined) return "";
    if (column === "Handle") return (grouped && (value || read(row, "Title"))) || `row ${row.row}`;
    const option = /^Option(\d) Name$/.exec(column)?.[1];
    if (option !== undefined && value === "") return nameOf(`Option${option} Value` as ShopifyColumn, row);
    return value === "" ? "" : inOurWords(column, value, mapping);
  };
  /** Where no column names an option, its own heading does. */
  function nameOf(column: ShopifyColumn, row: TableRow): string {
    return read(row, column) === "" ? "" : (headings.get(column)?.[0] ?? "");
  }
  return { ...table, cell, has: (column) => headings.has(column as ShopifyColumn) };
}

/** Whether several rows may be one product: by their handle, or by their title when there are options. */
export function isGrouped({ columns }: ImportMapping): boolean {
  return columns.some(({ field }) => field === "handle" || /^option\dValue$/.test(field));
}

function inOurWords(column: string, value: string, { decimal, weightUnit }: ImportMapping): string {
  switch (column) {
    case "Variant Inventory Qty":
      return plainNumber(value, decimal) ?? value;
    case "Variant Grams": {
      const plain = plainNumber(value, decimal);
      const factor = grams[unitIn(value) ?? weightUnit];
      return plain === undefined ? value : String(Math.round(Number(plain) * factor));
    }
    case "Body (HTML)":
      return htmlOf(value);
    case "Status":
      return statusOf(value);
    case "Tags":
      return value.includes(",") ? value : value.replaceAll(/[;|]/g, ",");
    default:
      return value;
  }
}

/** A unit written beside the number says more than the setting. */
function unitIn(value: string): keyof typeof grams | undefined {
  const unit = /\d\s*(kg|g|oz|lb)s?$/i.exec(value)?.[1]?.toLowerCase();
  return unit as keyof typeof grams | undefined;
}
