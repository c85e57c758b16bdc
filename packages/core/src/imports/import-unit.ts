import type { SaveProductInput } from "@atelier/contract/catalog";

/** Something about a row that staff should know: refused, it is not imported; a note, it is and something is said. */
export interface ImportIssue {
  row: number;
  column: string;
  value: string;
  reason: string;
  severity: "refused" | "note";
}

export interface PictureWish {
  url: string;
  alt: string;
  row: number;
  /** Which of the product's variants it shows, counted from 0. */
  variant: number | null;
}

/** A product as a file describes it, before the shop's own ids are known. */
export interface ImportedProduct {
  product: Omit<SaveProductInput, "id" | "version" | "slug" | "familyId" | "collectionIds" | "images">;
  /** The address it has in the other shop, kept where it is free. */
  handle: string | null;
  family: string | null;
  /** A shelf it is put on, beside those it is on. */
  collection?: string;
  pictures: PictureWish[];
}

/** What is decided as one: all rows of a product, or rows that become none. */
export interface ImportUnit {
  /** What the file calls the product; empty for rows that are no product's. */
  name: string;
  /** What its name was made of where the file names no product as such. */
  namedBy?: "sku" | "title";
  firstRow: number;
  /** How many rows of the file it stands for. */
  rows: number;
  /** Left out when the rows are refused. */
  product?: ImportedProduct;
  /** The row each variant comes from. */
  variantRows: number[];
  issues: ImportIssue[];
  /** Counted under these words when the run is told. */
  counts: Record<string, number>;
  /** How many of its rows were no UTF-8. */
  foreign: number;
}

/** A unit of rows that become no product. */
export function refusedUnit(firstRow: number, issues: ImportIssue[], rest: Partial<ImportUnit> = {}): ImportUnit {
  return { name: "", firstRow, rows: 1, variantRows: [], issues, counts: {}, foreign: 0, ...rest };
}

const LONGEST_VALUE = 200;

/** A cell's text as it is shown beside a reason. */
export function shownValue(value: string): string {
  return value.slice(0, LONGEST_VALUE).toWellFormed().replaceAll("\0", "\uFFFD");
}
