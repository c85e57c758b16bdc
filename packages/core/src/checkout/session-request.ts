import type { Db } from "@atelier/db";
import { type Context, orRefuse } from "../kernel/index.ts";
import { linesOfOrder, linkToOrder } from "../orders/index.ts";
import type { SessionRequest } from "../payments/index.ts";

const SHORTEST_SESSION_MINUTES = 30;

interface Frozen {
  intentId: string;
  order: {
    id: string;
    number: string;
    email: string;
    currency: string;
    locale: string;
    shippingMinor: number;
    shippingName: string;
    taxMinor: number;
    pricesIncludeTax: boolean;
    placedAt: string;
  };
  lines: readonly {
    title: string;
    choices: readonly string[];
    quantity: number;
    unitPriceMinor: number;
    discountMinor: number;
  }[];
}

/**
 * What Stripe is asked for an order, from frozen values only: the same order always gives the same request, because a
 * key may not be used with two.
 */
export function sessionRequest(ctx: Context, { intentId, order, lines }: Frozen): SessionRequest {
  const items = lines.flatMap((line) => {
    const name = [line.title, ...line.choices].join(", ");
    if (line.discountMinor === 0) return [{ name, unitAmountMinor: line.unitPriceMinor, quantity: line.quantity }];
    // A discounted line may not divide evenly by its pieces, so it goes over as one.
    const amount = line.unitPriceMinor * line.quantity - line.discountMinor;
    return [{ name: line.quantity > 1 ? `${line.quantity} × ${name}` : name, unitAmountMinor: amount, quantity: 1 }];
  });
  if (!order.pricesIncludeTax && order.taxMinor > 0)
    items.push({ name: "Tax", unitAmountMinor: order.taxMinor, quantity: 1 });
  const link = linkToOrder(ctx, order.id);
  return {
    idempotencyKey: intentId,
    orderId: order.id,
    orderNumber: order.number,
    email: order.email,
    currency: order.currency,
    locale: order.locale === "de-DE" ? "de-DE" : "en-GB",
    items,
    shipping: order.shippingName ? { name: order.shippingName, amountMinor: order.shippingMinor } : null,
    expiresAt: endOfSession(order.placedAt, ctx.config.holdMinutes),
    successUrl: `${link}?from=stripe`,
    cancelUrl: `${link}?from=cancel`,
  };
}

/** The same for an order whose rows are not at hand. Refuses: order.not-found. */
export async function sessionRequestOf(
  db: Db,
  ctx: Context,
  orderId: string,
): Promise<{ paymentId: string; request: SessionRequest }> {
  const row = await db
    .selectFrom("orders as o")
    .innerJoin("payments as p", "p.orderId", "o.id")
    .innerJoin("paymentIntents as i", (join) =>
      join.onRef("i.paymentId", "=", "p.id").on("i.kind", "=", "open_session"),
    )
    .select(["o.id", "o.number", "o.email", "o.currency", "o.locale", "o.shippingMinor", "o.shippingName"])
    .select(["o.taxMinor", "o.pricesIncludeTax", "o.placedAt", "i.id as intentId", "p.id as paymentId"])
    .where("o.id", "=", orderId)
    .executeTakeFirst();
  const { intentId, paymentId, ...order } = orRefuse(row, "order.not-found");
  const lines = await linesOfOrder(db, orderId);
  return { paymentId, request: sessionRequest(ctx, { intentId, order, lines }) };
}

/** Stripe's own limit comes after ours, so that a try some minutes later still asks for a time it accepts. */
function endOfSession(placedAt: string, holdMinutes: number): string {
  const minutes = Math.max(holdMinutes, SHORTEST_SESSION_MINUTES) + SHORTEST_SESSION_MINUTES;
  return new Date(Date.parse(placedAt) + minutes * 60_000).toISOString();
}
