import { describe, expect, it } from "vitest";
import { parseSearch, stringifySearch } from "../../shell/search-params.ts";
import { isNarrowed, orderQuestion, readOrderSearch } from "./order-search.ts";

function throughTheAddress(search: object): ReturnType<typeof readOrderSearch> {
  return readOrderSearch(parseSearch(stringifySearch({ ...search })));
}

describe("the orders list in the address", () => {
  it("comes back the same after reload", () => {
    const search = {
      view: "all",
      q: "FF-4187",
      status: "paid",
      fulfillment: "unfulfilled",
      from: "2026-11-12",
      page: "aa.bb",
    } as const;
    expect(throughTheAddress(search)).toEqual(search);
  });

  it("keeps a number that is searched for a text", () => {
    expect(throughTheAddress({ q: "4187" })).toEqual({ q: "4187" });
  });

  it("drops what it does not know", () => {
    expect(readOrderSearch({ view: "everything", status: "gone", from: "yesterday", page: "a b", x: "1" })).toEqual({});
  });

  it("asks for whole days where the shop is", () => {
    expect(orderQuestion({ from: "2026-07-01", to: "2026-07-01" }, "Europe/London")).toEqual({
      view: "open",
      placedFrom: "2026-06-30T23:00:00.000Z",
      placedTo: "2026-07-01T23:00:00.000Z",
      limit: 50,
    });
  });

  it("knows a narrowed list from a whole view", () => {
    expect(isNarrowed({ view: "to-ship", page: "aa" })).toBe(false);
    expect(isNarrowed({ q: "x" })).toBe(true);
  });
});
