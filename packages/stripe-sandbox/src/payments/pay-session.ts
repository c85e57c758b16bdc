import { createHash } from "node:crypto";
import type { CheckoutSession } from "../objects/checkout-session.ts";
import { type CardFacts, newCardMethod, type PaymentMethod } from "../objects/payment-method.ts";
import type { Turn } from "../sandbox.ts";
import type { Outcome, CardAttempt, DebitAttempt } from "./attempt.ts";
import { answerChallenge, openChallenge } from "./answer-challenge.ts";
import { brandOf } from "./card-number.ts";
import { completeFree } from "./complete-session.ts";
import { declineCard } from "./decline-card.ts";
import { billingOf, openIntent } from "./open-intent.ts";
import { startDebit } from "./settle-debit.ts";
import { takeCard } from "./take-card.ts";
import { cardByNumber, type Decline, NOT_A_TEST_CARD } from "./test-cards.ts";

/** A shopper tries to pay an open session. A session that is paid or expired is left as it is. */
export function paySession(turn: Turn, id: string, attempt: CardAttempt | DebitAttempt): Outcome {
  const session = turn.store.get("sessions", id);
  if (session === undefined) return { kind: "unknown" };
  if (session.status !== "open") return { kind: "closed", session };
  if (session.amount_total === 0) return completeFree(turn, session, attempt);
  return attempt.method === "debit" ? startDebit(turn, session, attempt) : payByCard(turn, session, attempt);
}

function payByCard(turn: Turn, session: CheckoutSession, attempt: CardAttempt): Outcome {
  const intent = openIntent(turn, session);
  const card = cardByNumber(attempt.number);
  const decline = card === undefined ? NOT_A_TEST_CARD : card.decline;
  const method = newCardMethod(turn.now, factsOf(attempt, decline), billingOf(session, attempt));
  turn.store.put("paymentMethods", method);
  if (decline !== undefined) return declineCard(turn, { sessionId: session.id, intent, method, decline });
  if (card?.challenge === true) return challenged(turn, session.id, { attempt, method });
  return takeCard(turn, { sessionId: session.id, intent, method, attempt });
}

function challenged(turn: Turn, sessionId: string, how: { attempt: CardAttempt; method: PaymentMethod }): Outcome {
  const challenge = openChallenge(turn, sessionId, how);
  if (how.attempt.challenge === "pass") return answerChallenge(turn, { sessionId, challenge, answer: "approve" });
  if (how.attempt.challenge === "fail") return answerChallenge(turn, { sessionId, challenge, answer: "fail" });
  const session = turn.store.get("sessions", sessionId);
  return session === undefined ? { kind: "unknown" } : { kind: "challenge", session, challenge };
}

function factsOf(attempt: CardAttempt, decline: Decline | undefined): CardFacts {
  return {
    brand: brandOf(attempt.number),
    country: "US",
    expMonth: attempt.expiry.month,
    expYear: attempt.expiry.year,
    fingerprint: createHash("sha256").update(attempt.number).digest("base64url").replaceAll(/[-_]/g, "x").slice(0, 16),
    funding: attempt.number === "4000056655665556" ? "debit" : "credit",
    last4: attempt.number.slice(-4),
    cvcCheck: decline?.code === "incorrect_cvc" ? "fail" : "pass",
  };
}
