import type { PaymentIntent } from "../objects/payment-intent.ts";
import type { CheckoutSession } from "../objects/checkout-session.ts";
import type { Decline } from "./test-cards.ts";

export interface CardAttempt {
  readonly method: "card";
  readonly number: string;
  readonly expiry: { month: number; year: number };
  readonly name: string | null;
  readonly email: string | null;
  /** What happens when the card asks for 3-D Secure. */
  readonly challenge: "fail" | "pass" | "show" | "walk-off";
}

export interface DebitAttempt {
  readonly method: "debit";
  readonly name: string | null;
  readonly email: string | null;
  /** `undefined` waits until someone says so through the control. */
  readonly outcome: "fail" | "succeed" | undefined;
}

export type Outcome =
  | { readonly kind: "challenge"; readonly session: CheckoutSession; readonly challenge: string }
  | { readonly kind: "closed"; readonly session: CheckoutSession }
  | {
      readonly kind: "declined";
      readonly session: CheckoutSession;
      readonly decline: Decline;
      readonly attempts: number;
    }
  | { readonly kind: "paid"; readonly session: CheckoutSession }
  | { readonly kind: "processing"; readonly session: CheckoutSession; readonly intent: PaymentIntent }
  | { readonly kind: "unknown" };
