import type { TotalsView } from "@atelier/contract/cart";
import type { Address } from "@atelier/contract/checkout";
import type { OrderView, orderByTokenInput } from "@atelier/contract/orders";
import type { Db } from "@atelier/db";
import type { z } from "zod";
import { type Context, hashToken, orRefuse } from "../kernel/index.ts";
import { orderColumns } from "./order-columns.ts";
import { linesOfOrder } from "./order-lines-query.ts";
import { lineView, shipmentsOfOrder } from "./order-views.ts";

/** The id behind a private link. Refuses: order.not-found, the same for a wrong and an expired one. */
export async function orderIdByToken(db: Db, token: string): Promise<string> {
  const row = await db
    .selectFrom("orderAccessTokens")
    .select("orderId")
    .where("tokenHash", "=", hashToken(token))
    .where((eb) => eb.or([eb("expiresAt", "is", null), eb("expiresAt", ">", eb.fn<string>("now"))]))
    .executeTakeFirst();
  return orRefuse(row?.orderId, "order.not-found");
}

/** An order as its private link shows it: everything of the purchase, the person masked. Refuses: order.not-found. */
export async function orderByToken(ctx: Context, input: z.infer<typeof orderByTokenInput>): Promise<OrderView> {
  const orderId = await orderIdByToken(ctx.db, input.token);
  const [order, lines, shipments, events] = await Promise.all([
    orderWithPayment(ctx.db, orderId),
    linesOfOrder(ctx.db, orderId),
    shipmentsOfOrder(ctx.db, orderId),
    publicEvents(ctx.db, orderId),
  ]);
  const { shippingAddress } = order;
  return {
    number: order.number,
    status: order.status as OrderView["status"],
    fulfillment: order.fulfillment as OrderView["fulfillment"],
    paymentStatus: order.paymentStatus as OrderView["paymentStatus"],
    cancelledBecause: order.cancelledBecause as OrderView["cancelledBecause"],
    paymentUrl: order.status === "pending" && order.paymentStatus === "pending" ? order.stripeSessionUrl : null,
    email: maskedEmail(order.email),
    shippingAddress: shippingAddress && maskedAddress(shippingAddress),
    shippingName: order.shippingName,
    shippingPromise: order.shippingPromise,
    placedAt: order.placedAt,
    expiresAt: order.expiresAt,
    paidAt: order.paidAt,
    refundedMinor: order.refundedMinor,
    lines: lines.map(lineView),
    shipments,
    events: events as OrderView["events"],
    totals: totalsOf(order),
  };
}

/** An order's own row with its payment's, as every view of it begins. */
export async function orderWithPayment(db: Db, orderId: string) {
  const row = await db
    .selectFrom("orders as o")
    .innerJoin("payments as p", "p.orderId", "o.id")
    .select(orderColumns)
    .select(["o.problem", "o.userId", "o.paidAt", "o.cancelledAt"])
    .select(["p.status as paymentStatus", "p.amountMinor", "p.capturedMinor", "p.refundedMinor", "p.method"])
    .select(["p.stripeSessionUrl", "p.stripePaymentIntentId", "p.checkedAt"])
    .where("o.id", "=", orderId)
    .executeTakeFirst();
  return orRefuse(row, "order.not-found");
}

const publicKinds = {
  placed: "placed",
  paid: "paid",
  payment_processing: "payment_processing",
  payment_failed: "payment_failed",
  cancelled: "cancelled",
  expired: "expired",
  shipped: "shipped",
  delivered: "delivered",
  refunded: "refunded",
} as const;

async function publicEvents(db: Db, orderId: string) {
  return db
    .selectFrom("orderEvents")
    .select(["kind", "at"])
    .where("orderId", "=", orderId)
    .where("kind", "in", Object.keys(publicKinds))
    .orderBy("at")
    .orderBy("id")
    .execute();
}

type TotalsColumns = Pick<
  TotalsView,
  | "currency"
  | "pricesIncludeTax"
  | "goodsMinor"
  | "discountMinor"
  | "shippingMinor"
  | "taxMinor"
  | "totalMinor"
  | "derivation"
>;

/** The frozen totals of an order with how they came about. */
export function totalsOf(order: TotalsColumns): TotalsView {
  const { currency, pricesIncludeTax, goodsMinor, discountMinor, shippingMinor, taxMinor, totalMinor, derivation } =
    order;
  return { currency, pricesIncludeTax, goodsMinor, discountMinor, shippingMinor, taxMinor, totalMinor, derivation };
}

/** "r···@example.com": enough to know one's own, too little for anybody else. */
function maskedEmail(email: string): string {
  const [name = "", host = ""] = email.split("@");
  return `${name.slice(0, 1)}···@${host}`;
}

/** The town, and of the postcode and the name only the beginning. */
function maskedAddress(address: Address) {
  const initials = address.name.split(/\s+/).map((part, index) => (index === 0 ? part : `${part.slice(0, 1)}.`));
  return {
    name: initials.join(" "),
    city: address.city,
    postcode: `${address.postcode.slice(0, 3)}···`,
    country: address.country,
  };
}
