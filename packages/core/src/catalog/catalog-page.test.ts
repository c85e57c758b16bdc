import { catalogPage as pageSchema } from "@atelier/contract/catalog";
import { openTestShop, type TestShop } from "@atelier/testkit";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inTransaction } from "../kernel/index.ts";
import { catalogPage } from "./catalog-page.ts";
import { draftForTest } from "./draft-for-test.ts";
import { writeProduct } from "./write-product.ts";
import { writeShelf } from "./write-shelf.ts";

type Over = Parameters<typeof draftForTest>[0];
let shop: TestShop;
const at = (day: number) => new Date(Date.UTC(2026, 0, day)).toISOString();

async function write(over: Over) {
  return inTransaction(shop.system, (tx) => writeProduct(tx, shop.system, draftForTest(over)));
}

async function titles(input: Parameters<typeof catalogPage>[1]): Promise<string[]> {
  const page = pageSchema.parse(await catalogPage(shop.guest(), input));
  return page.items.map((item) => item.title);
}

async function walk(input: Parameters<typeof catalogPage>[1]): Promise<string[]> {
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await catalogPage(shop.guest(), { ...input, ...(cursor ? { cursor } : {}) });
    seen.push(...page.items.map((item) => item.id));
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  return seen;
}

beforeAll(async () => {
  shop = await openTestShop();
  const { candles, prints, gifts } = await inTransaction(shop.system, async (tx) => ({
    candles: (await writeShelf(tx, shop.system, { shelf: "family", name: "Candles" })).id,
    prints: (await writeShelf(tx, shop.system, { shelf: "family", name: "Prints" })).id,
    gifts: (await writeShelf(tx, shop.system, { shelf: "collection", name: "For giving" })).id,
  }));
  const stocked = (priceMinor: number, onHand: number, policy: "deny" | "backorder" = "deny") => [
    { priceMinor, stock: { policy, onHand } },
  ];
  await write({
    title: "Slipway candle",
    medium: "Soy wax, tar and salt",
    maker: "Ruth Fenn",
    familyId: candles,
    tags: ["Wax", "Sea"],
    publishedAt: at(1),
    variants: [{ sku: "FF-CA-01", priceMinor: 1800, compareAtMinor: 2200, stock: { policy: "deny", onHand: 10 } }],
  });
  await write({
    title: "Orchard candle",
    medium: "Soy wax",
    maker: "Ruth Fenn",
    familyId: candles,
    collectionIds: [gifts],
    tags: ["Wax"],
    publishedAt: at(2),
    variants: stocked(1900, 2),
  });
  await write({
    title: "Café noir",
    medium: "Screenprint of a coffee house",
    maker: "Tom Okafor",
    familyId: prints,
    tags: ["Ink"],
    publishedAt: at(3),
    variants: stocked(4500, 0),
  });
  await write({
    title: "Tide table",
    medium: "Letterpress",
    maker: "Tom Okafor",
    familyId: prints,
    collectionIds: [gifts],
    tags: ["Ink", "Sea"],
    publishedAt: at(4),
    variants: stocked(4500, 0, "backorder"),
  });
  await write({
    title: "Bell frame",
    maker: "Idris Bell",
    familyId: prints,
    publishedAt: at(5),
    descriptionHtml: "<p>Made of ash from a windfall beside the slipway</p>",
    options: [{ name: "Size", choices: ["Small", "Large"] }],
    variants: [
      { choices: ["Small"], sku: "TEA/12", priceMinor: 1000 },
      { choices: ["Large"], priceMinor: 9000 },
    ],
  });
  await write({ title: "Hidden draft candle", status: "draft" });
  await write({ title: "Old candle", status: "archived" });
  await write({ title: "A membership", kind: "membership", publishedAt: at(6), variants: [{ priceMinor: 500 }] });
});
afterAll(() => shop.close());

