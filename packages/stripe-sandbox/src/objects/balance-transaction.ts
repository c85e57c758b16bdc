import { newId } from "./ids.ts";

export interface BalanceTransaction {
  id: string;
  object: "balance_transaction";
  amount: number;
  available_on: number;
  balance_type: "payments";
  created: number;
  currency: string;
  description: string | null;
  exchange_rate: null;
  fee: number;
  fee_details: Array<{ amount: number; application: null; currency: string; description: string; type: "stripe_fee" }>;
  net: number;
  reporting_category: string;
  source: string;
  status: "available" | "pending";
  type: "charge" | "payment" | "payment_refund" | "refund" | "refund_failure";
}

interface Movement {
  readonly type: BalanceTransaction["type"];
  readonly amount: number;
  readonly currency: string;
  readonly source: string;
  readonly fee?: number;
  readonly description?: string | null;
}

export function newBalanceTransaction(now: number, moved: Movement): BalanceTransaction {
  const fee = moved.fee ?? 0;
  const detail = {
    amount: fee,
    application: null,
    currency: moved.currency,
    description: "Stripe processing fees",
    type: "stripe_fee",
  } as const;
  return {
    id: newId("txn_3"),
    object: "balance_transaction",
    amount: moved.amount,
    available_on: now,
    balance_type: "payments",
    created: now,
    currency: moved.currency,
    description: moved.description ?? null,
    exchange_rate: null,
    fee,
    fee_details: fee === 0 ? [] : [detail],
    net: moved.amount - fee,
    reporting_category: moved.type === "payment" ? "charge" : moved.type,
    source: moved.source,
    status: "available",
    type: moved.type,
  };
}
