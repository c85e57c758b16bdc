import { describe, expect, it } from "vitest";
import { decimalMarkOf, plainNumber } from "./plain-number.ts";

describe("a number in a file", () => {
  it("is read by the decimal mark said, thousands and the currency's sign aside", () => {
    expect(plainNumber("1.234,50", ",")).toBe("1234.50");
    expect(plainNumber("1,234.50", ".")).toBe("1234.50");
    expect(plainNumber("€ 1.234,50", ",")).toBe("1234.50");
    expect(plainNumber("12,5 kg", ",")).toBe("12.5");
    expect(plainNumber("CHF 1'250.00", ".")).toBe("1250.00");
    expect(plainNumber("1.234", ",")).toBe("1234");
    expect(plainNumber("1.234", ".")).toBe("1.234");
  });

  it("is none when it is written by the other mark", () => {
    expect(plainNumber("18.00", ",")).toBeUndefined();
    expect(plainNumber("18,00", ".")).toBeUndefined();
    expect(plainNumber("1,2,3", ".")).toBeUndefined();
    expect(plainNumber("-3", ".")).toBeUndefined();
    expect(plainNumber("on request", ".")).toBeUndefined();
  });

  it("shows its mark only where it cannot be read both ways", () => {
    expect(decimalMarkOf(["1.234,50", "12"])).toBe(",");
    expect(decimalMarkOf(["1,234.50"])).toBe(".");
    expect(decimalMarkOf(["1.234", "5"])).toBeNull();
    expect(decimalMarkOf(["1.234.567"])).toBe(",");
    expect(decimalMarkOf(["£18.00", "21.50", "1,250"])).toBe(".");
    expect(decimalMarkOf(["red", ""])).toBeNull();
  });
});
