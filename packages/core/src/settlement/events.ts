import { settlePayment } from "../checkout/index.ts";
import type { Context } from "../kernel/index.ts";
import { settleDispute, settleRefund } from "../refunds/index.ts";

type Settle = (ctx: Context, objectId: string) => Promise<boolean>;

const session: Settle = async (ctx, objectId) => (await settlePayment(ctx, { sessionId: objectId })) !== undefined;
const refund: Settle = (ctx, objectId) => settleRefund(ctx, { stripeRefundId: objectId });
const dispute: Settle = (ctx, objectId) => settleDispute(ctx, { stripeDisputeId: objectId });

/** Which operation each kind of event concerns. A table, not a rule: kinds that are not in it concern nothing of ours. */
export const settles = {
  "checkout.session.completed": session,
  "checkout.session.async_payment_succeeded": session,
  "checkout.session.async_payment_failed": session,
  "checkout.session.expired": session,
  "refund.created": refund,
  "refund.updated": refund,
  "refund.failed": refund,
  "charge.dispute.created": dispute,
  "charge.dispute.closed": dispute,
} as const satisfies Record<string, Settle>;

export function settleOf(type: string): Settle | undefined {
  return (settles as Record<string, Settle | undefined>)[type];
}
