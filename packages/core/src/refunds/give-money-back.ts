import type { Tx } from "@atelier/db";
import { sql } from "kysely";
import { enqueue } from "../kernel/index.ts";
import { post } from "../ledger/index.ts";
import type { Payment } from "../payments/index.ts";

export interface MoneyBack {
  orderId: string;
  payment: Payment;
  amountMinor: number;
  reason: "arrived-late" | "order-cancelled";
}

/**
 * Step: decides that money goes back. The refund, its intent, its postings and the job that asks Stripe are one
 * commit. What has gone back can never exceed what came in: a constraint of the payment.
 */
export async function giveMoneyBack(tx: Tx, back: MoneyBack): Promise<{ refundId: string }> {
  const { orderId, payment, amountMinor, reason } = back;
  await tx
    .updateTable("payments")
    .set({ refundedMinor: sql`refunded_minor + ${amountMinor}` })
    .where("id", "=", payment.id)
    .execute();
  const { id: refundId } = await tx
    .insertInto("refunds")
    .values({ paymentId: payment.id, orderId, amountMinor, currency: payment.currency, reason })
    .returning("id")
    .executeTakeFirstOrThrow();
  await tx.insertInto("paymentIntents").values({ kind: "refund", paymentId: payment.id, refundId }).execute();
  await postRefund(tx, { refundId, currency: payment.currency, amountMinor });
  await enqueue(tx, { name: "refunds.send", payload: { refundId }, key: `refunds.send:${refundId}`, maxAttempts: 25 });
  return { refundId };
}

/** Step: a refund in the journal: what was owed to the customer leaves by Stripe. */
export async function postRefund(
  tx: Tx,
  refund: { refundId: string; currency: string; amountMinor: number; at?: string },
): Promise<void> {
  const { refundId, currency: unit, amountMinor: amount, at } = refund;
  await post(tx, {
    kind: "refund.decided",
    reference: { kind: "refund", id: refundId },
    ...(at === undefined ? {} : { at }),
    postings: [
      { account: { kind: "owed_to_customers" }, unit, amount },
      { account: { kind: "stripe_clearing" }, unit, amount: -amount },
    ],
  });
}
