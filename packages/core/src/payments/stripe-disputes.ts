import type { Config } from "../kernel/index.ts";
import { stripeOf } from "./stripe.ts";

export interface DisputeTruth {
  id: string;
  outcome: "open" | "won" | "lost";
  amountMinor: number;
  /** Stripe's word for it: `fraudulent`, `product_not_received`. */
  reason: string;
  paymentIntentId: string | undefined;
}

/** What Stripe knows now of a payment that somebody's bank takes back. */
export async function fetchDispute(config: Config, stripeDisputeId: string): Promise<DisputeTruth> {
  const dispute = await (await stripeOf(config)).disputes.retrieve(stripeDisputeId);
  const intent = dispute.payment_intent;
  return {
    id: dispute.id,
    outcome: outcomeOf(dispute.status),
    amountMinor: dispute.amount,
    reason: dispute.reason,
    paymentIntentId: (typeof intent === "string" ? intent : intent?.id) ?? undefined,
  };
}

/** An inquiry that came to nothing, and a dispute that was headed off, cost nothing: they are won. */
function outcomeOf(status: string): DisputeTruth["outcome"] {
  if (status === "lost") return "lost";
  return status === "won" || status === "warning_closed" || status === "prevented" ? "won" : "open";
}
