import { newId } from "../objects/ids.ts";
import type { PaymentMethod } from "../objects/payment-method.ts";
import type { Turn } from "../sandbox.ts";
import { CHALLENGE_SECONDS } from "../settings.ts";
import { appoint } from "../time/appoint.ts";
import { emit } from "../webhooks/emit.ts";
import type { CardAttempt, Outcome } from "./attempt.ts";
import { declinedOutcome, failIntent } from "./decline-card.ts";
import { currentIntent, currentMethod, currentSession } from "./open-intent.ts";
import { takeCard } from "./take-card.ts";
import type { Decline } from "./test-cards.ts";

const NOT_AUTHENTICATED: Decline = {
  code: "payment_intent_authentication_failure",
  message: "We are unable to authenticate your payment method. Please choose a different payment method and try again.",
  field: "cardNumber",
};

/** The card's bank wants to see the shopper; the payment waits for its page. Returns the challenge's id. */
export function openChallenge(
  turn: Turn,
  sessionId: string,
  how: { attempt: CardAttempt; method: PaymentMethod },
): string {
  const checkout = turn.store.get("checkouts", sessionId);
  if (checkout === undefined) throw new Error(`The checkout of ${sessionId} is gone.`);
  const session = currentSession(turn, sessionId);
  const id = newId("chl_", 16);
  const { attempt, method } = how;
  turn.store.put("checkouts", {
    ...checkout,
    challenge: { id, paymentMethod: method.id, name: attempt.name, email: attempt.email, tell: turn.tell },
  });
  const intent = currentIntent(turn, session.payment_intent ?? "");
  const url = `${turn.sandbox.settings.publicUrl}/c/pay/${sessionId}`;
  const waiting = turn.store.put("paymentIntents", {
    ...intent,
    next_action: { redirect_to_url: { return_url: url, url: `${url}/bank/${id}` }, type: "redirect_to_url" },
    payment_method: method.id,
    status: "requires_action",
  });
  emit(turn, "payment_intent.requires_action", waiting);
  return id;
}

interface ChallengeAnswer {
  readonly sessionId: string;
  readonly challenge: string;
  readonly answer: "approve" | "fail";
}

/** The shopper has passed or failed the bank's check. An answer to an older challenge changes nothing. */
export function answerChallenge(turn: Turn, { sessionId, challenge, answer }: ChallengeAnswer): Outcome {
  const session = turn.store.get("sessions", sessionId);
  const checkout = turn.store.get("checkouts", sessionId);
  if (session === undefined || checkout === undefined) return { kind: "unknown" };
  if (session.status !== "open") return { kind: "closed", session };
  const open = checkout.challenge;
  if (open === null || open.id !== challenge) {
    return { kind: "declined", session, decline: NOT_AUTHENTICATED, attempts: checkout.attempts };
  }
  const intent = currentIntent(turn, session.payment_intent ?? "");
  const method = currentMethod(turn, open.paymentMethod);
  turn.store.put("checkouts", { ...checkout, challenge: null });
  if (answer === "approve") return takeCard(turn, { sessionId, intent, method, attempt: open });
  failIntent(turn, intent, { method, decline: NOT_AUTHENTICATED, type: "invalid_request_error" });
  return declinedOutcome(turn, sessionId, NOT_AUTHENTICATED);
}

/** The bank's page is left open; after five minutes the check has failed. */
export function leaveChallenge(turn: Turn, challenge: string): void {
  appoint(turn, CHALLENGE_SECONDS, { what: "challenge-times-out", which: challenge });
}

export function timeOutChallenge(turn: Turn, challenge: string): void {
  const checkout = turn.store.all("checkouts").find((each) => each.challenge?.id === challenge);
  if (checkout !== undefined) answerChallenge(turn, { sessionId: checkout.id, challenge, answer: "fail" });
}
