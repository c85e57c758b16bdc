import { newBalanceTransaction } from "../objects/balance-transaction.ts";
import type { Refund } from "../objects/refund.ts";
import type { Turn } from "../sandbox.ts";
import { emit, emitChange } from "../webhooks/emit.ts";
import { recountCharge } from "./refund-charge.ts";

/** The card's bank sends the money back: the refund has failed, and the charge can be refunded again. */
export function failRefund(turn: Turn, id: string, reason = "lost_or_stolen_card"): Refund | undefined {
  const refund = turn.store.get("refunds", id);
  if (refund === undefined || refund.status === "failed" || refund.status === "canceled") return undefined;
  const back = returned(turn, refund);
  const { pending_reason: _was, ...rest } = refund;
  const failed: Refund = { ...rest, status: "failed", failure_reason: reason, failure_balance_transaction: back };
  tell(turn, refund, failed);
  emit(turn, "refund.failed", failed);
  return failed;
}

/** A pending refund has reached the card. */
export function succeedRefund(turn: Turn, id: string): Refund | undefined {
  const refund = turn.store.get("refunds", id);
  if (refund === undefined || (refund.status !== "pending" && refund.status !== "requires_action")) return undefined;
  const { pending_reason: _was, ...rest } = refund;
  const done: Refund = { ...rest, status: "succeeded" };
  tell(turn, refund, done);
  return done;
}

/** A refund that waits for the customer is taken back. */
export function cancelRefund(turn: Turn, refund: Refund): Refund {
  const canceled: Refund = {
    ...refund,
    status: "canceled",
    failure_reason: "merchant_request",
    failure_balance_transaction: returned(turn, refund),
  };
  tell(turn, refund, canceled);
  return canceled;
}

function returned(turn: Turn, refund: Refund): string {
  const back = { type: "refund_failure", amount: refund.amount, currency: refund.currency, source: refund.id } as const;
  return turn.store.put("balanceTransactions", newBalanceTransaction(turn.now, back)).id;
}

function tell(turn: Turn, before: Refund, after: Refund): void {
  turn.store.put("refunds", after);
  recountCharge(turn, after.charge);
  emitChange(turn, "charge.refund.updated", { object: after, previous: { status: before.status } });
  emitChange(turn, "refund.updated", { object: after, previous: { status: before.status } });
}
