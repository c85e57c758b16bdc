import type { Db, Tx } from "@atelier/db";
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

/**
 * Step: the refunds that succeeded in the last thirty days and are to be asked about again, the older the less often: a
 * bank may send one back long after it took it. They count as asked about from now on.
 */
export async function takeSucceededAgain(tx: Tx): Promise<{ id: string }[]> {
  const { rows } = await sql<{ id: string }>`
    update refunds set checked_at = now()
    where id = any(array(
      select r.id from refunds as r join orders as o on o.id = r.order_id
      where r.status = 'succeeded' and r.created_at > now() - interval '30 days' and not o.is_demo
        and r.stripe_refund_id is not null
        and coalesce(r.checked_at, r.created_at) < now() - greatest(interval '6 hours', (now() - r.created_at) / 4)
      order by r.checked_at nulls first
      limit 50))
    returning id
  `.execute(tx);
  return rows;
}
