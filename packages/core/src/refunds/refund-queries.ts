import type { Db } from "@atelier/db";
import { sql } from "kysely";
import { orRefuse } from "../kernel/index.ts";
import type { RefundTruth } from "../payments/index.ts";

/** A refund with what Stripe must be told of it. */
export async function refundToSend(db: Db, refundId: string) {
  const row = await db
    .selectFrom("refunds as r")
    .innerJoin("payments as p", "p.id", "r.paymentId")
    .innerJoin("paymentIntents as i", "i.refundId", "r.id")
    .select(["r.id", "r.orderId", "r.paymentId", "r.amountMinor", "r.status", "r.stripeRefundId"])
    .innerJoin("orders as o", "o.id", "r.orderId")
    .select(["p.stripePaymentIntentId", "i.id as intentId", "i.firstSentAt", "o.isDemo"])
    .where("r.id", "=", refundId)
    .executeTakeFirst();
  return orRefuse(row, "order.not-found");
}

/** The payment a refund of Stripe's was made of, and which of our own refunds it is; undefined when none of ours. */
export async function refundAtStripe(
  db: Db,
  truth: RefundTruth,
): Promise<{ orderId: string; refundId: string | null } | undefined> {
  if (!truth.paymentIntentId) return undefined;
  const row = await db
    .selectFrom("payments as p")
    .leftJoin("refunds as r", (join) =>
      join
        .onRef("r.paymentId", "=", "p.id")
        .on((eb) =>
          eb.or([eb("r.stripeRefundId", "=", truth.id), eb(sql<string>`r.id::text`, "=", truth.refundId ?? "")]),
        ),
    )
    .select(["p.orderId", "r.id as refundId"])
    .where("p.stripePaymentIntentId", "=", truth.paymentIntentId)
    .executeTakeFirst();
  return row;
}

/** Refunds whose end is not known though they were asked for a while ago. */
export async function openRefunds(db: Db): Promise<{ id: string }[]> {
  return db
    .selectFrom("refunds")
    .select("id")
    .where("status", "=", "pending")
    .where("updatedAt", "<", sql<string>`now() - interval '10 minutes'`)
    .orderBy("updatedAt")
    .limit(200)
    .execute();
}
