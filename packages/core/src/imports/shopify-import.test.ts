import { openTestShop, type TestShop } from "@atelier/testkit";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { adminProductById, productBySlug, saveProduct } from "../catalog/index.ts";
import { inTransaction } from "../kernel/index.ts";
import { writeSettings } from "../settings/index.ts";
import { csvOf, furtherRow, importFile, issuesOf, openFolder, shopifyRow, sumsOf } from "./csv-for-test.ts";

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
const imported = async (rows: Row[], dryRun = false) =>
  importFile(shop.system, await folder.put(csvOf(rows)), { dryRun });
const bySlug = async (slug: string) => {
  const row = await shop.db.selectFrom("products").select("id").where("slug", "=", slug).executeTakeFirstOrThrow();
  return adminProductById(shop.system, row);
};
describe("a product of a Shopify file", () => {
  it("comes with its options, variants, prices, stock, family, tags and cleaned text", async () => {
    const first = {
      Handle: "anchor-shirt",
      Title: "Anchor shirt",
      "Body (HTML)": '<p onclick="x()">Blue</p><script>x()</script>',
      "Option1 Name": "Size",
      "Option1 Value": "S",
      "Option2 Name": "Colour",
      "Option2 Value": "Navy",
      "Variant SKU": "AS-1",
      "Variant Price": "34.00",
      "Variant Compare At Price": "40",
      "Cost per item": "11.50",
    };
    const second = {
      "Option1 Value": "M",
      "Option2 Value": "Navy",
      "Variant SKU": "AS-2",
      "Variant Grams": "260",
      "Variant Inventory Qty": "0",
      "Variant Inventory Policy": "continue",
      "Variant Price": "34,50",
      "Variant Inventory Tracker": "shopify",
    };
    const third = {
      "Option1 Value": "M",
      "Option2 Value": "Red",
      "Variant SKU": "AS-3",
      "Variant Price": "30",
      "Variant Compare At Price": "20",
    };
    const run = await imported([
      shopifyRow(first),
      furtherRow("anchor-shirt", second),
      furtherRow("anchor-shirt", third),
    ]);
    expect(sumsOf(run)).toEqual([3, 3, 0, 0]);
    const product = await bySlug("anchor-shirt");
    expect(product).toMatchObject({
      title: "Anchor shirt",
      status: "published",
      kind: "physical",
      maker: "Fenn",
      tags: ["tar", "wood"],
      descriptionHtml: "<p>Blue</p>",
    });
    expect(product.options).toEqual([
      { name: "Size", choices: ["S", "M"] },
      { name: "Colour", choices: ["Navy", "Red"] },
    ]);
    expect(product.variants).toMatchObject([
      {
        sku: "AS-1",
        choices: ["S", "Navy"],
        priceMinor: 3400,
        compareAtMinor: 4000,
        costMinor: 1150,
        weightGrams: 250,
        stock: { policy: "deny", onHand: 7 },
      },
      {
        sku: "AS-2",
        choices: ["M", "Navy"],
        priceMinor: 3450,
        compareAtMinor: null,
        weightGrams: 260,
        stock: { policy: "backorder", onHand: 0 },
      },
      { sku: "AS-3", choices: ["M", "Red"], priceMinor: 3000, compareAtMinor: null, stock: null },
    ]);
    expect((await productBySlug(shop.guest(), { slug: "anchor-shirt" })).family).toEqual({
      slug: "candles",
      name: "Candles",
    });
    expect(await issuesOf(shop.system, run.id)).toEqual([
      "4 Variant Compare At Price: Not more than the price, so it is not shown",
    ]);
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
    expect(found.map(({ status, kind }) => [status, kind])).toEqual([
      ["draft", "physical"],
      ["draft", "physical"],
      ["archived", "physical"],
      ["published", "gift_card"],
    ]);
  });

  it("keeps its address where that is free and gets another where it is not", async () => {
    await imported([shopifyRow({ Handle: "Zürich Lamp", Title: "Zurich lamp" })]);
    expect((await bySlug("zurich-lamp")).title).toBe("Zurich lamp");
    const run = await imported([shopifyRow({ Handle: "zurich-lamp", Title: "Another lamp" })]);
    expect((await bySlug("another-lamp")).title).toBe("Another lamp");
    expect(await issuesOf(shop.system, run.id)).toEqual([
      "2 Handle: Another product of the shop has this address; this one gets another, made of its title",
    ]);
  });

  it("is priced with as many decimals as the shop's currency has", async () => {
    const kuwait = await openTestShop();
    await inTransaction(kuwait.system, (tx) => writeSettings(tx, { currency: "KWD" }));
    const rows = [
      shopifyRow({ Handle: "kw-1", Title: "A", "Variant Price": "1.250" }),
      shopifyRow({ Handle: "kw-2", Title: "B", "Variant Price": "1.255" }),
    ];
    const run = await importFile(kuwait.system, await folder.put(csvOf(rows)));
    const { priceFromMinor } = await kuwait.db
      .selectFrom("products")
      .select("priceFromMinor")
      .executeTakeFirstOrThrow();
    expect(priceFromMinor).toBe(1250);
    expect(await issuesOf(kuwait.system, run.id, "refused")).toEqual([
      "3 Variant Price: Prices in KWD go in steps of 10 of its smallest unit",
    ]);
    await kuwait.close();
  });
});

describe("the same file again", () => {
  const rows = () => [
    shopifyRow({ Handle: "twice", Title: "Twice", "Variant SKU": "TW-1" }),
    shopifyRow({ Handle: "twice-b", Title: "Twice b" }),
  ];

  it("changes nothing", async () => {
    await imported(rows());
    const before = await bySlug("twice");
    expect(sumsOf(await imported(rows()))).toEqual([2, 0, 2, 0]);
    expect(await bySlug("twice")).toEqual(before);
  });

  it("changes only what is changed in it, and leaves what staff did alone", async () => {
    const { id, version, variants, options, title, status, kind } = await bySlug("twice");
    const edited = {
      id,
      version,
      kind,
      status,
      title,
      options,
      medium: "Wax",
      edition: "",
      maker: "Fenn",
      descriptionHtml: "",
      familyId: null,
      collectionIds: [],
      tags: [],
      images: [],
    };
    await saveProduct(shop.system, {
      ...edited,
      variants: variants.map((variant) => ({ ...variant, leadTime: "Two weeks" })),
    });
    const [first, second] = rows() as [Row, Row];
    const run = await imported([{ ...first, "Variant Price": "19.00", "Variant Inventory Qty": "99" }, second]);
    expect(sumsOf(run)).toEqual([2, 1, 1, 0]);
    expect(await bySlug("twice")).toMatchObject({
      id,
      medium: "Wax",
      variants: [{ priceMinor: 1900, leadTime: "Two weeks", stock: { onHand: 7 } }],
    });
    expect(await issuesOf(shop.system, run.id)).toEqual([
      "2 Stock: The shop counts 7 of these itself; an import does not change what is counted",
    ]);
  });
});
