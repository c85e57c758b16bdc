import { openTestShop, type TestShop } from "@atelier/testkit";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { adminProductById, productBySlug, saveProduct } from "../catalog/index.ts";
import { inTransaction } from "../kernel/index.ts";
import { writeSettings } from "../settings/index.ts";
import { csvOf, furtherRow, importFile, issuesOf, openFolder, shopifyRow } from "./csv-for-test.ts";

let shop: TestShop;
let folder: Awaited<ReturnType<typeof openFolder>>;
beforeAll(async () => {
  shop = await openTestShop();
  folder = await openFolder();
});
afterAll(async () => {
  await folder.close();
  await shop.close();
});

type Row = Record<string, string>;
const imported = async (rows: Row[], dryRun = false) => importFile(shop.system, await folder.put(csvOf(rows)), { dryRun });
const bySlug = async (slug: string) => {
  const row = await shop.db.selectFrom("products").select("id").where("slug", "=", slug).executeTakeFirstOrThrow();
  return adminProductById(shop.system, row);
};
const sums = (run: { rowsRead: number; rowsImported: number; rowsUnchanged: number; rowsRefused: number }) =>
  [run.rowsRead, run.rowsImported, run.rowsUnchanged, run.rowsRefused];

describe("a product of a Shopify file", () => {
  it("comes with its options, variants, prices, stock, family, tags and cleaned text", async () => {
    const first = { Handle: "anchor-shirt", Title: "Anchor shirt", "Body (HTML)": '<p onclick="x()">Blue</p><script>x()</script>', "Option1 Name": "Size", "Option1 Value": "S", "Option2 Name": "Colour", "Option2 Value": "Navy", "Variant SKU": "AS-1", "Variant Price": "34.00", "Variant Compare At Price": "40", "Cost per item": "11.50" };
    const second = { "Option1 Value": "M", "Option2 Value": "Navy", "Variant SKU": "AS-2", "Variant Grams": "260", "Variant Inventory Qty": "0", "Variant Inventory Policy": "continue", "Variant Price": "34,50", "Variant Inventory Tracker": "shopify" };
    const third = { "Option1 Value": "M", "Option2 Value": "Red", "Variant SKU": "AS-3", "Variant Price": "30", "Variant Compare At Price": "20" };
    const run = await imported([shopifyRow(first), furtherRow("anchor-shirt", second), furtherRow("anchor-shirt", third)]);
    expect(sums(run)).toEqual([3, 3, 0, 0]);
    const product = await bySlug("anchor-shirt");
    expect(product).toMatchObject({ title: "Anchor shirt", status: "published", kind: "physical", maker: "Fenn", tags: ["tar", "wood"], descriptionHtml: "<p>Blue</p>" });
    expect(product.options).toEqual([{ name: "Size", choices: ["S", "M"] }, { name: "Colour", choices: ["Navy", "Red"] }]);
    expect(product.variants).toMatchObject([
      { sku: "AS-1", choices: ["S", "Navy"], priceMinor: 3400, compareAtMinor: 4000, costMinor: 1150, weightGrams: 250, stock: { policy: "deny", onHand: 7 } },
      { sku: "AS-2", choices: ["M", "Navy"], priceMinor: 3450, compareAtMinor: null, weightGrams: 260, stock: { policy: "backorder", onHand: 0 } },
      { sku: "AS-3", choices: ["M", "Red"], priceMinor: 3000, compareAtMinor: null, stock: null },
    ]);
    expect((await productBySlug(shop.guest(), { slug: "anchor-shirt" })).family).toEqual({ slug: "candles", name: "Candles" });
    expect(await issuesOf(shop.system, run.id)).toEqual(["4 Variant Compare At Price: Not more than the price, so it is not shown"]);
    const { rows } = await sql<{ kind: string }>`select distinct kind from stock_movements`.execute(shop.db);
    expect(rows).toEqual([{ kind: "import" }]);
  });

  it("is a draft, archived or a gift card as the file says", async () => {
    await imported([
      shopifyRow({ Handle: "hidden", Title: "Hidden", Published: "false" }),
      shopifyRow({ Handle: "a-draft", Title: "A draft", Status: "draft" }),
      shopifyRow({ Handle: "gone", Title: "Gone", Status: "archived" }),
      shopifyRow({ Handle: "voucher", Title: "Voucher", "Gift Card": "true" }),
    ]);
    const found = await Promise.all(["hidden", "a-draft", "gone", "voucher"].map(bySlug));
    expect(found.map(({ status, kind }) => [status, kind])).toEqual([["draft", "physical"], ["draft", "physical"], ["archived", "physical"], ["published", "gift_card"]]);
  });

  it("keeps its address where that is free and gets another where it is not", async () => {
    await imported([shopifyRow({ Handle: "Zürich Lamp", Title: "Zurich lamp" })]);
    expect((await bySlug("zurich-lamp")).title).toBe("Zurich lamp");
    const run = await imported([shopifyRow({ Handle: "zurich-lamp", Title: "Another lamp" })]);
    expect((await bySlug("another-lamp")).title).toBe("Another lamp");
    expect(await issuesOf(shop.system, run.id)).toEqual(["2 Handle: Another product of the shop has this address; this one gets another, made of its title"]);
  });

  it("is priced with as many decimals as the shop's currency has", async () => {
    const kuwait = await openTestShop();
    await inTransaction(kuwait.system, (tx) => writeSettings(tx, { currency: "KWD" }));
    const rows = [shopifyRow({ Handle: "kw-1", Title: "A", "Variant Price": "1.250" }), shopifyRow({ Handle: "kw-2", Title: "B", "Variant Price": "1.255" })];
    const run = await importFile(kuwait.system, await folder.put(csvOf(rows)));
    const { priceFromMinor } = await kuwait.db.selectFrom("products").select("priceFromMinor").executeTakeFirstOrThrow();
    expect(priceFromMinor).toBe(1250);
    expect(await issuesOf(kuwait.system, run.id, "refused")).toEqual(["3 Variant Price: Prices in KWD go in steps of 10 of its smallest unit"]);
    await kuwait.close();
  });
});

