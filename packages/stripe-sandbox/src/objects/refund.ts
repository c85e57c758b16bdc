import type { Metadata } from "../wire/metadata.ts";
import type { Charge } from "./charge.ts";
import { newId } from "./ids.ts";

export type RefundReason = "duplicate" | "fraudulent" | "requested_by_customer";
type RefundStatus = "canceled" | "failed" | "pending" | "requires_action" | "succeeded";

export interface Refund {
  id: string;
  object: "refund";
  amount: number;
  balance_transaction: string | null;
  charge: string;
  created: number;
  currency: string;
  customer: string | null;
  customer_account: null;
  destination_details: Record<string, unknown> & { type: string };
  failure_balance_transaction?: string;
  failure_reason?: string;
  metadata: Metadata;
  payment_intent: string;
  payment_method: string;
  pending_reason?: "processing";
  reason: RefundReason | null;
  receipt_number: null;
  source_transfer_reversal: null;
  status: RefundStatus;
  transfer_reversal: null;
}

export function newRefund(now: number, charge: Charge, amount: number): Refund {
  const { type } = charge.payment_method_details;
  const card = { reference_status: "pending", reference_type: "acquirer_reference_number", type: "refund" };
  return {
    id: newId("re_3"),
    object: "refund",
    amount,
    balance_transaction: null,
    charge: charge.id,
    created: now,
    currency: charge.currency,
    customer: charge.customer,
    customer_account: null,
    destination_details: type === "card" ? { type, card } : { type },
    metadata: {},
    payment_intent: charge.payment_intent,
    payment_method: charge.payment_method,
    reason: null,
    receipt_number: null,
    source_transfer_reversal: null,
    status: "succeeded",
    transfer_reversal: null,
  };
}
