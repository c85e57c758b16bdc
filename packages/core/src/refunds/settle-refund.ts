import { type Context, inTransaction } from "../kernel/index.ts";
import { lockOrderForSettling, raiseProblem } from "../orders/index.ts";
import { fetchRefund } from "../payments/index.ts";
import { applyRefundTruth } from "./apply-refund-truth.ts";
import { refundAtStripe } from "./refund-queries.ts";

/** An event named a refund: the truth is fetched and written down. Returns whether the refund is ours. */
export async function settleRefund(ctx: Context, input: { stripeRefundId: string }): Promise<boolean> {
  const truth = await fetchRefund(ctx.config, input.stripeRefundId);
  const found = await refundAtStripe(ctx.db, truth);
  if (!found) return false;
  const { orderId, refundId } = found;
  await inTransaction(ctx, async (tx) => {
    if (refundId) return applyRefundTruth(tx, ctx, { refundId, truth });
    // Made at Stripe itself, past the shop: somebody must put the books right.
    await raiseProblem(tx, ctx, { order: await lockOrderForSettling(tx, orderId), problem: "refunded-elsewhere" });
  });
  return true;
}
