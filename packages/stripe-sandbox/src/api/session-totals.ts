import type { Coupon } from "../objects/catalog-objects.ts";
import type { LineItem } from "../objects/checkout-session.ts";
import { smallestStep } from "../wire/currency.ts";

/** What a coupon takes off a subtotal, never more than all of it. */
export function discountOn(subtotal: number, currency: string, coupon: Coupon | undefined): number {
  if (coupon === undefined) return 0;
  if (coupon.amount_off !== null) return Math.min(coupon.amount_off, subtotal);
  const step = smallestStep(currency);
  return Math.min(subtotal, Math.round((subtotal * (coupon.percent_off ?? 0)) / 100 / step) * step);
}

/** The lines with the discount shared among them by value, largest remainder first. */
export function shareDiscount(lines: LineItem[], discount: number): LineItem[] {
  const subtotal = lines.reduce((sum, line) => sum + line.amount_subtotal, 0);
  if (discount === 0 || subtotal === 0) return lines;
  const exact = lines.map((line) => (line.amount_subtotal * discount) / subtotal);
  const shares = exact.map(Math.floor);
  let left = discount - shares.reduce((sum, share) => sum + share, 0);
  const byRemainder = exact
    .map((share, at) => ({ at, part: share - Math.floor(share) }))
    .sort((a, b) => b.part - a.part || a.at - b.at);
  for (const { at } of byRemainder) {
    if (left === 0) break;
    shares[at] = (shares[at] ?? 0) + 1;
    left -= 1;
  }
  return lines.map((line, at) => {
    const share = shares[at] ?? 0;
    return { ...line, amount_discount: share, amount_total: line.amount_subtotal - share };
  });
}
