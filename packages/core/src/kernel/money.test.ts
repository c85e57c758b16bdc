import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decimalFromMinor, exponentOf, minorFromDecimal, shareOf, split, stepOf, taxContainedIn } from "./money.ts";

describe("money", () => {
  it("knows pence, yen and fils", () => {
    expect(["GBP", "JPY", "KWD"].map(exponentOf)).toEqual([2, 0, 3]);
    expect(["GBP", "JPY", "KWD"].map(stepOf)).toEqual([1, 1, 10]);
    expect(minorFromDecimal("48", "GBP")).toBe(4800);
    expect(minorFromDecimal("80", "JPY")).toBe(80);
    expect(minorFromDecimal("1.25", "KWD")).toBe(1250);
  });

  it("does not read what is no amount of the currency", () => {
    for (const text of ["", "-1", "1e3", "1.005", "1,50", "£3", "NaN", "1.2.3"])
      expect(minorFromDecimal(text, "GBP")).toBeUndefined();
    expect(minorFromDecimal("80.5", "JPY")).toBeUndefined();
    expect(minorFromDecimal("9.90", "GBP")).toBe(990);
  });

  it("writes an amount as it was read", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 11 }), fc.constantFrom("GBP", "JPY", "KWD"), (minor, currency) => {
        expect(minorFromDecimal(decimalFromMinor(minor, currency), currency)).toBe(minor);
      }),
    );
  });

  it("splits without losing or inventing anything, each part within one step of its due", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10 ** 9 }),
        fc.array(fc.integer({ min: 0, max: 10 ** 6 }), { minLength: 1, maxLength: 30 }),
        fc.constantFrom(1, 10),
        (amount, weights, step) => {
          const minor = amount * step;
          const parts = split(minor, weights, step);
          expect(parts.reduce((sum, part) => sum + part, 0)).toBe(minor);
          const whole = weights.reduce((sum, weight) => sum + weight, 0);
          if (whole === 0) return;
          parts.forEach((part, index) => {
            expect(Math.abs(part - (minor * (weights[index] ?? 0)) / whole)).toBeLessThanOrEqual(step);
            if (weights[index] === 0) expect(part).toBe(0);
          });
        },
      ),
    );
  });

  it("finds the tax in a price and on a price, rounded half up", () => {
    expect(taxContainedIn(1150, 2000)).toBe(192);
    expect(taxContainedIn(100, 0)).toBe(0);
    expect(shareOf(1999, 1900)).toBe(380);
    expect(shareOf(333, 2000, 10)).toBe(70);
  });
});
