import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  collections,
  customers,
  families,
  makers,
  picturesFolder,
  products,
  shippingZones,
  shop,
  staff,
  taxRates,
} from "./index.ts";
import type { Product } from "./types.ts";

const inShop = products.filter((product) => product.status === "published");
const variants = products.flatMap((product) => product.variants);
const twice = (values: readonly string[]): string[] => values.filter((value, place) => values.indexOf(value) !== place);
const plain = (html: string): string =>
  html
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ")
    .trim();
const count = <T>(of: readonly T[], by: (each: T) => string): Record<string, number> => {
  const sums: Record<string, number> = {};
  for (const each of of) sums[by(each)] = (sums[by(each)] ?? 0) + 1;
  return sums;
};

describe("the goods", () => {
  it("are the 83 things the front page promises, in the drawers it names", () => {
    expect(inShop).toHaveLength(83);
    expect(count(inShop, (product) => product.collections[0] ?? "")).toEqual({
      candles: 14,
      prints: 31,
      "zines-and-paper": 17,
      typefaces: 2,
      templates: 11,
      memberships: 2,
      commissions: 6,
    });
    expect(
      count(
        inShop.filter((product) => product.family !== null),
        (product) => product.family ?? "",
      ),
    ).toEqual({ "works-and-metal": 5, "water-and-stone": 3, orchard: 3, kitchen: 2, church: 1 });
  });

  it("count for each person as the index of people says", () => {
    expect(count(inShop, (product) => product.maker)).toEqual({
      "Tolu Adeyemi": 4,
      "Idris Bell": 9,
      "Saskia Brandt": 7,
      "Maud Ellery": 3,
      "Ruth Fenn": 21,
      "Peter Hollis": 1,
      "Pia Marchetti": 6,
      "Tom Okafor": 12,
      "Joan Petrie": 5,
      "Dilys Quayle": 2,
      "Ines Varga": 8,
      "Wren and Daughters": 5,
    });
    expect(makers.map((maker) => maker.name).sort()).toEqual(
      [...new Set(products.map((product) => product.maker))].sort(),
    );
  });

  it("have addresses and SKUs of their own", () => {
    expect(twice(products.map((product) => product.slug))).toEqual([]);
    expect(twice(variants.map((variant) => variant.sku.toLowerCase()))).toEqual([]);
    expect(products.filter((product) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(product.slug))).toEqual([]);
  });

  it("keep 147 counted variants on their shelves", () => {
    expect(inShop.flatMap((product) => product.variants).filter((variant) => variant.onHand !== null)).toHaveLength(
      147,
    );
  });

  it("name one choice for every option and no pairing twice", () => {
    for (const product of products) {
      for (const variant of product.variants) {
        expect(variant.choices).toHaveLength(product.options.length);
        variant.choices.forEach((choice, place) => expect(product.options[place]?.choices).toContain(choice));
      }
      expect(twice(product.variants.map((variant) => variant.choices.join("/")))).toEqual([]);
      for (const option of product.options)
        for (const choice of option.choices)
          expect(product.variants.some((variant) => variant.choices.includes(choice))).toBe(true);
    }
  });

  it("sit in families and collections that exist", () => {
    const drawers = new Set(collections.map((collection) => collection.slug));
    const scents = new Set(families.map((family) => family.slug));
    expect(products.flatMap((product) => product.collections).filter((slug) => !drawers.has(slug))).toEqual([]);
    expect(products.filter((product) => product.family !== null && !scents.has(product.family))).toEqual([]);
    for (const collection of collections)
      expect(
        inShop.some((product) => product.collections.includes(collection.slug)),
        collection.slug,
      ).toBe(true);
  });

  it("cost uneven sums: no ending of a price is shared by more than two in five", () => {
    const prices = inShop.flatMap((product) => product.variants.map((variant) => variant.priceMinor));
    const endings = count(prices, (price) => String(price % 100).padStart(2, "0"));
    expect(Math.max(...Object.values(endings)) / prices.length).toBeLessThanOrEqual(0.4);
    expect(Math.max(...Object.values(count(prices, (price) => String(price)))) / prices.length).toBeLessThanOrEqual(
      0.1,
    );
  });

  it("cost more than they cost us, and less than they did where a was-price stands", () => {
    expect(variants.filter((variant) => variant.costMinor >= variant.priceMinor)).toEqual([]);
    expect(variants.filter((variant) => (variant.compareAtMinor ?? Infinity) <= variant.priceMinor)).toEqual([]);
    expect(
      inShop
        .filter((product) => product.kind === "physical")
        .flatMap((product) => product.variants)
        .filter((variant) => variant.weightGrams <= 0 || variant.onHand === null),
    ).toEqual([]);
    expect(products.filter((product) => product.buyable !== (product.kind === "physical"))).toEqual([]);
  });

  it("are under fifteen pounds where the collection says so", () => {
    const presents = inShop.filter((product) => product.collections.includes("presents-under-fifteen"));
    expect(
      presents.filter((product) => Math.min(...product.variants.map((variant) => variant.priceMinor)) >= 1500),
    ).toEqual([]);
  });

  it("have each a text of its own, of two to six sentences, without a raised voice", () => {
    const texts = inShop.map((product) => plain(product.descriptionHtml));
    expect(twice(texts)).toEqual([]);
    expect(twice(texts.map((text) => text.slice(0, 24)))).toEqual([]);
    for (const [place, text] of texts.entries()) {
      const sentences = text.split(/(?<=[.?])\s+(?=[A-Z“0-9])/).length;
      expect(sentences, inShop[place]?.slug).toBeGreaterThanOrEqual(2);
      expect(sentences, inShop[place]?.slug).toBeLessThanOrEqual(7);
      expect(text).not.toMatch(/!|~|—/);
    }
  });

  it("sell out, run low and are made to order, all three", () => {
    const gone = (product: Product): boolean =>
      product.variants.every((variant) => variant.onHand === 0 && variant.policy === "deny");
    expect(inShop.filter(gone).map((product) => product.slug)).toHaveLength(6);
    expect(
      inShop
        .flatMap((product) => product.variants)
        .filter((variant) => variant.onHand !== null && variant.onHand > 0 && variant.onHand < 5).length,
    ).toBeGreaterThan(10);
    expect(
      inShop.filter(
        (product) => product.kind === "physical" && product.variants.every((variant) => variant.policy === "backorder"),
      ),
    ).toHaveLength(3);
    expect(products.filter((product) => product.status === "draft")).toHaveLength(3);
    expect(products.filter((product) => product.status === "archived")).toHaveLength(2);
  });
});

