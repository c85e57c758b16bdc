import { expect, test } from "vitest";
import type { Coupon } from "../objects/catalog-objects.ts";
import type { LineItem } from "../objects/checkout-session.ts";
import { exponentOf, money } from "../wire/currency.ts";
import { timesQuantity } from "../wire/decimal.ts";
import { discountOn, shareDiscount } from "./session-totals.ts";

const lines = (subtotals: number[]) =>
  subtotals.map(
    (amount_subtotal) => ({ amount_subtotal, amount_discount: 0, amount_total: amount_subtotal }) as LineItem,
  );

test("the parts of a discount always sum to the whole, and no line falls below nothing", () => {
  for (let n = 0; n < 500; n += 1) {
    const subtotals = Array.from({ length: 1 + (n % 7) }, (_, at) => ((n + 1) * 7_919 * (at + 3)) % 10_007);
    const subtotal = subtotals.reduce((sum, each) => sum + each, 0);
    const discount = (n * 104_729) % (subtotal + 1);
    const shared = shareDiscount(lines(subtotals), discount);
    expect(shared.reduce((sum, line) => sum + line.amount_discount, 0)).toBe(discount);
    for (const line of shared) expect(line.amount_total).toBeGreaterThanOrEqual(0);
  }
});

test("a coupon never takes off more than there is, and dinars stay divisible by ten", () => {
  const coupon = (part: Partial<Coupon>) => ({ amount_off: null, percent_off: null, ...part }) as Coupon;
  expect(discountOn(500, "gbp", coupon({ amount_off: 900 }))).toBe(500);
  expect(discountOn(999, "gbp", coupon({ percent_off: 12.5 }))).toBe(125);
  expect(discountOn(9_990, "kwd", coupon({ percent_off: 12.5 })) % 10).toBe(0);
  expect(discountOn(999, "gbp", coupon({ percent_off: 100 }))).toBe(999);
});

test("fractions of a penny are multiplied before they are rounded", () => {
  expect(timesQuantity("0.5", 3)).toBe(2);
  expect(timesQuantity("33.333333333333", 3)).toBe(100);
  expect(timesQuantity("1950", 2)).toBe(3_900);
});

test("each currency is shown with its own places", () => {
  expect([exponentOf("jpy"), exponentOf("gbp"), exponentOf("kwd")]).toEqual([0, 2, 3]);
  expect(money(10_440, "gbp")).toBe("£104.40");
  expect(money(1_234, "kwd").replaceAll(/\s/g, " ")).toBe("KWD 1.234");
});
