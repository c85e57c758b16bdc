import type { ImportColumnsView, ImportField, ImportMapping } from "@atelier/contract/imports";
import { severalFields } from "@atelier/contract/imports";
import { headingNames } from "./heading-names.ts";

type Columns = ImportColumnsView["columns"];

const unitNames: readonly [RegExp, ImportMapping["weightUnit"]][] = [
  [/\b(kg|kilo\w*)\b/, "kg"],
  [/\b(oz|ounces?|unzen)\b/, "oz"],
  [/\b(lbs?|pounds?|pfund)\b/, "lb"],
];

/** Each name with how well it fits its field: the first of several does best. */
const byName = new Map<string, { field: ImportField; rank: number }>();
for (const [field, names] of Object.entries(headingNames) as [ImportField, string][])
  for (const [rank, name] of names.split(", ").entries()) byName.set(name, { field, rank });

/** What a file's columns seem to be, by their headings: Shopify's, Etsy's, and plain English and German ones. */
export function guessMapping(columns: Columns): ImportMapping {
  const named = columns.flatMap(({ heading }) => {
    const found = byName.get(plain(heading)) ?? byName.get(plain(heading, true));
    return found ? [{ heading, ...found }] : [];
  });
  const best = new Map<ImportField, string>();
  for (const { field, heading } of named.toSorted((a, b) => a.rank - b.rank))
    if (!best.has(field)) best.set(field, heading);
  const guessed = named
    .filter(({ field, heading }) => severalFields.includes(field) || best.get(field) === heading)
    .map(({ heading, field }) => ({ heading, field }));
  return { columns: guessed, decimal: decimalOf(columns, guessed), weightUnit: unitOf(guessed) };
}

/** The heading in small letters with single spaces; or also without what stands in brackets behind it. */
function plain(heading: string, withoutBrackets = false): string {
  const text = withoutBrackets ? heading.replace(/[([].*$/, "") : heading;
  return text
    .toLowerCase()
    .replaceAll(/picture\s*\d+|image\s*\d+|bild\s*\d+|photo\s*\d+|foto\s*\d+/g, "picture")
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

function decimalOf(columns: Columns, guessed: ImportMapping["columns"]): ImportMapping["decimal"] {
  for (const field of ["price", "compareAt", "cost", "weight"] as const) {
    const heading = guessed.find((column) => column.field === field)?.heading;
    const decimal = columns.find((column) => column.heading === heading)?.decimal;
    if (decimal) return decimal;
  }
  return ".";
}

function unitOf(guessed: ImportMapping["columns"]): ImportMapping["weightUnit"] {
  const heading =
    guessed
      .find(({ field }) => field === "weight")
      ?.heading.toLowerCase()
      .replaceAll(/[_-]/g, " ") ?? "";
  return unitNames.find(([name]) => name.test(heading))?.[1] ?? "g";
}