describe("the pictures", () => {
  const files = readdirSync(picturesFolder);
  it("exist, say what can be seen in them, and are all used", () => {
    const used = products.flatMap((product) => product.pictures);
    expect(used.filter((picture) => !files.includes(picture.file))).toEqual([]);
    expect(twice(used.map((picture) => picture.file))).toEqual([]);
    expect(files.filter((file) => file.endsWith(".webp") && !used.some((picture) => picture.file === file))).toEqual(
      [],
    );
    for (const picture of used) expect(picture.alt.length, picture.file).toBeGreaterThan(14);
    expect(twice(used.map((picture) => picture.alt))).toEqual([]);
  });

  it("belong to variants of their product, and most products have one", () => {
    for (const product of products)
      for (const picture of product.pictures)
        if (picture.sku !== undefined) expect(product.variants.map((variant) => variant.sku)).toContain(picture.sku);
    expect(inShop.filter((product) => product.pictures.length > 0).length).toBeGreaterThanOrEqual(55);
  });
});

describe("the shop and its people", () => {
  it("hang only what is in the shop, and print pages for every link of the footer", () => {
    const slugs = new Set(inShop.map((product) => product.slug));
    for (const slug of [shop.home.hung, ...shop.home.outThisWeek, ...shop.home.alsoToBeHad])
      expect(slugs).toContain(slug);
    const printed = shop.pages.map((page) => page.slug);
    for (const link of shop.footer.links.flat()) expect(printed).toContain(link.page);
    expect(shop.pages.filter((page) => page.html.includes("!"))).toEqual([]);
  });

  it("have addresses of their own that reach nobody real", () => {
    const mails = [...staff, ...customers].map((person) => person.email);
    expect(twice(mails)).toEqual([]);
    expect(mails.filter((mail) => !mail.endsWith(".example"))).toEqual([]);
    expect(staff.filter((person) => person.role === "owner")).toHaveLength(1);
    expect(customers.length).toBeGreaterThanOrEqual(60);
  });

  it("post to every customer's country, and no country is in two zones or taxed twice", () => {
    expect(twice(shippingZones.flatMap((zone) => zone.countries))).toEqual([]);
    expect(shippingZones.some((zone) => zone.countries.includes("*"))).toBe(true);
    expect(twice(taxRates.map((rate) => `${rate.country}/${rate.region ?? ""}`))).toEqual([]);
    for (const rate of shippingZones.flatMap((zone) => zone.rates))
      expect(rate.kind === "flat" ? rate.priceMinor !== undefined : (rate.bands?.length ?? 0) > 0).toBe(true);
  });
});
