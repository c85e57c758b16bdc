import type { OrderView } from "@atelier/contract/orders";

/** What an order's page has to say first. */
export type OrderScene = "thanks" | "tracking" | "checking" | "unpaid" | "cancelled";

type Known = Pick<OrderView, "status" | "paymentStatus">;

/**
 * What the page shows, by what the order is and where the shopper comes from. Coming back from Stripe
 * with no answer yet is checking; a failed or broken-off payment says first that nothing was taken.
 */
export function sceneOf(order: Known, from: "stripe" | "cancel" | undefined): OrderScene {
  if (order.status === "cancelled") return "cancelled";
  if (order.status === "paid") return from ? "thanks" : "tracking";
  if (order.paymentStatus === "processing" || order.paymentStatus === "succeeded") return "checking";
  if (order.paymentStatus === "failed" || order.paymentStatus === "cancelled") return "unpaid";
  return from === "stripe" ? "checking" : "unpaid";
}

/** When to ask again, in milliseconds: soon at first, then every quarter of a minute. */
export function askAgainIn(asked: number): number {
  return Math.min(15_000, 1500 * 1.5 ** Math.max(0, asked - 1));
}
