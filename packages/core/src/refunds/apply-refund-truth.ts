import type { Tx } from "@atelier/db";
import { sql } from "kysely";
import type { Context } from "../kernel/index.ts";
import { post } from "../ledger/index.ts";
import { addEvent, lockOrderForSettling, raiseProblem } from "../orders/index.ts";
import { lockPayment, type RefundTruth } from "../payments/index.ts";
import { refundToSend } from "./refund-queries.ts";

/**
 * Step: writes down what Stripe says of a refund. A refund that succeeded stays so; one that failed gives the amount
 * back to what may be refunded, reverses its postings and asks for somebody.
 */
export async function applyRefundTruth(
  tx: Tx,
  ctx: Context,
  { refundId, truth }: { refundId: string; truth: RefundTruth },
): Promise<void> {
  const { orderId } = await refundToSend(tx, refundId);
  const order = await lockOrderForSettling(tx, orderId);
  const payment = await lockPayment(tx, orderId);
  const refund = await tx
    .selectFrom("refunds")
    .select(["status", "amountMinor", "reason"])
    .where("id", "=", refundId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  if (truth.id) {
    await tx
      .updateTable("refunds")
      .set({ stripeRefundId: truth.id })
      .where("id", "=", refundId)
      .where("stripeRefundId", "is", null)
      .execute();
  }
  const isOver = refund.status === "failed" || refund.status === "cancelled";
  // What Stripe said earlier may be read later: a refund never steps back to waiting.
  if (isOver || refund.status === truth.status || (refund.status === "succeeded" && truth.status === "pending")) return;
  await tx
    .updateTable("refunds")
    .set({ status: truth.status, failure: truth.failure ?? null })
    .where("id", "=", refundId)
    .execute();
  const { amountMinor } = refund;
  if (truth.status === "succeeded") {
    await addEvent(tx, ctx, { orderId, kind: "refunded", detail: { amountMinor, reason: refund.reason } });
    return;
  }
  if (truth.status === "pending") return;
  await tx
    .updateTable("payments")
    .set({ refundedMinor: sql`refunded_minor - ${amountMinor}` })
    .where("id", "=", payment.id)
    .execute();
  await post(tx, {
    kind: "refund.failed",
    reference: { kind: "refund", id: refundId },
    postings: [
      { account: { kind: "stripe_clearing" }, unit: payment.currency, amount: amountMinor },
      { account: { kind: "owed_to_customers" }, unit: payment.currency, amount: -amountMinor },
    ],
  });
  await addEvent(tx, ctx, { orderId, kind: "refund_failed", detail: { amountMinor, failure: truth.failure ?? "" } });
  await raiseProblem(tx, ctx, { order, problem: "refund-failed" });
}
