import type { paymentStatus } from "@atelier/contract/orders";
import type { z } from "zod";

export type PaymentStatus = z.infer<typeof paymentStatus>;

/** What Stripe says of a payment, in our words. */
export interface StripeTruth {
  sessionId: string;
  /** What we told Stripe this session is for. */
  orderId: string | undefined;
  intentId: string | undefined;
  outcome: "open" | "processing" | "paid" | "failed" | "expired";
  amountMinor: number;
  currency: string;
  livemode: boolean;
  url: string | undefined;
  paymentIntentId: string | undefined;
  /** In words for staff: "Visa ending 4242". */
  method: string;
}

/** A payment's own moves. Money that has arrived never becomes money that has not. */
const moves: Record<PaymentStatus, readonly PaymentStatus[]> = {
  pending: ["processing", "succeeded", "failed", "cancelled"],
  processing: ["succeeded", "failed", "cancelled"],
  failed: ["succeeded", "processing", "cancelled"],
  cancelled: ["succeeded"],
  succeeded: [],
};

/** Whether a payment may go from one state to another. */
export function mayBecome(from: PaymentStatus, to: PaymentStatus): boolean {
  return moves[from].includes(to);
}
