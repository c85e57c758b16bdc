import { sql } from "kysely";
import { type Context, enqueue, inTransaction } from "../kernel/index.ts";
import { openRefunds, takeSucceededAgain } from "../refunds/index.ts";
import { settleLater } from "./settle-payment.ts";

/**
 * The job that asks Stripe about everything not yet known: pages that may still be paid, whatever became of their
 * order, the bank's slow payments, refunds without an end, and those that may come back after theirs. It only writes jobs,
 * one per question, so that one silent answer holds up nobody else.
 */
export function reconcile(ctx: Context): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    const open = await tx
      .selectFrom("payments as p")
      .select("p.orderId")
      .where("p.sessionClosedAt", "is", null)
      .where("p.createdAt", "<", sql<string>`now() - interval '2 minutes'`)
      // The longer it has been open, the less often it is asked about.
      .where(
        sql<boolean>`(p.checked_at is null or p.checked_at < now() - greatest(interval '2 minutes', (now() - p.created_at) / 20))`,
      )
      .orderBy(sql`p.checked_at asc nulls first`)
      .limit(300)
      .execute();
    for (const { orderId } of open) await settleLater(tx, orderId);
    for (const { id } of [...(await openRefunds(tx)), ...(await takeSucceededAgain(tx))]) {
      await enqueue(tx, {
        name: "refunds.send",
        payload: { refundId: id },
        key: `refunds.send:${id}`,
        maxAttempts: 25,
      });
    }
  });
}
