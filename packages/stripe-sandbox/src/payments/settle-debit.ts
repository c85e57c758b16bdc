import { newCharge } from "../objects/charge.ts";
import type { CheckoutSession } from "../objects/checkout-session.ts";
import { newDebitMethod } from "../objects/payment-method.ts";
import type { Turn } from "../sandbox.ts";
import { appoint } from "../time/appoint.ts";
import { emit } from "../webhooks/emit.ts";
import type { DebitAttempt, Outcome } from "./attempt.ts";
import { completeSession } from "./complete-session.ts";
import { failedCharge, failIntent } from "./decline-card.ts";
import { billingOf, currentMethod, openIntent } from "./open-intent.ts";
import { settleCharge } from "./settle-charge.ts";
import type { Decline } from "./test-cards.ts";

export const DELAYED_METHODS = [
  "bacs_debit",
  "sepa_debit",
  "us_bank_account",
  "au_becs_debit",
  "acss_debit",
  "nz_bank_account",
  "konbini",
];
const BY_CURRENCY: Record<string, string> = {
  gbp: "bacs_debit",
  eur: "sepa_debit",
  usd: "us_bank_account",
  aud: "au_becs_debit",
  cad: "acss_debit",
  nzd: "nz_bank_account",
  jpy: "konbini",
};
const BOUNCED: Decline = {
  code: "payment_method_provider_decline",
  message: "The bank refused the debit.",
  field: "cardNumber",
};

/** The method that answers later, offered beside the card when the shop leaves the choice to Stripe. */
export function delayedMethodFor(currency: string): string {
  return BY_CURRENCY[currency] ?? "sepa_debit";
}

/** A bank debit is on its way: the session is complete and not yet paid. */
export function startDebit(turn: Turn, session: CheckoutSession, attempt: DebitAttempt): Outcome {
  const type =
    session.payment_method_types.find((each) => DELAYED_METHODS.includes(each)) ?? delayedMethodFor(session.currency);
  const intent = openIntent(turn, session);
  const method = turn.store.put("paymentMethods", newDebitMethod(turn.now, type, billingOf(session, attempt)));
  const charge = turn.store.put("charges", newCharge(turn.now, intent, method));
  const processing = turn.store.put("paymentIntents", {
    ...intent,
    last_payment_error: null,
    latest_charge: charge.id,
    next_action: null,
    payment_method: method.id,
    processing: { type },
    status: "processing",
  });
  emit(turn, "charge.pending", charge);
  emit(turn, "payment_intent.processing", processing);
  const complete = completeSession(turn, session.id, { name: attempt.name, email: attempt.email, status: "unpaid" });
  const checkout = turn.store.get("checkouts", session.id);
  if (checkout !== undefined)
    turn.store.put("checkouts", { ...checkout, challenge: null, debitOutcome: attempt.outcome ?? null });
  if (attempt.outcome !== undefined) {
    appoint(turn, turn.sandbox.settings.debitDelaySeconds, { what: "debit-settles", which: session.id });
  }
  return { kind: "processing", session: complete, intent: processing };
}

/** The bank answers at last. Returns false when no debit of this session is waiting. */
export function settleDebit(turn: Turn, sessionId: string, said: "fail" | "succeed" | undefined): boolean {
  const session = turn.store.get("sessions", sessionId);
  const intent = turn.store.get("paymentIntents", session?.payment_intent ?? "");
  const charge = turn.store.get("charges", intent?.latest_charge ?? "");
  if (session === undefined || intent === undefined || charge === undefined || intent.status !== "processing")
    return false;
  const outcome = said ?? turn.store.get("checkouts", sessionId)?.debitOutcome ?? "succeed";
  if (outcome === "succeed") {
    settleCharge(turn, intent, charge);
    const paid = turn.store.put("sessions", { ...session, payment_status: "paid" });
    emit(turn, "checkout.session.async_payment_succeeded", paid);
    return true;
  }
  const failed = turn.store.put("charges", failedCharge(charge, BOUNCED));
  emit(turn, "charge.failed", failed);
  failIntent(turn, intent, {
    charge: charge.id,
    method: currentMethod(turn, charge.payment_method),
    decline: BOUNCED,
    type: "card_error",
  });
  emit(turn, "checkout.session.async_payment_failed", session);
  return true;
}
