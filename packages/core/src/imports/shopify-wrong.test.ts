import { openTestShop, type TestShop } from "@atelier/testkit";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { adminProductById } from "../catalog/index.ts";
import { csvOf, furtherRow, importFile, issuesOf, openFolder, shopifyRow, sumsOf } from "./csv-for-test.ts";

let shop: TestShop;
let folder: Awaited<ReturnType<typeof openFolder>>;
beforeAll(async () => {
  shop = await openTestShop();
  folder = await openFolder();
  const before = [
    shopifyRow({ Handle: "twice-b", Title: "Twice b" }),
    shopifyRow({ Handle: "older", Title: "Older", "Variant SKU": "R-OLD" }),
  ];
  await importFile(shop.system, await folder.put(csvOf(before)));
});
afterAll(async () => {
  await folder.close();
  await shop.close();
});

type Row = Record<string, string>;
const imported = async (rows: Row[], dryRun = false) =>
  importFile(shop.system, await folder.put(csvOf(rows)), { dryRun });
const bySlug = async (slug: string) => {
  const row = await shop.db.selectFrom("products").select("id").where("slug", "=", slug).executeTakeFirstOrThrow();
  return adminProductById(shop.system, row);
};
describe("what is wrong in a file", () => {
  it("is refused with its row, column and reason, and the whole product with it", async () => {
    const run = await imported([
      shopifyRow({
        Handle: "w-price",
        Title: "Wrong price",
        "Variant Price": "34,00,",
        "Option1 Name": "Size",
        "Option1 Value": "S",
      }),
      furtherRow("w-price", { "Option1 Value": "M", "Variant Price": "3.00" }),
      shopifyRow({ Handle: "w-title", Title: "" }),
      shopifyRow({ Handle: "", Title: "No handle" }),
      shopifyRow({ Handle: "w-stock", Title: "Stock", "Variant Inventory Qty": "-3" }),
      shopifyRow({ Handle: "w-none", Title: "No price", "Variant Price": "" }),
      shopifyRow({ Handle: "w-same", Title: "Same", "Option1 Name": "Size", "Option1 Value": "S" }),
      furtherRow("w-same", { "Option1 Value": "S", "Variant Price": "3.00" }),
      shopifyRow({ Handle: "w-good", Title: "Good" }),
      shopifyRow({ Handle: "w-nul", Title: "N\0L" }),
    ]);
    expect(sumsOf(run)).toEqual([10, 1, 0, 9]);
    expect(run.counts).toMatchObject({ "products new": 1, "products wrong": 6 });
    expect(await issuesOf(shop.system, run.id)).toEqual([
      "2 Variant Price: Not an amount: a number with one decimal mark is",
      "3 Handle: Left out with row 2 of the same product, which is wrong",
      "4 Title: A product needs a title in its first row",
      "5 Handle: A row needs the handle of its product",
      "6 Variant Inventory Qty: Stock cannot be below 0 in an import",
      "7 Variant Price: A variant needs a price",
      "8 Handle: Left out with row 9 of the same product, which is wrong",
      "9 Option1 Value: The same variant as in row 8",
      "11 Title: Contains characters that cannot be stored",
    ]);
  });

  it("includes a handle that comes again later and an SKU that is there twice", async () => {
    const run = await imported([
      shopifyRow({ Handle: "r-one", Title: "One", "Variant SKU": "R-1" }),
      shopifyRow({ Handle: "r-two", Title: "Two", "Variant SKU": "r-1" }),
      shopifyRow({ Handle: "r-one", Title: "One again" }),
      shopifyRow({ Handle: "r-old", Title: "Old", "Variant SKU": "R-OLD" }),
    ]);
    expect(sumsOf(run)).toEqual([4, 1, 0, 3]);
    expect(await issuesOf(shop.system, run.id)).toEqual([
      "3 Variant SKU: Also in row 2. An SKU appears once",
      "4 Handle: Already in row 2. Rows of one product follow each other",
      "5 Variant SKU: Another product of the shop has this SKU",
    ]);
  });

  it("does not carry the rows behind a broken quote away", async () => {
    const header = Object.keys(shopifyRow({})).join(",");
    const good = csvOf([shopifyRow({ Handle: "q-good", Title: "Behind" })]).split("\n")[1];
    const run = await importFile(
      shop.system,
      await folder.put(`${header}\nq-bad,"Never closed,,\n${good}\nq-short,Too short\n`),
    );
    expect(sumsOf(run)).toEqual([3, 1, 0, 2]);
    expect((await issuesOf(shop.system, run.id, "refused"))[0]).toBe("2 : A quote opens here and never closes");
  });

  it("is listed for ten thousand rows and counted beyond", { timeout: 60_000 }, async () => {
    const bad = csvOf([shopifyRow({ Handle: "", Title: "x" })]);
    const row = bad.split("\n")[1];
    const run = await importFile(shop.system, await folder.put(bad + `${row}\n`.repeat(10_099)));
    expect(sumsOf(run)).toEqual([10_100, 0, 0, 10_100]);
    expect(run.counts).toEqual({ "issues beyond the 10000 listed": 100 });
  });

  it("is said of rows that are no UTF-8", async () => {
    const text = csvOf([shopifyRow({ Handle: "latin", Title: "Kännchen" })]);
    const run = await importFile(shop.system, await folder.put(Buffer.from(text, "latin1")));
    expect((await bySlug("latin")).title).toBe("Kännchen");
    expect(run.counts["rows in Windows-1252"]).toBe(1);
    expect((await issuesOf(shop.system, run.id)).length).toBe(1);
  });

  it("refuses a file without the columns, in a sentence", async () => {
    const path = await folder.put("Name;Age\nIda;4\n");
    await expect(importFile(shop.system, path)).rejects.toMatchObject({
      code: "imports.not-readable",
      detail: { fields: { file: expect.stringContaining("Handle") } },
    });
  });
});

describe("a dry run", () => {
  it("says what would come and writes nothing but itself", async () => {
    const count = async () =>
      (
        await sql<{
          n: number;
        }>`select (select count(*) from products) + (select count(*) from legacy_ids) + (select count(*) from families) as n`.execute(
          shop.db,
        )
      ).rows[0]?.n;
    const before = await count();
    const run = await imported(
      [
        shopifyRow({ Handle: "dry", Title: "Dry", Type: "Nowhere yet" }),
        shopifyRow({ Handle: "dry-2", Title: "" }),
        shopifyRow({ Handle: "twice-b", Title: "Twice b" }),
      ],
      true,
    );
    expect(run).toMatchObject({
      mode: "dry_run",
      state: "done",
      counts: { "products new": 1, "products wrong": 1, "products the same": 1 },
    });
    expect(sumsOf(run)).toEqual([3, 1, 1, 1]);
    expect(await count()).toBe(before);
  });
});
