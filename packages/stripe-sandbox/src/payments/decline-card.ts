import { type Charge, newCharge } from "../objects/charge.ts";
import type { PaymentError, PaymentIntent } from "../objects/payment-intent.ts";
import type { PaymentMethod } from "../objects/payment-method.ts";
import type { Turn } from "../sandbox.ts";
import { emit } from "../webhooks/emit.ts";
import type { Outcome } from "./attempt.ts";
import { currentSession } from "./open-intent.ts";
import type { Decline } from "./test-cards.ts";

interface Declining {
  readonly sessionId: string;
  readonly intent: PaymentIntent;
  readonly method: PaymentMethod;
  readonly decline: Decline;
}

/** A card is refused: a failed charge stays on record, the session stays open for another try. */
export function declineCard(turn: Turn, { sessionId, intent, method, decline }: Declining): Outcome {
  const charge = failedCharge(newCharge(turn.now, intent, method), decline);
  turn.store.put("charges", charge);
  emit(turn, "charge.failed", charge);
  failIntent(turn, intent, { charge: charge.id, method, decline, type: "card_error" });
  return declinedOutcome(turn, sessionId, decline);
}

export function failedCharge(charge: Charge, decline: Decline): Charge {
  return {
    ...charge,
    failure_code: decline.code,
    failure_message: decline.message,
    outcome: {
      advice_code: decline.decline_code === "insufficient_funds" ? "try_again_later" : null,
      network_advice_code: null,
      network_decline_code: null,
      network_status: "declined_by_network",
      reason: decline.decline_code ?? decline.code,
      seller_message: "The bank did not return any further details with this decline.",
      type: "issuer_declined",
    },
    status: "failed",
  };
}

interface Failure {
  readonly charge?: string;
  readonly method: PaymentMethod;
  readonly decline: Decline;
  readonly type: PaymentError["type"];
}

/** The intent goes back to wanting a payment method and says why. */
export function failIntent(turn: Turn, intent: PaymentIntent, failure: Failure): PaymentIntent {
  const { decline } = failure;
  const failed: PaymentIntent = {
    ...intent,
    last_payment_error: {
      ...(failure.charge === undefined ? {} : { charge: failure.charge }),
      code: decline.code,
      ...(decline.decline_code === undefined ? {} : { decline_code: decline.decline_code }),
      doc_url: `https://stripe.com/docs/error-codes/${decline.code.replaceAll("_", "-")}`,
      message: decline.message,
      payment_method: failure.method,
      type: failure.type,
    },
    latest_charge: failure.charge ?? intent.latest_charge,
    next_action: null,
    payment_method: null,
    processing: null,
    status: "requires_payment_method",
  };
  turn.store.put("paymentIntents", failed);
  emit(turn, "payment_intent.payment_failed", failed);
  return failed;
}

/** Counts the try on the session. */
export function declinedOutcome(turn: Turn, sessionId: string, decline: Decline): Outcome {
  const checkout = turn.store.get("checkouts", sessionId);
  const attempts = (checkout?.attempts ?? 0) + 1;
  if (checkout !== undefined) turn.store.put("checkouts", { ...checkout, attempts, challenge: null });
  return { kind: "declined", session: currentSession(turn, sessionId), decline, attempts };
}
