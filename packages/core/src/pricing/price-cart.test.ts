import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { priceCart, type PriceRequest } from "./price-cart.ts";

const currencies = fc.constantFrom("GBP", "EUR", "JPY", "KWD");
const requests: fc.Arbitrary<PriceRequest> = currencies.chain((currency) => {
  const step = currency === "KWD" ? 10 : 1;
  const amount = (most: number) => fc.integer({ min: 0, max: most }).map((value) => value * step);
  return fc.record({
    currency: fc.constant(currency),
    pricesIncludeTax: fc.boolean(),
    lines: fc.array(fc.record({ unitPriceMinor: amount(200_000), quantity: fc.integer({ min: 1, max: 999 }) }), {
      minLength: 1,
      maxLength: 12,
    }),
    reductions: fc.array(
      fc.record({
        kind: fc.constantFrom("discount" as const, "points" as const),
        label: fc.string(),
        amountMinor: amount(500_000),
      }),
      { maxLength: 3 },
    ),
    shipping: fc.option(fc.record({ label: fc.string(), priceMinor: amount(20_000) })),
    tax: fc.option(
      fc.record({ label: fc.string(), rateBp: fc.integer({ min: 0, max: 10_000 }), taxesShipping: fc.boolean() }),
    ),
  });
});

const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);

describe("the price of a cart", () => {
  it("adds up: goods less discount plus delivery plus tax is the total, and never below zero", () => {
    fc.assert(
      fc.property(requests, (request) => {
        const { totals } = priceCart(request);
        const tax = request.pricesIncludeTax ? 0 : totals.taxMinor;
        expect(totals.totalMinor).toBe(totals.goodsMinor - totals.discountMinor + (totals.shippingMinor ?? 0) + tax);
        expect(totals.totalMinor).toBeGreaterThanOrEqual(0);
        expect(totals.discountMinor).toBeLessThanOrEqual(totals.goodsMinor);
      }),
    );
  });

  it("gives every line whole parts that add up to each sum", () => {
    fc.assert(
      fc.property(requests, (request) => {
        const { totals, lines } = priceCart(request);
        expect(sum(lines.map((line) => line.goodsMinor))).toBe(totals.goodsMinor);
        expect(sum(lines.map((line) => line.discountMinor))).toBe(totals.discountMinor);
        expect(sum(lines.map((line) => line.taxMinor + line.shippingTaxShareMinor))).toBe(totals.taxMinor);
        expect(sum(lines.map((line) => line.shippingShareMinor))).toBe(totals.shippingMinor ?? 0);
        for (const line of lines) {
          for (const part of Object.values(line)) expect(Number.isInteger(part) && part >= 0).toBe(true);
          expect(line.discountMinor).toBeLessThanOrEqual(line.goodsMinor);
        }
      }),
    );
  });

  it("derives the total step by step", () => {
    fc.assert(
      fc.property(requests, (request) => {
        const { derivation, totalMinor } = priceCart(request).totals;
        const added = derivation.filter((step) => step.kind !== "total" && !step.included);
        expect(sum(added.map((step) => step.amountMinor))).toBe(totalMinor);
      }),
    );
  });

  it("charges dinars in tens of fils", () => {
    fc.assert(
      fc.property(
        requests.filter((request) => request.currency === "KWD"),
        (request) => {
          expect(priceCart(request).totals.totalMinor % 10).toBe(0);
        },
      ),
    );
  });

  it("finds the twenty per cent inside a price that contains it", () => {
    const { totals } = priceCart({
      currency: "GBP",
      pricesIncludeTax: true,
      lines: [
        { unitPriceMinor: 4800, quantity: 1 },
        { unitPriceMinor: 1150, quantity: 2 },
      ],
      reductions: [],
      shipping: { label: "Tracked 48", priceMinor: 420 },
      tax: { label: "VAT", rateBp: 2000, taxesShipping: true },
    });
    expect(totals).toMatchObject({ goodsMinor: 7100, shippingMinor: 420, taxMinor: 1253, totalMinor: 7520 });
  });
});
