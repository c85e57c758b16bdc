import type { Db } from "@atelier/db";
import { orRefuse } from "../kernel/index.ts";

/** A refund with what Stripe must be told of it. */
export async function refundToSend(db: Db, refundId: string) {
  const row = await db
    .selectFrom("refunds as r")
    .innerJoin("payments as p", "p.id", "r.paymentId")
    .innerJoin("paymentIntents as i", "i.refundId", "r.id")
    .select(["r.id", "r.orderId", "r.paymentId", "r.amountMinor", "r.status", "r.stripeRefundId"])
    .select(["p.stripePaymentIntentId", "i.id as intentId", "i.firstSentAt"])
    .where("r.id", "=", refundId)
    .executeTakeFirst();
  return orRefuse(row, "order.not-found");
}

/** Our refund behind one of Stripe's, if it is ours. */
export async function refundIdByStripeId(db: Db, stripeRefundId: string): Promise<string | undefined> {
  const row = await db.selectFrom("refunds").select("id").where("stripeRefundId", "=", stripeRefundId).executeTakeFirst();
  return row?.id;
}

/** Refunds whose end is not known though they were asked for a while ago. */
export async function openRefunds(db: Db): Promise<{ id: string }[]> {
  return db.selectFrom("refunds").select("id").where("status", "=", "pending").orderBy("createdAt").limit(200).execute();
}