describe("the same file again", () => {
  const rows = () => [shopifyRow({ Handle: "twice", Title: "Twice", "Variant SKU": "TW-1" }), shopifyRow({ Handle: "twice-b", Title: "Twice b" })];

  it("changes nothing", async () => {
    await imported(rows());
    const before = await bySlug("twice");
    expect(sums(await imported(rows()))).toEqual([2, 0, 2, 0]);
    expect(await bySlug("twice")).toEqual(before);
  });

  it("changes only what is changed in it, and leaves what staff did alone", async () => {
    const { id, version, variants, options, title, status, kind } = await bySlug("twice");
    const edited = { id, version, kind, status, title, options, medium: "Wax", edition: "", maker: "Fenn", descriptionHtml: "", familyId: null, collectionIds: [], tags: [], images: [] };
    await saveProduct(shop.system, { ...edited, variants: variants.map((variant) => ({ ...variant, leadTime: "Two weeks" })) });
    const [first, second] = rows() as [Row, Row];
    const run = await imported([{ ...first, "Variant Price": "19.00", "Variant Inventory Qty": "99" }, second]);
    expect(sums(run)).toEqual([2, 1, 1, 0]);
    expect(await bySlug("twice")).toMatchObject({ id, medium: "Wax", variants: [{ priceMinor: 1900, leadTime: "Two weeks", stock: { onHand: 7 } }] });
    expect(await issuesOf(shop.system, run.id)).toEqual(["2 Stock: The shop counts 7 of these itself; an import does not change what is counted"]);
  });
});

describe("what is wrong in a file", () => {
  it("is refused with its row, column and reason, and the whole product with it", async () => {
    const run = await imported([
      shopifyRow({ Handle: "w-price", Title: "Wrong price", "Variant Price": "34,00,", "Option1 Name": "Size", "Option1 Value": "S" }),
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
    expect(sums(run)).toEqual([10, 1, 0, 9]);
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
      shopifyRow({ Handle: "r-old", Title: "Old", "Variant SKU": "TW-1" }),
    ]);
    expect(sums(run)).toEqual([4, 1, 0, 3]);
    expect(await issuesOf(shop.system, run.id)).toEqual([
      "3 Variant SKU: Also in row 2. An SKU appears once",
      "4 Handle: Already in row 2. Rows of one product follow each other",
      "5 Variant SKU: Another product of the shop has this SKU",
    ]);
  });

  it("does not carry the rows behind a broken quote away", async () => {
    const header = Object.keys(shopifyRow({})).join(",");
    const good = csvOf([shopifyRow({ Handle: "q-good", Title: "Behind" })]).split("\n")[1];
    const run = await importFile(shop.system, await folder.put(`${header}\nq-bad,"Never closed,,\n${good}\nq-short,Too short\n`));
    expect(sums(run)).toEqual([3, 1, 0, 2]);
    expect((await issuesOf(shop.system, run.id, "refused"))[0]).toBe("2 : A quote opens here and never closes");
  });

  it("is listed for ten thousand rows and counted beyond", { timeout: 60_000 }, async () => {
    const bad = csvOf([shopifyRow({ Handle: "", Title: "x" })]);
    const row = bad.split("\n")[1];
    const run = await importFile(shop.system, await folder.put(bad + `${row}\n`.repeat(10_099)));
    expect(sums(run)).toEqual([10_100, 0, 0, 10_100]);
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
    await expect(importFile(shop.system, path)).rejects.toMatchObject({ code: "imports.not-readable", detail: { fields: { file: expect.stringContaining("Handle") } } });
  });
});

describe("a dry run", () => {
  it("says what would come and writes nothing but itself", async () => {
    const count = async () => (await sql<{ n: number }>`select (select count(*) from products) + (select count(*) from legacy_ids) + (select count(*) from families) as n`.execute(shop.db)).rows[0]?.n;
    const before = await count();
    const run = await imported([shopifyRow({ Handle: "dry", Title: "Dry", Type: "Nowhere yet" }), shopifyRow({ Handle: "dry-2", Title: "" }), shopifyRow({ Handle: "twice-b", Title: "Twice b" })], true);
    expect(run).toMatchObject({ mode: "dry_run", state: "done", counts: { "products new": 1, "products wrong": 1, "products the same": 1 } });
    expect(sums(run)).toEqual([3, 1, 1, 1]);
    expect(await count()).toBe(before);
  });
});
