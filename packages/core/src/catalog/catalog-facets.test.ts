import { catalogFacetsView } from "@atelier/contract/catalog";
import { suggestionsView } from "@atelier/contract/suggestions";
import { openTestShop, type TestShop } from "@atelier/testkit";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inTransaction } from "../kernel/index.ts";
import { catalogFacets } from "./catalog-facets.ts";
import { draftForTest } from "./draft-for-test.ts";
import { suggestions } from "./suggestions.ts";
import { writeProduct } from "./write-product.ts";
import { writeShelf } from "./write-shelf.ts";

let shop: TestShop;

beforeAll(async () => {
  shop = await openTestShop();
  await inTransaction(shop.system, async (tx) => {
    const shelf = async (over: {
      shelf: "family" | "collection";
      name: string;
      position?: number;
      archived?: boolean;
    }) => (await writeShelf(tx, shop.system, over)).id;
    const candles = await shelf({ shelf: "family", name: "Candles", position: 1 });
    const prints = await shelf({ shelf: "family", name: "Prints", position: 2 });
    const old = await shelf({ shelf: "family", name: "Old things", archived: true });
    await shelf({ shelf: "family", name: "Never filled" });
    const gifts = await shelf({ shelf: "collection", name: "For giving" });
    const stock = (onHand: number) => [
      { priceMinor: 1000 + onHand, sku: `SKU-${onHand}`, stock: { policy: "deny" as const, onHand } },
    ];
    const write = (over: Parameters<typeof draftForTest>[0]) => writeProduct(tx, shop.system, draftForTest(over));
    await write({
      title: "Slipway candle",
      maker: "Ruth Fenn",
      familyId: candles,
      tags: ["Wax", "Sea"],
      variants: stock(10),
    });
    await write({
      title: "Orchard candle",
      maker: "Ruth Fenn",
      familyId: candles,
      collectionIds: [gifts],
      tags: ["Wax"],
      variants: stock(0),
    });
    await write({
      title: "Tide table",
      maker: "Tom Okafor",
      familyId: prints,
      collectionIds: [gifts],
      tags: ["Sea"],
      variants: stock(30),
    });
    await write({ title: "Lantern", familyId: old, kind: "project", variants: stock(40) });
    await write({ title: "Secret lavender", status: "draft", familyId: candles, variants: stock(50) });
  });
});
afterAll(() => shop.close());

async function facets(input: Parameters<typeof catalogFacets>[1]) {
  const view = catalogFacetsView.parse(await catalogFacets(shop.guest(), input));
  const counts = (values: { value: string; count: number }[]) =>
    Object.fromEntries(values.map(({ value, count }) => [value, count]));
  return {
    ...view,
    families: counts(view.families),
    collections: counts(view.collections),
    kinds: counts(view.kinds),
    tags: counts(view.tags),
  };
}

describe("the facets", () => {
  it("count everything that is published", async () => {
    expect(await facets({})).toEqual({
      total: 4,
      inStock: 3,
      currency: "GBP",
      families: { candles: 2, prints: 1 },
      collections: { "for-giving": 2 },
      kinds: { physical: 3, project: 1 },
      tags: { Sea: 2, Wax: 2 },
      price: { fromMinor: 1000, toMinor: 1040 },
    });
  });

  it("count a dimension under the choices made in the others, not under its own", async () => {
    const view = await facets({ family: ["candles"], tags: ["Sea"] });
    expect(view.total).toBe(1);
    expect(view.families).toEqual({ candles: 1, prints: 1 });
    expect(view.tags).toEqual({ Wax: 2, Sea: 1 });
    expect(view.collections).toEqual({ "for-giving": 0 });
    expect(view.kinds).toEqual({ physical: 1, project: 0 });
  });

  it("count what can leave today as if that were not chosen, and the rest as if it were", async () => {
    const view = await facets({ inStock: true });
    expect(view).toMatchObject({ total: 3, inStock: 3, families: { candles: 1, prints: 1 } });
    expect((await facets({ family: ["candles"], inStock: true })).inStock).toBe(1);
  });

  it("keep a chosen value with zero, so that it can be taken back", async () => {
    const view = await facets({ q: "candle", tags: ["Ink"], kind: ["digital"], collection: ["for-giving"] });
    expect(view).toMatchObject({ total: 0, tags: { Ink: 0 }, kinds: { digital: 0, physical: 0 } });
    expect(view.price).toBeNull();
  });

  it("tell the span of prices without the price that was chosen", async () => {
    expect((await facets({ price: { toMinor: 1005 } })).price).toEqual({ fromMinor: 1000, toMinor: 1040 });
    expect((await facets({ price: { toMinor: 1005 } })).total).toBe(1);
  });

  it("agree with a search", async () => {
    expect(await facets({ q: "candle" })).toMatchObject({ total: 2, families: { candles: 2, prints: 0 } });
    expect(await facets({ q: "candel" })).toMatchObject({ total: 2 });
    expect(await facets({ q: "%" })).toMatchObject({ total: 0 });
  });
});

describe("suggestions while typing", () => {
  const suggest = async (q: string) => suggestionsView.parse(await suggestions(shop.guest(), { q }));

  it("offer products, families, collections and makers", async () => {
    expect(await suggest("cand")).toMatchObject({ families: [{ slug: "candles", name: "Candles" }], nearest: [] });
    expect((await suggest("cand")).products.map((product) => product.title).sort()).toEqual([
      "Orchard candle",
      "Slipway candle",
    ]);
    expect((await suggest("giv")).collections).toEqual([{ slug: "for-giving", name: "For giving" }]);
    expect((await suggest("fenn")).makers).toEqual([{ name: "Ruth Fenn", count: 2 }]);
  });

  it("name the SKU that was typed", async () => {
    expect((await suggest("sku-30")).products[0]).toMatchObject({
      title: "Tide table",
      sku: "SKU-30",
      currency: "GBP",
    });
  });

  it("name the nearest words where nothing fits, and never a draft's", async () => {
    const view = await suggest("slidewalk");
    expect(view.products).toEqual([]);
    expect(view.nearest).toContain("slipway");
    expect((await suggest("lavander")).nearest).not.toContain("lavender");
  });

  it.each(["'", "%", "&|!", "„", "a".repeat(120)])("answer %j without an error", async (q) => {
    await expect(suggest(q)).resolves.toHaveProperty("nearest");
  });
});
