import { sql } from "kysely";
import { type Context, enqueue, inTransaction } from "../kernel/index.ts";
import { openRefunds } from "../refunds/index.ts";
import { settleLater } from "./settle-payment.ts";

/**
 * The job that asks Stripe about everything not yet known: orders that wait for a payment, the bank's slow ones, and
 * refunds without an end. It only writes jobs, one per question, so that one silent answer holds up nobody else.
 */
export function reconcile(ctx: Context): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    const open = await tx
      .selectFrom("payments as p")
      .innerJoin("orders as o", "o.id", "p.orderId")
      .select("p.orderId")
      .where("p.status", "in", ["pending", "processing"])
      .where("o.status", "=", "pending")
      .where("p.createdAt", "<", sql<string>`now() - interval '2 minutes'`)
      .where(sql<boolean>`p.checked_at is null or p.checked_at < now() - interval '2 minutes'`)
      .orderBy("p.createdAt")
      .limit(500)
      .execute();
    for (const { orderId } of open) await settleLater(tx, orderId);
    for (const { id } of await openRefunds(tx)) {
      await enqueue(tx, { name: "refunds.send", payload: { refundId: id }, key: `refunds.send:${id}`, maxAttempts: 25 });
    }
  });
}
