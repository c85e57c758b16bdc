import { describe, expect, it } from "vitest";
import { addressShape, postcodeFault } from "./address-shape.ts";

describe("a postcode", () => {
  it.each([
    ["GB", "IP17 1AB"],
    ["GB", "sw1a1aa"],
    ["DE", "10115"],
    ["US", "94107-1234"],
    ["CA", "K1A 0B1"],
    ["NL", "1017 XN"],
    ["IE", "D02 AF30"],
    ["IE", ""],
    ["HK", ""],
    ["XK", "anything"],
  ])("of %s may be %s", (country, typed) => {
    expect(postcodeFault(country, typed)).toBeUndefined();
  });

  it("says when it is missing, half there, or from elsewhere", () => {
    expect(postcodeFault("GB", " ")).toBe("missing");
    expect(postcodeFault("GB", "IP17")).toBe("half");
    expect(postcodeFault("GB", "10115")).toBe("wrong");
    expect(postcodeFault("DE", "1011")).toBe("wrong");
  });
});

describe("an address", () => {
  it("asks for the state where tax and post need it, and for no county where they do not", () => {
    expect(addressShape("US")).toMatchObject({ region: "state", regionNeeded: true, postcodeName: "zip" });
    expect(addressShape("GB").region).toBe("none");
    expect(addressShape("BR")).toMatchObject({ region: "county", regionNeeded: false, postcodeNeeded: false });
  });
});
