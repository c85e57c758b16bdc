import type Stripe from "stripe";
import type { Config } from "../kernel/index.ts";
import { stripeOf } from "./stripe.ts";

export interface RefundTruth {
  id: string;
  status: "pending" | "succeeded" | "failed" | "cancelled";
  amountMinor: number;
  failure: string | undefined;
  refundId: string | undefined;
  paymentIntentId: string | undefined;
}

/** Asks Stripe to give money back. The same key gives the same refund, however often it is asked. */
export async function requestRefund(
  config: Config,
  request: { idempotencyKey: string; refundId: string; paymentIntentId: string; amountMinor: number },
): Promise<RefundTruth> {
  const refund = await (await stripeOf(config)).refunds.create(
    {
      payment_intent: request.paymentIntentId,
      amount: request.amountMinor,
      metadata: { refund_id: request.refundId, intent_id: request.idempotencyKey },
    },
    { idempotencyKey: request.idempotencyKey },
  );
  return truthOf(refund);
}

/** What Stripe knows of a refund now. */
export async function fetchRefund(config: Config, stripeRefundId: string): Promise<RefundTruth> {
  return truthOf(await (await stripeOf(config)).refunds.retrieve(stripeRefundId));
}

/** The refund we asked for, found by what we told Stripe, when its key may be forgotten (after 24 hours). */
export async function findRefund(
  config: Config,
  paymentIntentId: string,
  refundId: string,
): Promise<RefundTruth | undefined> {
  const refunds = await (await stripeOf(config)).refunds.list({ payment_intent: paymentIntentId, limit: 100 });
  const found = refunds.data.find((refund) => refund.metadata?.refund_id === refundId);
  return found && truthOf(found);
}

function truthOf(refund: Stripe.Refund): RefundTruth {
  return {
    id: refund.id,
    status: statusOf(refund.status),
    amountMinor: refund.amount,
    failure: refund.failure_reason ?? undefined,
    refundId: refund.metadata?.refund_id,
    paymentIntentId:
      (typeof refund.payment_intent === "string" ? refund.payment_intent : refund.payment_intent?.id) ?? undefined,
  };
}

/** A refund can fail after it was accepted (Stripe docs, "Refund object"). */
function statusOf(status: string | null): RefundTruth["status"] {
  if (status === "succeeded" || status === "failed") return status;
  return status === "canceled" ? "cancelled" : "pending";
}
