import { describe, expect, it } from "vitest";
import { ownAddress, readSignInSearch } from "./sign-in-search.ts";

describe("the way back after signing in", () => {
  it("is a page of this shop", () => {
    expect(ownAddress("/goods?q=gas&page=2")).toBe("/goods?q=gas&page=2");
    expect(readSignInSearch({ to: "/cart", new: "1", other: "x" })).toEqual({ to: "/cart", new: "1" });
  });

  it.each([
    "//evil.example",
    "/\\evil.example",
    "https://evil.example",
    "javascript:alert(1)",
    "/\t/evil.example",
    "evil",
    "",
    "/sign-in?to=/x",
    7,
    undefined,
  ])("is not %s", (to) => {
    expect(ownAddress(to)).toBeUndefined();
  });
});
