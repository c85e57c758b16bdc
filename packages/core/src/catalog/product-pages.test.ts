import { adminProductPage as adminPageSchema, adminProductView, productView } from "@atelier/contract/catalog";
import { shelvesView } from "@atelier/contract/shelves";
import { homeView, shopView } from "@atelier/contract/shop";
import { openTestShop, type TestShop } from "@atelier/testkit";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inTransaction } from "../kernel/index.ts";
import { writeSettings } from "../settings/index.ts";
import { adminProductById } from "./admin-product-by-id.ts";
import { adminProductPage } from "./admin-product-page.ts";
import { draftForTest } from "./draft-for-test.ts";
import { homePage } from "./home-page.ts";
import { productBySlug } from "./product-by-slug.ts";
import { saveShelf } from "./save-shelf.ts";
import { sellableVariants } from "./sellable-variants.ts";
import { shelves } from "./shelves.ts";
import { shopFront } from "./shop-front.ts";
import { catalogPage } from "./catalog-page.ts";
import { writeProduct } from "./write-product.ts";
import { writeShelf } from "./write-shelf.ts";

let shop: TestShop;
let bell: { id: string; variantIds: string[] };
let fileId: string;

beforeAll(async () => {
  shop = await openTestShop();
  const { rows } = await sql<{ id: string }>`
    insert into files (kind, state, original_name, content_hash, bytes, storage_key, width, height, dominant_color, renditions)
    values ('image', 'ready', 'bell.jpg', 'h1', 1, 'originals/1', 1200, 800, '#aabbcc', '[{"format":"webp","widths":[320]}]'),
      ('image', 'pending', 'later.jpg', 'h2', 1, 'originals/2', null, null, null, '[]'),
      ('image', 'ready', 'silent.jpg', 'h3', 1, 'originals/3', 10, 10, '#000000', '[]')
    returning id`.execute(shop.db);
  const [ready, pending, silent] = rows.map((row) => row.id) as [string, string, string];
  fileId = ready;
  bell = await inTransaction(shop.system, async (tx) => {
    const family = await writeShelf(tx, shop.system, { shelf: "family", name: "Metal" });
    const collection = await writeShelf(tx, shop.system, { shelf: "collection", name: "For giving" });
    const write = (over: Parameters<typeof draftForTest>[0]) => writeProduct(tx, shop.system, draftForTest(over));
    await write({ title: "Draft", status: "draft" });
    await write({ title: "Gone", status: "archived" });
    await write({ title: "Ångström ruler", maker: "Ruth Fenn", kind: "digital", variants: [{ priceMinor: 400 }] });
    const draft = draftForTest({
      title: "Bell frame",
      maker: "Ruth Fenn",
      familyId: family.id,
      collectionIds: [collection.id],
      tags: ["Ash"],
      descriptionHtml: "<p>Ash</p>",
      options: [{ name: "Size", choices: ["Small", "Large"] }],
      variants: [
        { choices: ["Small"], sku: "BELL-S", priceMinor: 1000, weightGrams: 300, stock: { policy: "deny", onHand: 2 } },
        {
          choices: ["Large"],
          sku: "BELL-L",
          priceMinor: 2000,
          compareAtMinor: 2500,
          leadTime: "6 days",
          stock: { policy: "backorder", onHand: 0 },
        },
      ],
    });
    return writeProduct(tx, shop.system, {
      ...draft,
      images: [
        { fileId: silent, alt: "" },
        { fileId: pending, alt: "Not yet" },
        { fileId: ready, alt: "The large frame", sku: "BELL-L" },
      ],
    });
  });
});
afterAll(() => shop.close());

