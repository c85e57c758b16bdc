import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { openTestShop, type TestShop } from "@atelier/testkit";
import { parse } from "csv-parse/sync";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { importById, runImportFile } from "./index.ts";

// The data lies beside the repository, where it does.
const data = join(import.meta.dirname, "../../../../../shared/data");
const isThere = existsSync(data);

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop();
});
afterAll(() => shop.close());

const imported = (source: "shopify" | "online-retail", path: string) =>
  runImportFile(shop.system, {
    source,
    path,
    dryRun: false,
    signal: new AbortController().signal,
    onProgress: () => {},
  });

async function shopNow() {
  const { rows } = await sql<{ id: string }>`
    select (select count(*)::int from products) as products, (select count(*)::int from product_variants) as variants,
      (select sum(version)::int from products) as versions, (select max(updated_at) from products) as updated,
      (select count(*)::int from stock_movements) as movements`.execute(shop.db);
  return rows[0];
}

/** The rows an import must leave out, found in another way: by pattern, and by codes never priced or described. */
function isNoGoods(rows: readonly Record<string, string>[]): (row: Record<string, string>) => boolean {
  const codeOf = (row: Record<string, string>) => (row.StockCode ?? "").toUpperCase();
  const priced = new Set(rows.filter((row) => Number(row.UnitPrice) >= 0.01).map(codeOf));
  const described = new Set(rows.filter((row) => (row.Description ?? "").trim().length > 1).map(codeOf));
  const other = /^(POST|DOT|C2|M|S|D|B|CRUK|AMAZONFEE|BANK CHARGES|GIFT_.*|22016|23444)$/;
  return (row) => other.test(codeOf(row)) || !priced.has(codeOf(row)) || !described.has(codeOf(row));
}

describe.runIf(isThere)("real files (skipped where ../shared/data is absent)", () => {
  it("counts the rows of the home and garden shop as its file has them, and changes nothing the second time", async () => {
    const path = join(data, "shopify/home-and-garden.csv");
    const rows = parse(await readFile(path), { columns: true }) as Record<string, string>[];
    const handles = new Set(rows.map((row) => row.Handle));
    const pictures = rows.filter((row) => row["Image Src"] !== "").length;
    const run = await imported("shopify", path);
    expect(run).toMatchObject({
      state: "done",
      rowsRead: rows.length,
      rowsImported: rows.length,
      rowsUnchanged: 0,
      rowsRefused: 0,
    });
    expect(run.counts).toMatchObject({ "products new": handles.size, "pictures queued": pictures });
    const before = await shopNow();
    const again = await imported("shopify", path);
    expect(again).toMatchObject({ rowsRead: rows.length, rowsImported: 0, rowsUnchanged: rows.length, rowsRefused: 0 });
    expect(again.counts).toMatchObject({ "products the same": handles.size });
    expect(await shopNow()).toEqual(before);
  });

  it("counts the rows of the apparel shop as its file has them", async () => {
    const path = join(data, "shopify/apparel.csv");
    const rows = parse(await readFile(path), { columns: true }) as Record<string, string>[];
    const run = await imported("shopify", path);
    expect(run).toMatchObject({ state: "done", rowsRead: rows.length, rowsImported: rows.length, rowsRefused: 0 });
    expect(run.counts["products new"]).toBe(new Set(rows.map((row) => row.Handle)).size);
  });

  it("makes one product of each code of Online Retail and loses no row", { timeout: 240_000 }, async () => {
    const path = join(data, "online-retail/online-retail.csv.gz");
    const run = await imported("online-retail", path);
    const rows = parse(gunzipSync(await readFile(path)), { columns: true }) as Record<string, string>[];
    expect(run.rowsRead).toBe(rows.length);
    expect(run.rowsImported + run.rowsUnchanged + run.rowsRefused).toBe(rows.length);
    expect(run.rowsRefused).toBe(rows.filter(isNoGoods(rows)).length);
    const before = await shopNow();
    const again = await imported("online-retail", path);
    expect(again).toMatchObject({
      rowsRead: rows.length,
      rowsImported: 0,
      rowsUnchanged: run.rowsImported,
      rowsRefused: run.rowsRefused,
    });
    expect(await shopNow()).toEqual(before);
    expect(await importById(shop.system, { id: again.id })).toMatchObject({ state: "done" });
  });
});
