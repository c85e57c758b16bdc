import { type Context, inTransaction } from "../kernel/index.ts";
import { fetchRefund } from "../payments/index.ts";
import { applyRefundTruth } from "./apply-refund-truth.ts";
import { refundIdByStripeId } from "./refund-queries.ts";

/** An event named a refund: the truth is fetched and written down. Returns whether the refund is ours. */
export async function settleRefund(ctx: Context, input: { stripeRefundId: string }): Promise<boolean> {
  const truth = await fetchRefund(ctx.config, input.stripeRefundId);
  const refundId = (await refundIdByStripeId(ctx.db, input.stripeRefundId)) ?? truth.refundId;
  if (!refundId) return false;
  await inTransaction(ctx, (tx) => applyRefundTruth(tx, ctx, refundId, truth));
  return true;
}
