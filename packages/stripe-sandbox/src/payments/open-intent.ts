import type { CheckoutSession } from "../objects/checkout-session.ts";
import { newPaymentIntent, type PaymentIntent } from "../objects/payment-intent.ts";
import type { BillingDetails, PaymentMethod } from "../objects/payment-method.ts";
import { newBilling } from "../objects/payment-method.ts";
import type { Turn } from "../sandbox.ts";
import { emit } from "../webhooks/emit.ts";

/** The session's payment intent, made at the first try to pay, as Stripe does. */
export function openIntent(turn: Turn, session: CheckoutSession): PaymentIntent {
  const known = session.payment_intent === null ? undefined : turn.store.get("paymentIntents", session.payment_intent);
  if (known !== undefined) {
    if (known.amount === session.amount_total) return known;
    return turn.store.put("paymentIntents", { ...known, amount: session.amount_total });
  }
  const data = turn.store.get("checkouts", session.id)?.intentData;
  if (data === undefined) throw new Error(`The checkout of ${session.id} is gone.`);
  const intent = turn.store.put("paymentIntents", newPaymentIntent(turn.now, session, data));
  turn.store.put("sessions", { ...session, payment_intent: intent.id });
  emit(turn, "payment_intent.created", intent);
  return intent;
}

export function billingOf(
  session: CheckoutSession,
  given: { name: string | null; email: string | null },
): BillingDetails {
  return newBilling(given.name, given.email ?? session.customer_details?.email ?? null);
}

/** The session as it is now; it must be there. */
export function currentSession(turn: Turn, id: string): CheckoutSession {
  const session = turn.store.get("sessions", id);
  if (session === undefined) throw new Error(`The session ${id} is gone.`);
  return session;
}

export function currentIntent(turn: Turn, id: string): PaymentIntent {
  const intent = turn.store.get("paymentIntents", id);
  if (intent === undefined) throw new Error(`The payment intent ${id} is gone.`);
  return intent;
}

export function currentMethod(turn: Turn, id: string): PaymentMethod {
  const method = turn.store.get("paymentMethods", id);
  if (method === undefined) throw new Error(`The payment method ${id} is gone.`);
  return method;
}
