import { type Context, inTransaction } from "../kernel/index.ts";
import { fetchRefund, findRefund, inOneLine, isUnknownOutcome, noteOutcome, noteSent, type RefundTruth, requestRefund } from "../payments/index.ts";
import { applyRefundTruth } from "./apply-refund-truth.ts";
import { refundToSend } from "./refund-queries.ts";

const KEY_REMEMBERED_MS = 23 * 60 * 60 * 1000;

/**
 * The job that asks Stripe to give money back, and asks after it later. The intent's id is the idempotency key, kept
 * from the first try; once Stripe may have forgotten it, the refund is looked for and never asked for blindly again.
 */
export async function sendRefund(ctx: Context, input: { refundId: string }): Promise<void> {
  const refund = await refundToSend(ctx.db, input.refundId);
  if (refund.status !== "pending" || !refund.stripePaymentIntentId) return;
  if (refund.stripeRefundId) {
    await applyTruth(ctx, input.refundId, await fetchRefund(ctx.config, refund.stripeRefundId));
    return;
  }
  const { paymentId, amountMinor, stripePaymentIntentId: paymentIntentId } = refund;
  const intent = await inTransaction(ctx, (tx) => noteSent(tx, { paymentId, kind: "refund", refundId: refund.id }));
  const isOld = refund.firstSentAt !== null && Date.now() - Date.parse(refund.firstSentAt) > KEY_REMEMBERED_MS;
  try {
    const known = isOld ? await findRefund(ctx.config, paymentIntentId, refund.id) : undefined;
    const request = { idempotencyKey: intent.id, refundId: refund.id, paymentIntentId, amountMinor };
    await applyTruth(ctx, refund.id, known ?? (await requestRefund(ctx.config, request)), intent.id);
  } catch (error) {
    const state = isUnknownOutcome(error) ? "unknown" : "refused";
    await inTransaction(ctx, (tx) => noteOutcome(tx, intent.id, { state, error: inOneLine(error) }));
    throw error;
  }
}

function applyTruth(ctx: Context, refundId: string, truth: RefundTruth, intentId?: string): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    await applyRefundTruth(tx, ctx, refundId, truth);
    if (intentId) await noteOutcome(tx, intentId, { state: "done", stripeId: truth.id });
  });
}
