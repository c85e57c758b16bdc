import type { CheckoutSession } from "../objects/checkout-session.ts";
import type { Turn } from "../sandbox.ts";
import { emit } from "../webhooks/emit.ts";

/** Closes an open session unpaid and cancels its payment intent. Any other session is left as it is. */
export function expireSession(turn: Turn, id: string): CheckoutSession | undefined {
  const session = turn.store.get("sessions", id);
  if (session === undefined || session.status !== "open") return undefined;
  const expired = turn.store.put("sessions", { ...session, status: "expired", url: null });
  const intent = turn.store.get("paymentIntents", session.payment_intent ?? "");
  if (intent !== undefined && intent.status !== "succeeded" && intent.status !== "canceled") {
    const canceled = turn.store.put("paymentIntents", {
      ...intent,
      canceled_at: turn.now,
      cancellation_reason: "expired",
      next_action: null,
      status: "canceled",
    });
    emit(turn, "payment_intent.canceled", canceled);
  }
  emit(turn, "checkout.session.expired", expired);
  return expired;
}
