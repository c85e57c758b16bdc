import type { TellMode } from "../objects/checkout-session.ts";
import type { CardAttempt, DebitAttempt, Outcome } from "../payments/attempt.ts";
import { digitsOf } from "../payments/card-number.ts";
import { StripeError } from "../wire/stripe-error.ts";

/** How to pay without a browser. Everything has a default: card 4242 4242 4242 4242, paid at once. */
export interface PayOrder {
  card?: string;
  method?: "card" | "debit";
  /** For a debit: what the bank will say after the usual delay; left out, it waits to be told. */
  outcome?: "fail" | "succeed";
  email?: string;
  name?: string;
  /** For a card that asks for 3-D Secure; "show" leaves the payment waiting. */
  challenge?: "fail" | "pass" | "show";
  tell?: TellMode;
}

export interface PayResult {
  result: "already-closed" | "challenge" | "declined" | "paid" | "processing";
  session: string;
  status: string | null;
  payment_status: string;
  payment_intent: string | null;
  code?: string;
  decline_code?: string;
  message?: string;
  challenge?: string;
}

const EXPIRY_YEARS = 4;

export function attemptFrom(order: PayOrder): CardAttempt | DebitAttempt {
  const payer = { name: order.name ?? null, email: order.email ?? null };
  if (order.method === "debit") return { method: "debit", outcome: order.outcome, ...payer };
  const number = digitsOf(order.card ?? "4242424242424242");
  if (number === undefined || number === "")
    throw new StripeError(400, "The card wants its digits, like 4242424242424242.");
  const expiry = { month: 12, year: new Date().getFullYear() + EXPIRY_YEARS };
  return { method: "card", number, expiry, challenge: order.challenge ?? "pass", ...payer };
}

export function resultOf(outcome: Exclude<Outcome, { kind: "unknown" }>): PayResult {
  const { session } = outcome;
  const base = {
    session: session.id,
    status: session.status,
    payment_status: session.payment_status,
    payment_intent: session.payment_intent,
  };
  if (outcome.kind === "closed") return { result: "already-closed", ...base };
  if (outcome.kind === "challenge") return { result: "challenge", ...base, challenge: outcome.challenge };
  if (outcome.kind !== "declined") return { result: outcome.kind, ...base };
  const { code, decline_code, message } = outcome.decline;
  return { result: "declined", ...base, code, ...(decline_code === undefined ? {} : { decline_code }), message };
}