describe("a product's page", () => {
  it("shows all of a published product", async () => {
    const view = productView.parse(await productBySlug(shop.guest(), { slug: "bell-frame" }));
    expect(view).toMatchObject({
      title: "Bell frame",
      family: { slug: "metal", name: "Metal" },
      collections: [{ slug: "for-giving", name: "For giving" }],
      currency: "GBP",
      pricesIncludeTax: true,
      buyable: true,
      options: [{ name: "Size", choices: ["Small", "Large"] }],
      variants: [
        { sku: "BELL-S", availability: { state: "low", left: 2 }, imageId: null },
        { sku: "BELL-L", availability: { state: "made_to_order", left: null }, compareAtMinor: 2500, imageId: fileId },
      ],
    });
  });

  it("shows only pictures that are ready and have words", async () => {
    const { images } = await productBySlug(shop.guest(), { slug: "bell-frame" });
    expect(images).toEqual([
      {
        id: fileId,
        alt: "The large frame",
        width: 1200,
        height: 800,
        color: "#aabbcc",
        focus: null,
        renditions: [{ format: "webp", widths: [320] }],
      },
    ]);
  });

  it.each(["draft", "gone", "never-was"])("is not found for %s", async (slug) => {
    await expect(productBySlug(shop.guest(), { slug })).rejects.toMatchObject({ code: "catalog.product-not-found" });
  });

  it("says what the shop cannot sell online yet", async () => {
    expect((await productBySlug(shop.guest(), { slug: "angstrom-ruler" })).buyable).toBe(false);
  });
});

describe("what a cart knows of a variant", () => {
  it("carries the product, the price, the stock and the variant's own picture", async () => {
    const [small, large] = bell.variantIds as [string, string];
    const found = await sellableVariants(shop.db, [large, small, "00000000-0000-7000-8000-000000000000"]);
    expect(found).toHaveLength(2);
    expect(found.find((variant) => variant.id === large)).toMatchObject({
      productId: bell.id,
      kind: "physical",
      buyable: true,
      title: "Bell frame",
      choices: ["Large"],
      sku: "BELL-L",
      slug: "bell-frame",
      priceMinor: 2000,
      compareAtMinor: 2500,
      leadTime: "6 days",
      image: { id: fileId },
      stock: { policy: "backorder", onHand: 0, reserved: 0, lowAt: 3 },
    });
  });

  it("is not buyable once the product is no longer published", async () => {
    await sql`update products set status = 'archived' where slug = 'bell-frame'`.execute(shop.db);
    expect((await sellableVariants(shop.db, bell.variantIds)).map((variant) => variant.buyable)).toEqual([
      false,
      false,
    ]);
    await sql`update products set status = 'published' where slug = 'bell-frame'`.execute(shop.db);
  });
});

describe("the first page and the shop's own words", () => {
  it("hang what is there while the owner has not chosen", async () => {
    const home = homeView.parse(await homePage(shop.guest()));
    expect(home.hung?.title).toBe("Bell frame");
    expect(home.alsoToBeHad.map((card) => card.title)).toEqual(["Ångström ruler"]);
    expect(home.makers).toEqual([{ name: "Ruth Fenn", count: 2 }]);
  });

  it("hang what the owner chose, and skip what is no longer shown", async () => {
    await inTransaction(shop.system, (tx) =>
      writeSettings(tx, { hungProductSlug: "angstrom-ruler", railProductSlugs: ["gone", "bell-frame"] }),
    );
    const home = await homePage(shop.guest());
    expect(home.hung?.title).toBe("Ångström ruler");
    expect(home.rail.map((card) => card.title)).toEqual(["Bell frame"]);
  });

  it("count what is shown", async () => {
    expect(shopView.parse(await shopFront(shop.guest()))).toMatchObject({
      productCount: 2,
      families: [{ slug: "metal", count: 1 }],
      collections: [{ slug: "for-giving", count: 1 }],
      paymentsAreSandbox: true,
    });
  });
});