describe("the catalog", () => {
  it("shows what is published, newest first", async () => {
    expect(await titles({})).toEqual([
      "A membership",
      "Bell frame",
      "Tide table",
      "Café noir",
      "Orchard candle",
      "Slipway candle",
    ]);
  });

  it("shows a card with its prices, its saving and what is left", async () => {
    const page = pageSchema.parse(await catalogPage(shop.guest(), { family: ["candles"], sort: "price-up" }));
    expect(page.items[0]).toMatchObject({
      slug: "slipway-candle",
      priceFromMinor: 1800,
      compareAtMinor: 2200,
      currency: "GBP",
      availability: { state: "in_stock", left: null },
      image: null,
    });
    expect(page.items[1]?.availability).toEqual({ state: "low", left: 2 });
  });

  it("says made to order where nothing is left but more can be made, and sold out where not", async () => {
    const page = await catalogPage(shop.guest(), { tags: ["Ink"] });
    expect(page.items.map((item) => item.availability.state)).toEqual(["made_to_order", "sold_out"]);
  });

  it("narrows by every dimension, and several values of one are either-or", async () => {
    expect(await titles({ family: ["candles"] })).toEqual(["Orchard candle", "Slipway candle"]);
    expect(await titles({ family: ["candles", "prints"], collection: ["for-giving"] })).toEqual([
      "Tide table",
      "Orchard candle",
    ]);
    expect(await titles({ tags: ["Sea", "Ink"] })).toEqual(["Tide table", "Café noir", "Slipway candle"]);
    expect(await titles({ kind: ["membership"] })).toEqual(["A membership"]);
    expect(await titles({ inStock: true })).toEqual(["A membership", "Bell frame", "Orchard candle", "Slipway candle"]);
    expect(await titles({ family: ["nothing-like-it"] })).toEqual([]);
  });

  it("counts a price only where a variant really costs that", async () => {
    expect(await titles({ price: { fromMinor: 1900, toMinor: 4500 } })).toEqual([
      "Tide table",
      "Café noir",
      "Orchard candle",
    ]);
    expect(await titles({ price: { toMinor: 1000 } })).toEqual(["A membership", "Bell frame"]);
    expect(await titles({ price: { fromMinor: 9000 } })).toEqual(["Bell frame"]);
  });

  it.each(["newest", "price-up", "price-down", "best-selling"] as const)(
    "walks %s page by page with nothing twice and nothing missed",
    async (sort) => {
      const whole = (await catalogPage(shop.guest(), { sort })).items.map((item) => item.id);
      expect(await walk({ sort, limit: 1 })).toEqual(whole);
      expect(await walk({ sort, limit: 4 })).toEqual(whole);
    },
  );

  it("walks a search page by page too", async () => {
    const whole = (await catalogPage(shop.guest(), { q: "candle" })).items.map((item) => item.id);
    expect(whole).toHaveLength(2);
    expect(await walk({ q: "candle", limit: 1 })).toEqual(whole);
  });

  it("refuses a cursor of another sort or of its own making", async () => {
    const { nextCursor } = await catalogPage(shop.guest(), { limit: 1 });
    for (const cursor of [nextCursor ?? "", "bm90aGluZw", Buffer.from('["price-up",1.5,"x"]').toString("base64url")]) {
      await expect(catalogPage(shop.guest(), { sort: "price-up", cursor })).rejects.toMatchObject({
        code: "request.malformed",
      });
    }
  });
});

describe("search", () => {
  it("finds words of titles, texts, tags, makers and families", async () => {
    expect(await titles({ q: "candle" })).toEqual(expect.arrayContaining(["Slipway candle", "Orchard candle"]));
    expect(await titles({ q: "letterpress" })).toEqual(["Tide table"]);
    expect(await titles({ q: "okafor" })).toHaveLength(2);
    expect(await titles({ q: "wax" })).toHaveLength(2);
    expect(await titles({ q: "windfall" })).toEqual(["Bell frame"]);
  });

  it("puts what is called that before what only mentions it", async () => {
    expect(await titles({ q: "slipway" })).toEqual(["Slipway candle", "Bell frame"]);
  });

  it("finds an exact SKU first, however its letters are written", async () => {
    expect((await titles({ q: "ff-ca-01" }))[0]).toBe("Slipway candle");
    expect((await titles({ q: "tea/12" }))[0]).toBe("Bell frame");
  });

  it("finds a word not yet finished", async () => {
    expect(await titles({ q: "orch" })).toEqual(["Orchard candle"]);
    expect(await titles({ q: "soy wa" })).toHaveLength(2);
  });

  it("does not mind accents, typed or missing", async () => {
    expect(await titles({ q: "cafe" })).toEqual(["Café noir"]);
    expect(await titles({ q: "CAFÉ" })).toEqual(["Café noir"]);
    expect(await titles({ q: "lettérpress" })).toEqual(["Tide table"]);
  });

  it("forgives a slip of the finger, in any order of words", async () => {
    expect(await titles({ q: "slpiway" })).toEqual(["Slipway candle", "Bell frame"]);
    expect(await titles({ q: "cnadle orhcard" })).toEqual(["Orchard candle"]);
    expect(await titles({ q: "orchrad" })).toContain("Orchard candle");
    expect(await titles({ q: "candel slipwya" })).toEqual(["Slipway candle"]);
    expect(await titles({ q: "leterpres" })).toEqual(["Tide table"]);
  });

  it("offers what is nearly spelled so after the one thing that begins so", async () => {
    await write({ title: "Candelabra", variants: [{ priceMinor: 5000 }] });
    const found = await titles({ q: "candel" });
    expect(found[0]).toBe("Candelabra");
    expect(found).toEqual(expect.arrayContaining(["Slipway candle", "Orchard candle"]));
    expect(await walk({ q: "candel", limit: 1 })).toHaveLength(3);
  });

  it.each([
    "'",
    "%%%",
    "\\",
    "a & | !",
    "'; drop table products; --",
    ":*",
    "<->",
    "()",
    "&&&",
    "„“",
    "\u200f",
    "a".repeat(120),
    "🕯",
    "x:*&y",
    "the",
  ])("answers %j without an error", async (q) => {
    await expect(catalogPage(shop.guest(), { q })).resolves.toHaveProperty("items");
  });
});
