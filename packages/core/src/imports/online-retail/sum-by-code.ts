import type { Table, TableRow } from "../file/open-table.ts";
import { type ImportIssue, shownValue } from "../import-unit.ts";

const MOST_CODES = 200_000;
const MOST_KINDS_OF = 300;
const MOST_LISTED = 10_000;
const LONGEST_CODE = 64;

/** What all rows of one StockCode come to. */
export interface CodeSums {
  /** In upper case: 85123a and 85123A are one. */
  code: string;
  spellings: Set<string>;
  firstRow: number;
  rows: number;
  /** Sold less returned. */
  netQuantity: number;
  /** How often each was there, first seen first. */
  descriptions: Map<string, number>;
  prices: Map<string, number>;
  foreign: number;
}

export interface Sums {
  byCode: Map<string, CodeSums>;
  wrong: { rows: number; firstRow: number; issues: ImportIssue[] };
}

/** Reads all rows once. Memory grows with the number of codes, not of rows. */
export async function sumByCode(table: Table): Promise<Sums> {
  const sums: Sums = { byCode: new Map(), wrong: { rows: 0, firstRow: 0, issues: [] } };
  const priceColumn = table.has("UnitPrice") ? "UnitPrice" : "Price";
  for await (const rows of table.rows) for (const row of rows) addRow(sums, row, { table, priceColumn });
  return sums;
}

function addRow(sums: Sums, row: TableRow, { table, priceColumn }: { table: Table; priceColumn: string }): void {
  const spelling = table.cell(row, "StockCode");
  const quantity = table.cell(row, "Quantity");
  const price = table.cell(row, priceColumn);
  const wrong = whyWrong(row, { spelling, quantity, price, priceColumn });
  if (wrong) return addWrong(sums, wrong);
  const code = spelling.toUpperCase();
  const sum = sums.byCode.get(code) ?? newSums(code, row.row);
  if (sum.rows === 0 && sums.byCode.size >= MOST_CODES) {
    return addWrong(sums, {
      row: row.row,
      column: "StockCode",
      value: spelling,
      reason: `More than ${MOST_CODES} different codes`,
      severity: "refused",
    });
  }
  sums.byCode.set(code, sum);
  sum.rows += 1;
  sum.netQuantity += Number(quantity);
  sum.foreign += row.foreign ? 1 : 0;
  if (sum.spellings.size < MOST_KINDS_OF) sum.spellings.add(spelling);
  count(sum.descriptions, table.cell(row, "Description"));
  if (Number(price) > 0) count(sum.prices, price);
}

function newSums(code: string, firstRow: number): CodeSums {
  return {
    code,
    spellings: new Set(),
    firstRow,
    rows: 0,
    netQuantity: 0,
    descriptions: new Map(),
    prices: new Map(),
    foreign: 0,
  };
}

function count(counts: Map<string, number>, value: string): void {
  const before = counts.get(value);
  if (value !== "" && (before !== undefined || counts.size < MOST_KINDS_OF)) counts.set(value, (before ?? 0) + 1);
}

interface Read {
  spelling: string;
  quantity: string;
  price: string;
  priceColumn: string;
}

function whyWrong(row: TableRow, { spelling, quantity, price, priceColumn }: Read): ImportIssue | undefined {
  const refused = (column: string, value: string, reason: string): ImportIssue => {
    return { row: row.row, column, value: shownValue(value), reason, severity: "refused" };
  };
  if (row.flaw !== undefined) return refused("", row.text ?? "", row.flaw);
  if (spelling === "") return refused("StockCode", spelling, "A row needs the code of its product");
  if (/[\p{Cc}\uFFFD]/u.test(spelling))
    return refused("StockCode", spelling, "Contains characters that cannot be stored");
  if (spelling.length > LONGEST_CODE)
    return refused("StockCode", spelling, `A code has at most ${LONGEST_CODE} characters`);
  if (!/^-?\d{1,9}$/.test(quantity)) return refused("Quantity", quantity, "Not a whole number of pieces");
  return /^-?\d{1,12}(\.\d+)?$/.test(price) ? undefined : refused(priceColumn, price, "Not an amount");
}

function addWrong({ wrong }: Sums, issue: ImportIssue): void {
  if (wrong.rows === 0) wrong.firstRow = issue.row;
  wrong.rows += 1;
  if (wrong.issues.length < MOST_LISTED) wrong.issues.push(issue);
}

/** What was there most often; what was there first on a tie. */
export function mostFrequent(
  counts: ReadonlyMap<string, number>,
  fits: (value: string) => boolean = () => true,
): string | undefined {
  let best: string | undefined;
  for (const [value, times] of counts)
    if (fits(value) && times > (best === undefined ? 0 : (counts.get(best) ?? 0))) best = value;
  return best;
}
