import type { CancelReason } from "@atelier/contract/orders";
import type { Tx } from "@atelier/db";
import { type Context, enqueue, type Permitted } from "../kernel/index.ts";
import { queueMail } from "../mails/index.ts";
import { type LockedOrder, markCancelled, orderForMail } from "../orders/index.ts";
import { movePayment, type Payment } from "../payments/index.ts";
import { releaseReservations } from "../stock/index.ts";

/** Of these the shopper is told; an order she replaced herself needs no mail. */
const worthAMail: ReadonlySet<CancelReason> = new Set(["expired", "payment_failed", "staff", "total_mismatch"]);

/**
 * Step: an unpaid order ends: its goods are free again, its page at Stripe is closed by a job, the shopper is told.
 * The caller holds the locks of order and payment.
 */
export async function giveUpOrder(
  tx: Tx,
  ctx: Context,
  ending: { order: Permitted<LockedOrder>; payment: Payment; because: CancelReason; note?: string; silently?: boolean },
): Promise<void> {
  const { order, payment, because } = ending;
  await releaseReservations(tx, order.id);
  await markCancelled(tx, ctx, { order, because, note: ending.note ?? "" });
  await movePayment(tx, payment, because === "payment_failed" ? "failed" : "cancelled");
  await enqueue(tx, {
    name: "checkout.close-session",
    payload: { orderId: order.id },
    key: `close-session:${order.id}`,
  });
  if (ending.silently || !worthAMail.has(because)) return;
  const { data, ...mail } = await orderForMail(tx, ctx, order.id);
  const cancelled = { ...data, reason: because, cancelledAt: new Date().toISOString(), wasPaid: false };
  await queueMail(tx, { kind: "order-cancelled", about: `${order.id}:${because}`, ...mail, data: cancelled });
}
