import { type Context, inTransaction } from "../kernel/index.ts";
import {
  fetchRefund,
  findRefund,
  inOneLine,
  isUnknownOutcome,
  noteOutcome,
  noteSent,
  type RefundTruth,
  requestRefund,
} from "../payments/index.ts";
import { applyRefundTruth } from "./apply-refund-truth.ts";
import { refundToSend } from "./refund-queries.ts";

const KEY_REMEMBERED_MS = 23 * 60 * 60 * 1000;

/**
 * The job that asks Stripe to give money back, and asks after it later. The intent's id is the idempotency key, kept
 * from the first try; once Stripe may have forgotten it, the refund is looked for and never asked for blindly again. One
 * that succeeded is asked after too: the bank may have sent it back.
 */
export async function sendRefund(ctx: Context, input: { refundId: string }): Promise<void> {
  const refund = await refundToSend(ctx.db, input.refundId);
  const isOver = refund.status === "failed" || refund.status === "cancelled";
  if (isOver || !refund.stripePaymentIntentId) return;
  if (refund.isDemo) return settleDemo(ctx, refund.id);
  if (refund.stripeRefundId) {
    await applyTruth(ctx, { refundId: refund.id, truth: await fetchRefund(ctx.config, refund.stripeRefundId) });
    return;
  }
  const { paymentId, amountMinor, stripePaymentIntentId: paymentIntentId } = refund;
  const intent = await inTransaction(ctx, (tx) => noteSent(tx, { paymentId, kind: "refund", refundId: refund.id }));
  const isOld = refund.firstSentAt !== null && Date.now() - Date.parse(refund.firstSentAt) > KEY_REMEMBERED_MS;
  try {
    const known = isOld ? await findRefund(ctx.config, paymentIntentId, refund.id) : undefined;
    const request = { idempotencyKey: intent.id, refundId: refund.id, paymentIntentId, amountMinor };
    const truth = known ?? (await requestRefund(ctx.config, request));
    await applyTruth(ctx, { refundId: refund.id, truth, intentId: intent.id });
  } catch (error) {
    if (isUnknownOutcome(error)) {
      await inTransaction(ctx, (tx) => noteOutcome(tx, intent.id, { state: "unknown", error: inOneLine(error) }));
      throw error;
    }
    await writeRefused(ctx, { refundId: refund.id, amountMinor, intentId: intent.id, failure: inOneLine(error) });
  }
}

/** Stripe has judged and said no: the refund has failed, and somebody must know. */
function writeRefused(
  ctx: Context,
  refused: { refundId: string; amountMinor: number; intentId: string; failure: string },
): Promise<void> {
  const { refundId, amountMinor, intentId, failure } = refused;
  const truth = { id: "", status: "failed" as const, amountMinor, failure, refundId, paymentIntentId: undefined };
  return inTransaction(ctx, async (tx) => {
    await applyRefundTruth(tx, ctx, { refundId, truth });
    await noteOutcome(tx, intentId, { state: "refused", error: failure });
  });
}

/** Stripe never saw the demo shop's payments; their refunds are part of the story. */
function settleDemo(ctx: Context, refundId: string): Promise<void> {
  const truth = {
    id: `demo_re_${refundId}`,
    status: "succeeded" as const,
    amountMinor: 0,
    failure: undefined,
    refundId,
    paymentIntentId: undefined,
  };
  return inTransaction(ctx, (tx) => applyRefundTruth(tx, ctx, { refundId, truth }));
}

function applyTruth(
  ctx: Context,
  { refundId, truth, intentId }: { refundId: string; truth: RefundTruth; intentId?: string },
): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    await applyRefundTruth(tx, ctx, { refundId, truth });
    if (intentId) await noteOutcome(tx, intentId, { state: "done", stripeId: truth.id });
  });
}
