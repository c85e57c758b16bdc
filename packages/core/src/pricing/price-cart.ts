import type { DerivationStep, TotalsView } from "@atelier/contract/cart";
import { shareOf, split, stepOf, taxContainedIn } from "../kernel/index.ts";

export interface PricedItem {
  unitPriceMinor: number;
  quantity: number;
}

export interface PriceRequest {
  currency: string;
  pricesIncludeTax: boolean;
  lines: readonly PricedItem[];
  /** Promotions and points, in the order they apply; each takes at most what is left. */
  reductions: readonly { kind: "discount" | "points"; label: string; amountMinor: number }[];
  /** Null while it is not known where the goods go. */
  shipping: { label: string; priceMinor: number } | null;
  tax: { label: string; rateBp: number; taxesShipping: boolean } | null;
}

/** A line's parts of everything, frozen at the sale so that a refund can give back exactly these. */
export interface LineShares {
  goodsMinor: number;
  discountMinor: number;
  taxRateBp: number;
  taxMinor: number;
  shippingShareMinor: number;
  shippingTaxShareMinor: number;
}

export interface Priced {
  totals: TotalsView;
  lines: LineShares[];
}

/**
 * The price of a cart or an order: every sum, how it came about, and each line's share of it. Pure: the same request
 * gives the same price. Amounts are minor units; parts add up to their whole by largest remainder.
 */
export function priceCart(request: PriceRequest): Priced {
  const step = stepOf(request.currency);
  const goods = request.lines.map((line) => line.unitPriceMinor * line.quantity);
  const goodsMinor = sum(goods);
  const { reduced, discounts, steps: reductionSteps } = reduce(goods, request, step);
  const discountMinor = sum(discounts);
  const shippingMinor = request.shipping?.priceMinor ?? null;
  const rateBp = request.tax?.rateBp ?? 0;
  const taxOf = (amount: number) =>
    request.pricesIncludeTax ? taxContainedIn(amount, rateBp, step) : shareOf(amount, rateBp, step);
  const goodsTax = taxOf(sum(reduced));
  const shippingTax = request.tax?.taxesShipping ? taxOf(shippingMinor ?? 0) : 0;
  const taxMinor = goodsTax + shippingTax;
  const totalMinor = sum(reduced) + (shippingMinor ?? 0) + (request.pricesIncludeTax ? 0 : taxMinor);

  const taxes = split(goodsTax, reduced, step);
  const shippingShares = split(shippingMinor ?? 0, reduced, step);
  const shippingTaxShares = split(shippingTax, shippingShares, step);
  const lines = goods.map((goodsOfLine, index) => ({
    goodsMinor: goodsOfLine,
    discountMinor: discounts[index] ?? 0,
    taxRateBp: rateBp,
    taxMinor: taxes[index] ?? 0,
    shippingShareMinor: shippingShares[index] ?? 0,
    shippingTaxShareMinor: shippingTaxShares[index] ?? 0,
  }));

  const derivation: DerivationStep[] = [{ kind: "goods", label: "goods", amountMinor: goodsMinor }, ...reductionSteps];
  if (request.shipping)
    derivation.push({ kind: "shipping", label: request.shipping.label, amountMinor: request.shipping.priceMinor });
  if (request.tax) {
    const ofMinor = sum(reduced) + (request.tax.taxesShipping ? (shippingMinor ?? 0) : 0);
    const included = request.pricesIncludeTax;
    derivation.push({ kind: "tax", label: request.tax.label, amountMinor: taxMinor, rateBp, ofMinor, included });
  }
  derivation.push({ kind: "total", label: "total", amountMinor: totalMinor });
  const { currency, pricesIncludeTax } = request;
  return {
    totals: { currency, pricesIncludeTax, goodsMinor, discountMinor, shippingMinor, taxMinor, totalMinor, derivation },
    lines,
  };
}

/** Applies reductions one after the other; none takes a line below zero. */
function reduce(goods: readonly number[], request: PriceRequest, step: number) {
  const reduced = [...goods];
  const discounts = goods.map(() => 0);
  const steps: DerivationStep[] = [];
  for (const { kind, label, amountMinor } of request.reductions) {
    const amount = Math.min(amountMinor, sum(reduced));
    if (amount <= 0) continue;
    split(amount, reduced, step).forEach((part, index) => {
      reduced[index] = (reduced[index] ?? 0) - part;
      discounts[index] = (discounts[index] ?? 0) + part;
    });
    steps.push({ kind, label, amountMinor: -amount });
  }
  return { reduced, discounts, steps };
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}
