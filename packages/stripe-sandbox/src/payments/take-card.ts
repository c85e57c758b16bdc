import { newCharge } from "../objects/charge.ts";
import type { PaymentIntent } from "../objects/payment-intent.ts";
import type { PaymentMethod } from "../objects/payment-method.ts";
import type { Turn } from "../sandbox.ts";
import type { Outcome } from "./attempt.ts";
import { completeSession } from "./complete-session.ts";
import { settleCharge } from "./settle-charge.ts";

interface Taking {
  readonly sessionId: string;
  readonly intent: PaymentIntent;
  readonly method: PaymentMethod;
  readonly attempt: { readonly name: string | null; readonly email: string | null };
}

/** A card pays: charge, intent and session are settled together. */
export function takeCard(turn: Turn, taking: Taking): Outcome {
  settleCharge(turn, taking.intent, newCharge(turn.now, taking.intent, taking.method));
  return { kind: "paid", session: completeSession(turn, taking.sessionId, { ...taking.attempt, status: "paid" }) };
}