describe("the staff's list", () => {
  const list = async (input: Parameters<typeof adminProductPage>[1]) =>
    adminPageSchema.parse(await adminProductPage(shop.system, input));
  const titles = async (input: Parameters<typeof adminProductPage>[1]) =>
    (await list(input)).items.map((item) => item.title);

  it("shows every status with its count", async () => {
    const page = await list({ sort: "title" });
    expect(page.counts).toEqual({ draft: 1, published: 2, archived: 1 });
    expect(page.items.map((item) => item.title)).toEqual(["Ångström ruler", "Bell frame", "Draft", "Gone"]);
    expect(page.items[1]).toMatchObject({
      variants: 2,
      onHand: 2,
      reserved: 0,
      family: "Metal",
      priceFromMinor: 1000,
      priceToMinor: 2000,
    });
    expect(page.items[0]).toMatchObject({ onHand: null, reserved: null });
  });

  it("is searched by title, SKU and slug, and narrowed", async () => {
    expect(await titles({ q: "frame" })).toEqual(["Bell frame"]);
    expect(await titles({ q: "angstr" })).toEqual(["Ångström ruler"]);
    expect(await titles({ q: "bell-l" })).toEqual(["Bell frame"]);
    expect(await titles({ q: "angstrom-ruler" })).toEqual(["Ångström ruler"]);
    expect(await titles({ q: "%" })).toEqual([]);
    expect(await titles({ status: "draft" })).toEqual(["Draft"]);
    expect(await titles({ family: "metal", stock: "low" })).toEqual(["Bell frame"]);
    expect(await titles({ stock: "out" })).toEqual(["Bell frame"]);
    expect(await titles({ kind: "digital" })).toEqual(["Ångström ruler"]);
    expect(await titles({ tag: "Ash" })).toEqual(["Bell frame"]);
    expect(await titles({ collection: "for-giving" })).toEqual(["Bell frame"]);
    expect(await titles({ priceFrom: 1_001, priceTo: 1_999 })).not.toContain("Bell frame");
    expect(await titles({ priceFrom: 2_000, sort: "title" })).toContain("Bell frame");
    expect(await titles({ picture: "some" })).toEqual(["Bell frame"]);
    expect(await titles({ picture: "none", sort: "title" })).toEqual(["Ångström ruler", "Draft", "Gone"]);
  });

  it.each(["updated", "title", "best-selling"] as const)("is walked by %s with nothing twice", async (sort) => {
    const whole = (await list({ sort })).items.map((item) => item.id);
    const seen: string[] = [];
    for (let cursor: string | undefined | null; cursor !== null; ) {
      const page: Awaited<ReturnType<typeof list>> = await list({ sort, limit: 1, ...(cursor ? { cursor } : {}) });
      seen.push(...page.items.map((item) => item.id));
      cursor = page.nextCursor;
    }
    expect(seen).toEqual(whole);
  });

  it("opens one product with all its pictures, shown or not", async () => {
    const view = adminProductView.parse(await adminProductById(shop.system, { id: bell.id }));
    expect(view.images.map(({ state, alt }) => [state, alt])).toEqual([
      ["ready", ""],
      ["pending", "Not yet"],
      ["ready", "The large frame"],
    ]);
    expect(view.variants[0]?.stock).toEqual({ policy: "deny", onHand: 2, reserved: 0, lowAt: 3 });
    await expect(adminProductById(shop.system, { id: fileId })).rejects.toMatchObject({
      code: "catalog.product-not-found",
    });
  });
});

describe("the shelves", () => {
  it("are made once under one name and found again", async () => {
    const first = await saveShelf(shop.system, { shelf: "family", name: "Zines & paper" });
    expect(first).toMatchObject({ slug: "zines-and-paper", name: "Zines & paper", count: 0 });
    expect((await saveShelf(shop.system, { shelf: "family", name: "Zines & Paper" })).id).toBe(first.id);
    expect(shelvesView.parse(await shelves(shop.system))).toMatchObject({
      families: [{ name: "Metal", count: 1 }, { name: "Zines & paper" }],
      tags: ["Ash"],
    });
  });

  it("bring their new name into the search of what lies on them", async () => {
    const metal = (await shelves(shop.system)).families.find((family) => family.slug === "metal");
    await saveShelf(shop.system, { shelf: "family", id: metal?.id, name: "Ironmongery" });
    expect((await catalogPage(shop.guest(), { q: "ironmongery" })).items.map((item) => item.title)).toEqual([
      "Bell frame",
    ]);
    await expect(saveShelf(shop.system, { shelf: "collection", id: metal?.id, name: "X" })).rejects.toMatchObject({
      code: "request.not-found",
    });
  });
});
