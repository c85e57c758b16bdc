import type { Table } from "../file/open-table.ts";
import { type ImportUnit, refusedUnit, shownValue } from "../import-unit.ts";
import { readAmount } from "../read-amount.ts";
import { familyOf } from "./family-of.ts";
import { leftOutKind } from "./left-out-kinds.ts";
import { openingStock } from "./opening-stock.ts";
import { type CodeSums, mostFrequent, sumByCode } from "./sum-by-code.ts";
import { titleOf } from "./title-of.ts";

const USUALLY_LOW_AT = 3;

/**
 * One product for each StockCode of the Online Retail data set, told by all its rows together. Rows that cannot be read
 * come first, then what is left out by kind, then the products in the order they first appear.
 */
export async function* retailUnits(table: Table, shop: { currency: string }): AsyncGenerator<ImportUnit> {
  const { byCode, wrong } = await sumByCode(table);
  if (wrong.rows > 0)
    yield refusedUnit(wrong.firstRow, wrong.issues, {
      rows: wrong.rows,
      counts: { "rows that cannot be read": wrong.rows },
    });
  const leftOut = new Map<string, CodeSums[]>();
  const goods: CodeSums[] = [];
  for (const sums of byCode.values()) {
    const kind = leftOutKind(sums.code, mostFrequent(sums.descriptions) ?? "");
    if (kind === undefined) goods.push(sums);
    else leftOut.set(kind, [...(leftOut.get(kind) ?? []), sums]);
  }
  for (const [kind, codes] of leftOut) yield leftOutUnit(kind, codes);
  for (const sums of goods) yield unitOf(sums, shop.currency);
}

function leftOutUnit(kind: string, codes: readonly CodeSums[]): ImportUnit {
  const rows = codes.reduce((sum, code) => sum + code.rows, 0);
  const firstRow = Math.min(...codes.map((code) => code.firstRow));
  const value = shownValue(codes.map(({ code, rows: some }) => `${code} (${some})`).join(", "));
  const reason = `No product but ${kind}: ${rows} rows left out`;
  const issue = { row: firstRow, column: "StockCode", value, reason, severity: "refused" as const };
  return refusedUnit(firstRow, [issue], {
    rows,
    counts: { [`left out: rows of ${kind}`]: rows },
    foreign: codes.reduce((sum, code) => sum + code.foreign, 0),
  });
}

function unitOf(sums: CodeSums, currency: string): ImportUnit {
  const { code, firstRow, rows, foreign, spellings } = sums;
  const counts = spellings.size > 1 ? { "stock codes in two spellings, made one": 1 } : {};
  const unit = { name: code, firstRow, rows, foreign, counts };
  const description = mostFrequent(sums.descriptions, (value) => /\p{L}{2}/u.test(value) && !value.includes("\0"));
  const price = mostFrequent(sums.prices, (value) => typeof readAmount(value, { currency }) === "number");
  const priceMinor = price === undefined ? undefined : readAmount(price, { currency });
  if (description === undefined || typeof priceMinor !== "number")
    return withoutProduct(sums, unit, { description, currency });
  const title = titleOf(description);
  const variant = {
    sku: code,
    choices: [],
    priceMinor,
    compareAtMinor: null,
    costMinor: null,
    weightGrams: 0,
    leadTime: "",
    stock: { policy: "deny" as const, onHand: openingStock(sums.netQuantity), lowAt: USUALLY_LOW_AT },
  };
  const product = {
    kind: "physical" as const,
    status: "published" as const,
    title,
    medium: "",
    edition: "",
    maker: "",
    descriptionHtml: "",
    tags: [],
    options: [],
    variants: [variant],
  };
  return {
    ...unit,
    variantRows: [firstRow],
    issues: [],
    product: { product, handle: null, family: familyOf(title), pictures: [] },
  };
}

type Named = Pick<ImportUnit, "name" | "firstRow" | "rows" | "counts" | "foreign">;

function withoutProduct(
  sums: CodeSums,
  unit: Named,
  read: { description: string | undefined; currency: string },
): ImportUnit {
  const { code, firstRow, rows } = sums;
  const described = read.description !== undefined;
  const [price] = sums.prices.keys();
  const reason = !described
    ? "None of its rows describes it"
    : price === undefined
      ? "None of its rows has a price above 0"
      : `None of its prices is an amount in ${read.currency}`;
  const column = described ? "UnitPrice" : "Description";
  const value = shownValue(described ? (price ?? "0") : "");
  const words = described ? "left out: rows of codes without a price" : "left out: rows of codes without a description";
  const issue = {
    row: firstRow,
    column,
    value,
    reason: `${code}: ${reason}; ${rows} ${rows === 1 ? "row" : "rows"} left out`,
    severity: "refused" as const,
  };
  return { ...unit, variantRows: [], issues: [issue], counts: { ...unit.counts, [words]: rows } };
}
