import type { DemoOrder } from "@atelier/db/seeds";
import { bodyHash, hashToken } from "../kernel/index.ts";
import { priceCart, type Priced, type TaxRate } from "../pricing/index.ts";
import { shippingZones } from "@atelier/db/seeds";
import type { Goods } from "./write-goods.ts";
import type { People } from "./write-people.ts";

export interface PlacedDemo {
  id: string;
  order: DemoOrder;
  priced: Priced;
  lineIds: string[];
}

/** What the order came to, by the one pricing function; the story's own total must agree with it. */
export function priceDemo(order: DemoOrder, tax: TaxRate | null): Priced {
  const priced = priceCart({
    currency: "GBP",
    pricesIncludeTax: true,
    lines: order.lines,
    reductions: [],
    shipping: { label: rateOf(order).name, priceMinor: order.shippingMinor },
    tax,
  });
  if (priced.totals.totalMinor !== order.totalMinor) throw new Error(`Demo order ${order.number} does not add up`);
  return priced;
}

function rateOf(order: DemoOrder): { name: string; promise: string } {
  const rate = shippingZones.flatMap((zone) => zone.rates).find((one) => one.code === order.shippingRate);
  if (!rate) throw new Error(`Demo order ${order.number} names a delivery nobody offers`);
  return rate;
}

export function orderRow({ id, order, priced }: PlacedDemo, people: People) {
  const { totals } = priced;
  const { at } = order;
  const isCancelled = order.status === "cancelled";
  const { name, promise } = rateOf(order);
  const address = { company: "", line2: "", region: "", phone: "", ...order.address };
  return {
    id,
    number: `FF-${order.number}`,
    status: order.status,
    fulfillment: order.fulfillment,
    cancelledBecause: isCancelled ? (order.cancelledBecause ?? "expired") : null,
    problem: order.problem ?? null,
    userId: (order.customer && people.get(order.customer)) || null,
    idempotencyKeyHash: hashToken(`demo ${order.number}`),
    bodyHash: bodyHash(order.number),
    email: order.email,
    shippingAddress: JSON.stringify(address),
    shippingName: name,
    shippingPromise: promise,
    locale: order.address.country === "DE" || order.address.country === "AT" ? "de-DE" : "en-GB",
    currency: totals.currency,
    pricesIncludeTax: totals.pricesIncludeTax,
    goodsMinor: totals.goodsMinor,
    discountMinor: totals.discountMinor,
    shippingMinor: totals.shippingMinor ?? 0,
    taxMinor: totals.taxMinor,
    totalMinor: totals.totalMinor,
    derivation: JSON.stringify(totals.derivation),
    placedAt: at.placed,
    paidAt: at.paid ?? null,
    cancelledAt: isCancelled ? (at.cancelled ?? at.placed) : null,
    shippedAt: at.shipped ?? null,
    deliveredAt: at.delivered ?? null,
    createdAt: at.placed,
    isDemo: true,
  };
}

export function lineRows({ id: orderId, order, priced, lineIds }: PlacedDemo, goods: Goods) {
  return order.lines.map((line, position) => {
    const piece = goods.get(line.sku);
    const shares = priced.lines[position];
    const lineId = lineIds[position];
    if (!piece || !shares || !lineId) throw new Error(`Demo order ${order.number} names goods nobody makes`);
    const { discountMinor, taxRateBp, taxMinor, shippingShareMinor, shippingTaxShareMinor } = shares;
    return {
      id: lineId,
      orderId,
      position,
      variantId: piece.variantId,
      productId: piece.productId,
      kind: piece.product.kind,
      title: piece.product.title,
      choices: piece.choices,
      medium: piece.product.medium,
      sku: line.sku,
      slug: piece.product.slug,
      weightGrams: piece.weightGrams,
      quantity: line.quantity,
      unitPriceMinor: line.unitPriceMinor,
      discountMinor,
      taxRateBp,
      taxMinor,
      shippingShareMinor,
      shippingTaxShareMinor,
      createdAt: order.at.placed,
    };
  });
}
