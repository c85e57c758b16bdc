import { describe, expect, it } from "vitest";
import { parseSearch, stringifySearch } from "../../shell/search-params.ts";
import { productQuestion, readProductSearch } from "./product-search.ts";

describe("the products list in the address", () => {
  it("comes back the same after reload", () => {
    const search = {
      status: "draft",
      q: "slag",
      kind: "physical",
      family: "furnace",
      collection: "for-giving",
      tag: "Ash wood",
      stock: "low",
      min: "1200",
      max: "9900",
      picture: "none",
      sort: "title",
      page: "aa",
    } as const;
    expect(readProductSearch(parseSearch(stringifySearch(search)))).toEqual(search);
  });

  it("asks for what is in the shop unless told otherwise", () => {
    expect(productQuestion({})).toEqual({ status: "published", limit: 50 });
    expect(productQuestion({ status: "any" })).toEqual({ limit: 50 });
  });

  it("drops what it does not know", () => {
    const strange = { status: "sold", kind: "thing", family: "No Such!", min: "-3", picture: "blue", new: "yes" };
    expect(readProductSearch(strange)).toEqual({});
  });
});
