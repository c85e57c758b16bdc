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
  await post(tx, {
    kind: "refund.decided",
    reference: { kind: "refund", id: refundId },
    postings: [
      { account: { kind: "owed_to_customers" }, unit: payment.currency, amount: amountMinor },
      { account: { kind: "stripe_clearing" }, unit: payment.currency, amount: -amountMinor },
    ],
  });
  await enqueue(tx, { name: "refunds.send", payload: { refundId }, key: `refunds.send:${refundId}`, maxAttempts: 25 });
  return { refundId };
}
