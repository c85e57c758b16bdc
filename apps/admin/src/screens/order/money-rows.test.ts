import { describe, expect, it } from "vitest";
import { orderSums } from "./money-rows.ts";

type Order = Parameters<typeof orderSums>[0];
type Line = Order["lines"][number];

function line(values: Partial<Line>): Line {
  return {
    id: "l1",
    title: "Hot Metal",
    choices: ["320 g"],
    medium: "",
    sku: null,
    slug: "hot-metal",
    image: null,
    quantity: 1,
    unitPriceMinor: 0,
    discountMinor: 0,
    taxRateBp: 2000,
    taxMinor: 0,
    lineMinor: 0,
    shippingShareMinor: 0,
    shippingTaxShareMinor: 0,
    netMinor: 0,
    weightGrams: 0,
    waits: 0,
    ...values,
  };
}

function totals(values: Partial<Order["totals"]>): Order["totals"] {
  return {
    currency: "GBP",
    pricesIncludeTax: true,
    goodsMinor: 0,
    discountMinor: 0,
    shippingMinor: null,
    taxMinor: 0,
    totalMinor: 0,
    derivation: [],
    ...values,
  };
}

describe("orderSums", () => {
  it("ties to the penny with VAT in the price and delivery as a line of its own", () => {
    const sums = orderSums(
      {
        lines: [
          line({ id: "a", quantity: 2, unitPriceMinor: 3400, taxMinor: 1133, shippingTaxShareMinor: 93 }),
          line({ id: "b", unitPriceMinor: 950, taxRateBp: 0, shippingTaxShareMinor: 14 }),
        ],
        totals: totals({ goodsMinor: 7750, shippingMinor: 640, taxMinor: 1240, totalMinor: 8390 }),
      },
      "Delivery",
    );
    expect(sums.lines.map((one) => one.paidMinor)).toEqual([6800, 950, 640]);
    expect(sums.total).toEqual({ priceMinor: 8390, discountMinor: 0, paidMinor: 8390, taxMinor: 1240, netMinor: 7150 });
    expect(sums.ties).toBe(true);
  });

  it("adds the tax where prices come without it", () => {
    const sums = orderSums(
      {
        lines: [line({ unitPriceMinor: 1000, taxMinor: 190 })],
        totals: totals({ pricesIncludeTax: false, goodsMinor: 1000, taxMinor: 190, totalMinor: 1190 }),
      },
      "Delivery",
    );
    expect(sums.total.paidMinor).toBe(1190);
    expect(sums.ties).toBe(true);
  });

  it("says so when the shop's total is another one", () => {
    const sums = orderSums(
      { lines: [line({ unitPriceMinor: 1000 })], totals: totals({ goodsMinor: 1000, totalMinor: 999 }) },
      "Delivery",
    );
    expect(sums.ties).toBe(false);
  });
});
