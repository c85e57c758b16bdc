import type { Findings, Spot } from "../findings.ts";
import type { PictureWish } from "../import-unit.ts";
import type { ShopifyRow } from "./shopify-columns.ts";

const MOST_PICTURES = 100;
const LONGEST_ALT = 500;
const LONGEST_ADDRESS = 2_000;
// Several addresses in one cell, one after the other.
const nextAddress = /[\s,;|]+(?=https?:\/\/)/i;
const LAST = Number.MAX_SAFE_INTEGER;

interface Placed extends PictureWish {
  place: number;
  variants: Set<number>;
}

/** The pictures of one product in their order, each once. A picture that cannot be one is said and left out. */
export function picturesFromRows(
  rows: readonly ShopifyRow[],
  variantRows: readonly number[],
  found: Findings,
): PictureWish[] {
  const byUrl = new Map<string, Placed>();
  for (const row of rows) {
    for (const value of row.cell("Image Src").split(nextAddress)) {
      const url = addressOf({ row: row.row, column: "Image Src", value }, found);
      if (url === undefined) continue;
      const alt = altOf(row, found);
      const known = byUrl.get(url);
      if (known) known.alt ||= alt;
      else byUrl.set(url, { url, alt, row: row.row, variant: null, place: placeOf(row), variants: new Set() });
    }
  }
  for (const row of rows) addVariantPicture(row, { byUrl, variantRows, found });
  const pictures = [...byUrl.values()].sort((a, b) => a.place - b.place).map(inItsPlace);
  const last = pictures[MOST_PICTURES];
  if (last)
    found.note(
      { row: last.row, column: "Image Src", value: last.url },
      `Only the first ${MOST_PICTURES} pictures were taken`,
    );
  const taken = pictures.slice(0, MOST_PICTURES);
  for (const { alt, row, url } of taken) {
    if (alt === "")
      found.note(
        { row, column: "Image Alt Text", value: url },
        "A picture without alt text is imported and not shown until it has one",
      );
  }
  return taken;
}

interface Gathered {
  byUrl: Map<string, Placed>;
  variantRows: readonly number[];
  found: Findings;
}

function addVariantPicture(row: ShopifyRow, { byUrl, variantRows, found }: Gathered): void {
  const url = addressOf({ row: row.row, column: "Variant Image", value: row.cell("Variant Image") }, found);
  const variant = variantRows.indexOf(row.row);
  if (url === undefined || variant < 0) return;
  const known = byUrl.get(url);
  if (known) known.variants.add(variant);
  else byUrl.set(url, { url, alt: "", row: row.row, variant: null, place: LAST, variants: new Set([variant]) });
}

/** A picture that shows several variants is the product's. */
function inItsPlace({ place: _place, variants, ...picture }: Placed): PictureWish {
  const [variant = null] = variants;
  return { ...picture, variant: variants.size === 1 ? variant : null };
}

function addressOf(at: Spot, found: Findings): string | undefined {
  const { value } = at;
  if (value === "") return undefined;
  const url = value.length <= LONGEST_ADDRESS && URL.canParse(value) ? new URL(value) : undefined;
  if (url && (url.protocol === "https:" || url.protocol === "http:") && url.username === "") return url.href;
  found.note(at, "Not the address of a picture on the web; it is left out");
  return undefined;
}

function altOf(row: ShopifyRow, found: Findings): string {
  const value = row.cell("Image Alt Text");
  if (value.length <= LONGEST_ALT && !value.includes("\0") && value.isWellFormed()) return value;
  found.note(
    { row: row.row, column: "Image Alt Text", value },
    `Longer than ${LONGEST_ALT} characters or not to be stored; left empty`,
  );
  return "";
}

function placeOf(row: ShopifyRow): number {
  const place = Number(row.cell("Image Position"));
  return Number.isInteger(place) && place > 0 ? place : LAST;
}
