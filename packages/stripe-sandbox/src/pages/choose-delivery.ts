import type { Turn } from "../sandbox.ts";

/** The shopper picks another of the delivery options; the total follows. */
export function chooseDelivery(turn: Turn, sessionId: string, rateId: string): void {
  const session = turn.store.get("sessions", sessionId);
  const option = session?.shipping_options.find(({ shipping_rate }) => shipping_rate === rateId);
  if (session === undefined || option === undefined || session.status !== "open") return;
  const amount = option.shipping_amount;
  turn.store.put("sessions", {
    ...session,
    amount_total: session.amount_subtotal - session.total_details.amount_discount + amount,
    shipping_cost: { amount_subtotal: amount, amount_tax: 0, amount_total: amount, shipping_rate: rateId },
    total_details: { ...session.total_details, amount_shipping: amount },
  });
}
