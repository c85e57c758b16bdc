import type { SaveProductInput } from "@atelier/contract/catalog";
import type { Findings } from "../findings.ts";
import { type Amounts, readAmount } from "../read-amount.ts";
import type { ShopifyColumn, ShopifyRow } from "./shopify-columns.ts";
import { stockFromRow } from "./stock-from-row.ts";

type Variant = SaveProductInput["variants"][number];
type Option = SaveProductInput["options"][number];

interface Given {
  found: Findings;
  amounts: Amounts;
}

interface ReadVariants {
  options: Option[];
  variants: Variant[];
  variantRows: number[];
}

const optionNumbers = [1, 2, 3] as const;
const givesAVariant: ShopifyColumn[] = [
  "Option1 Value",
  "Option2 Value",
  "Option3 Value",
  "Variant SKU",
  "Variant Price",
];

/** The options and variants of one product. Its first row is one; of the others, those that are not only pictures. */
export function variantsFromRows(rows: readonly ShopifyRow[], given: Given): ReadVariants {
  const named = optionsOf(rows, given.found);
  const options: Option[] = named.map(({ name }) => ({ name, choices: [] }));
  const variants: Variant[] = [];
  const seen = new Map<string, number>();
  const bearing = rows.filter((row, index) => index === 0 || givesAVariant.some((column) => row.cell(column) !== ""));
  for (const row of bearing) {
    const choices = named.map(({ number }, index) =>
      choiceOf(row, { number, option: options[index], found: given.found }),
    );
    const same = seen.get(JSON.stringify(choices));
    if (same !== undefined) {
      given.found.refuse(
        { row: row.row, column: "Option1 Value", value: row.cell("Option1 Value") },
        `The same variant as in row ${same}`,
      );
    }
    seen.set(JSON.stringify(choices), row.row);
    variants.push(variantOf(row, choices, given));
  }
  return { options, variants, variantRows: bearing.map((row) => row.row) };
}

/** Shopify gives a product without options one called Title with the one choice Default Title. */
function optionsOf(rows: readonly ShopifyRow[], found: Findings): { number: 1 | 2 | 3; name: string }[] {
  const [first] = rows;
  if (!first) return [];
  const named = optionNumbers.flatMap((number) => {
    const name = first.cell(`Option${number} Name`);
    const value = first.cell(`Option${number} Value`);
    if (name === "" && value !== "" && value !== "Default Title") {
      found.refuse({ row: first.row, column: `Option${number} Name`, value: "" }, "The option has a value and no name");
    }
    return name === "" || (name === "Title" && value === "Default Title") ? [] : [{ number, name }];
  });
  const twice = named.find(
    ({ name }, index) => named.findIndex((other) => other.name.toLowerCase() === name.toLowerCase()) !== index,
  );
  if (twice)
    found.refuse(
      { row: first.row, column: `Option${twice.number} Name`, value: twice.name },
      "Two options have this name",
    );
  return named;
}

function choiceOf(
  row: ShopifyRow,
  { number, option, found }: { number: 1 | 2 | 3; option: Option | undefined; found: Findings },
): string {
  const value = row.cell(`Option${number} Value`);
  if (value === "")
    found.refuse(
      { row: row.row, column: `Option${number} Value`, value },
      `The variant has no ${option?.name ?? "choice"}`,
    );
  else if (!option?.choices.includes(value)) option?.choices.push(value);
  return value;
}

function variantOf(row: ShopifyRow, choices: string[], { found, amounts }: Given): Variant {
  const priceMinor = priceOf(row, { found, amounts });
  return {
    sku: row.cell("Variant SKU") || null,
    choices,
    priceMinor,
    compareAtMinor: compareAtOf(row, priceMinor, { found, amounts }),
    costMinor: costOf(row, { found, amounts }),
    weightGrams: gramsOf(row, found),
    leadTime: "",
    stock: stockFromRow(row, found),
  };
}

function priceOf(row: ShopifyRow, { found, amounts }: Given): number {
  const value = row.cell("Variant Price");
  const at = { row: row.row, column: "Variant Price", value };
  if (value === "") {
    found.refuse(at, "A variant needs a price");
    return 0;
  }
  const amount = readAmount(value, amounts);
  if (typeof amount === "number") return amount;
  found.refuse(at, amount);
  return 0;
}

function compareAtOf(row: ShopifyRow, priceMinor: number, { found, amounts }: Given): number | null {
  const value = row.cell("Variant Compare At Price");
  if (value === "") return null;
  const at = { row: row.row, column: "Variant Compare At Price", value };
  const amount = readAmount(value, amounts);
  if (typeof amount === "string") {
    found.refuse(at, amount);
    return null;
  }
  if (amount > priceMinor) return amount;
  found.note(at, "Not more than the price, so it is not shown");
  return null;
}

function costOf(row: ShopifyRow, { found, amounts }: Given): number | null {
  const value = row.cell("Cost per item");
  if (value === "") return null;
  const amount = readAmount(value, amounts);
  if (typeof amount === "number") return amount;
  found.note({ row: row.row, column: "Cost per item", value }, `${amount}. The variant has no cost`);
  return null;
}

function gramsOf(row: ShopifyRow, found: Findings): number {
  const value = row.cell("Variant Grams");
  if (value === "") return 0;
  const grams = /^\d+([.,]\d+)?$/.test(value) ? Math.round(Number(value.replace(",", "."))) : Number.NaN;
  if (Number.isInteger(grams)) return grams;
  found.refuse({ row: row.row, column: "Variant Grams", value }, "Not a weight in grams");
  return 0;
}
