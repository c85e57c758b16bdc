import { describe, expect, it } from "vitest";
import { readSearch, writeSearch } from "../../shell/search-params.ts";
import { cleared, filtersOf, narrowingsOf, readCatalogSearch, toggled } from "./catalog-search.ts";

const read = (text: string) => readCatalogSearch(readSearch(text));

describe("the catalogue's address", () => {
  it("says everything the list shows, and comes back the same", () => {
    const text =
      "?q=gas&kind=physical&kind=digital&family=orchard&collection=prints&tag=two+inks&min=500&max=8000&stock=in&sort=price-up&page=3";
    const search = read(text);
    expect(search).toEqual({
      q: "gas",
      kind: ["physical", "digital"],
      family: ["orchard"],
      collection: ["prints"],
      tag: ["two inks"],
      min: 500,
      max: 8000,
      stock: "in",
      sort: "price-up",
      page: 3,
    });
    expect(writeSearch(search)).toBe(text);
  });

  it("drops what it does not know instead of failing", () => {
    expect(read("?utm_source=mail&kind=car&sort=loud&min=-4&max=1e9&page=0&stock=perhaps&family=../etc&q=%20")).toEqual(
      {},
    );
    expect(readCatalogSearch({ q: 4, kind: [null, {}], page: [] })).toEqual({});
  });

  it("keeps a value once, however often it is said", () => {
    expect(read("?tag=soy&tag=soy")).toEqual({ tag: ["soy"] });
  });

  it("asks the shop in the shop's words", () => {
    expect(filtersOf(read("?tag=soy&min=500&stock=in&page=2&sort=newest"))).toEqual({
      tags: ["soy"],
      price: { fromMinor: 500 },
      inStock: true,
    });
    expect(filtersOf({})).toEqual({});
  });
});

describe("narrowing down", () => {
  it("starts from the first page again and takes away what is pressed twice", () => {
    const one = toggled(read("?family=orchard&page=4"), "family", "kitchen");
    expect(one).toEqual({ family: ["orchard", "kitchen"] });
    expect(toggled(toggled(one, "family", "kitchen"), "family", "orchard")).toEqual({});
  });

  it("can be taken back one by one or all at once, keeping words and order", () => {
    const search = read("?q=candle&sort=newest&kind=physical&max=1000&stock=in");
    expect(narrowingsOf(search).map((one) => [one.facet, writeSearch(one.without)])).toEqual([
      ["kind", "?q=candle&max=1000&stock=in&sort=newest"],
      ["price", "?q=candle&kind=physical&stock=in&sort=newest"],
      ["stock", "?q=candle&kind=physical&max=1000&sort=newest"],
    ]);
    expect(cleared(search)).toEqual({ q: "candle", sort: "newest" });
  });
});
