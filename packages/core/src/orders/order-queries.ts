import type { TotalsView } from "@atelier/contract/cart";
import type { Db } from "@atelier/db";
import { hashToken, orRefuse } from "../kernel/index.ts";
import { orderColumns } from "./order-columns.ts";

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
