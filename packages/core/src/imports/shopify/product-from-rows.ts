import { saveProductInput } from "@atelier/contract/catalog";
import type { Findings } from "../findings.ts";
import type { ImportedProduct } from "../import-unit.ts";
import type { Amounts } from "../read-amount.ts";
import { picturesFromRows } from "./pictures-from-rows.ts";
import type { ShopifyRow } from "./shopify-columns.ts";
import { variantsFromRows } from "./variants-from-rows.ts";

const MOST_TAGS = 50;
const LONGEST_TAG = 60;
const LONGEST_SHELF = 120;

interface Given {
  found: Findings;
  amounts: Amounts;
}

/** The product that rows of one handle describe, with what was found on the way; undefined when there is none. */
export function productFromRows(
  handle: string,
  rows: readonly ShopifyRow[],
  given: Given,
): { product: ImportedProduct; variantRows: number[] } | undefined {
  const first = rows[0];
  if (!first) return undefined;
  const { found } = given;
  const { options, variants, variantRows } = variantsFromRows(rows, given);
  const draft = {
    kind: kindOf(rows, found),
    status: statusOf(first, found),
    title: first.cell("Title"),
    maker: first.cell("Vendor"),
    descriptionHtml: first.cell("Body (HTML)"),
    tags: tagsOf(first, found),
    options,
    variants,
  };
  if (draft.kind === "gift_card") for (const variant of variants) variant.stock = null;
  const parsed = saveProductInput.safeParse(draft);
  if (!parsed.success) {
    for (const issue of parsed.error.issues) refuseField(issue, { rows, variantRows, found });
    return undefined;
  }
  const { collectionIds: _collections, familyId: _family, images: _images, ...product } = parsed.data;
  const pictures = picturesFromRows(rows, variantRows, found);
  const family = shelfOf(first, "Type", found);
  const collection = shelfOf(first, "Collection", found);
  return { product: { product, handle, family, ...(collection && { collection }), pictures }, variantRows };
}

function statusOf(first: ShopifyRow, found: Findings): "draft" | "published" | "archived" {
  const status = first.cell("Status").toLowerCase();
  const published = first.cell("Published").toLowerCase();
  const hidden = published === "false" || published === "no" || published === "0";
  if (status === "archived") return "archived";
  if (status === "draft") return "draft";
  if (status === "" || status === "active")
    return hidden || (status === "" && published === "") ? "draft" : "published";
  found.note({ row: first.row, column: "Status", value: status }, "No status the shop knows; it stays a draft");
  return "draft";
}

function kindOf(rows: readonly ShopifyRow[], found: Findings): "physical" | "digital" | "gift_card" {
  const first = rows[0];
  if (!first) return "physical";
  if (isTrue(first.cell("Gift Card"))) {
    found.note(
      { row: first.row, column: "Gift Card", value: first.cell("Gift Card") },
      "Imported as a gift card: shown, but not yet sold online",
    );
    return "gift_card";
  }
  const shipped = rows
    .map((row) => row.cell("Variant Requires Shipping").toLowerCase())
    .filter((value) => value !== "");
  if (shipped.length === 0 || shipped.some((value) => value !== "false")) return "physical";
  found.note(
    { row: first.row, column: "Variant Requires Shipping", value: "false" },
    "Imported as a digital product: shown, but not yet sold online",
  );
  return "digital";
}

function isTrue(value: string): boolean {
  return value.toLowerCase() === "true";
}

function tagsOf(first: ShopifyRow, found: Findings): string[] {
  const value = first.cell("Tags");
  const given = [
    ...new Set(
      value
        .split(",")
        .map((tag) => tag.trim())
        .filter((tag) => tag !== ""),
    ),
  ];
  const short = given.filter((tag) => tag.length <= LONGEST_TAG);
  if (short.length < given.length)
    found.note({ row: first.row, column: "Tags", value }, `Tags of more than ${LONGEST_TAG} characters were left out`);
  if (short.length > MOST_TAGS)
    found.note({ row: first.row, column: "Tags", value }, `Only the first ${MOST_TAGS} tags were taken`);
  return short.slice(0, MOST_TAGS);
}

const noShelf = {
  Type: "No name for a family; the product has none",
  Collection: "No name for a collection; the product is put in none",
} as const;

function shelfOf(first: ShopifyRow, column: keyof typeof noShelf, found: Findings): string | null {
  const value = first.cell(column);
  if (value === "") return null;
  if (value.length <= LONGEST_SHELF && !value.includes("\0") && value.isWellFormed()) return value;
  found.note({ row: first.row, column, value }, noShelf[column]);
  return null;
}

const columnOf: Record<string, string> = {
  title: "Title",
  maker: "Vendor",
  descriptionHtml: "Body (HTML)",
  tags: "Tags",
  options: "Option1 Name",
};
const variantColumnOf: Record<string, string> = {
  sku: "Variant SKU",
  choices: "Option1 Value",
  priceMinor: "Variant Price",
  compareAtMinor: "Variant Compare At Price",
  costMinor: "Cost per item",
  weightGrams: "Variant Grams",
  stock: "Variant Inventory Qty",
};

interface Field {
  rows: readonly ShopifyRow[];
  variantRows: readonly number[];
  found: Findings;
}

/** Says what the shop's own rules for products refuse, in the file's words. */
function refuseField(
  issue: { path: PropertyKey[]; message: string; code: string },
  { rows, variantRows, found }: Field,
): void {
  const [field, index, inner] = issue.path;
  const ofVariant = field === "variants" && typeof index === "number";
  const row = (ofVariant ? variantRows[index] : undefined) ?? rows[0]?.row ?? 0;
  const name = ofVariant ? variantColumnOf[String(inner)] : columnOf[String(field)];
  const column = (field === "options" && typeof index === "number" ? `Option${index + 1} Value` : name) ?? "Handle";
  const source = rows.find((candidate) => candidate.row === row);
  found.refuse(
    { row, column, value: source?.cell(column as Parameters<ShopifyRow["cell"]>[0]) ?? "" },
    inWords(issue, column),
  );
}

function inWords(issue: { code: string; message: string }, column: string): string {
  if (column === "Title" && issue.code === "too_small") return "A product needs a title in its first row";
  if (issue.code === "too_big") return "Longer or larger than the shop takes";
  if (issue.code === "too_small") return "Needed, and empty or too small";
  return issue.code === "custom" ? "Contains characters that cannot be stored" : "Not what the shop takes here";
}
