import { newBalanceTransaction } from "../objects/balance-transaction.ts";
import type { Charge } from "../objects/charge.ts";
import { newRefund, type Refund, type RefundReason } from "../objects/refund.ts";
import type { Turn } from "../sandbox.ts";
import type { RefundOutcome } from "../faults/refund-faults.ts";
import type { Metadata } from "../wire/metadata.ts";
import { checkStep, money } from "../wire/currency.ts";
import { invalid } from "../wire/stripe-error.ts";
import { appoint } from "../time/appoint.ts";
import { emit, emitChange } from "../webhooks/emit.ts";
import { TEST_CARDS } from "./test-cards.ts";

interface Wanted {
  readonly amount: number | undefined;
  readonly reason: RefundReason | null;
  readonly metadata: Metadata;
}

/** Gives money of a charge back. Refuses a charge that is not paid, already refunded, or too small for the amount. */
export function refundCharge(turn: Turn, charge: Charge, wanted: Wanted): Refund {
  const amount = refundableAmount(charge, wanted.amount);
  const outcome = turn.sandbox.faults.refunds.take() ?? outcomeOf(turn, charge);
  const refund: Refund = { ...newRefund(turn.now, charge, amount), metadata: wanted.metadata, reason: wanted.reason };
  const status = outcome === "pending" || outcome === "requires_action" ? outcome : "succeeded";
  const moved = turn.store.put(
    "balanceTransactions",
    newBalanceTransaction(turn.now, { type: "refund", amount: -amount, currency: charge.currency, source: refund.id }),
  );
  const made: Refund = {
    ...refund,
    status,
    balance_transaction: moved.id,
    ...(status === "pending" ? { pending_reason: "processing" as const } : {}),
  };
  turn.store.put("refunds", made);
  const seconds = turn.sandbox.settings.refundDelaySeconds;
  if (outcome === "fail-later") appoint(turn, seconds, { what: "refund-fails", which: made.id });
  if (outcome === "pending") appoint(turn, seconds, { what: "refund-succeeds", which: made.id });
  const after = recountCharge(turn, charge.id);
  emit(turn, "refund.created", made);
  const previous = { amount_refunded: charge.amount_refunded, refunded: charge.refunded };
  emitChange(turn, "charge.refunded", { object: after, previous });
  return made;
}

function refundableAmount(charge: Charge, wanted: number | undefined): number {
  if (charge.status !== "succeeded")
    throw invalid(`Charge ${charge.id} is not paid and cannot be refunded.`, "charge", "charge_not_refundable");
  const left = charge.amount - charge.amount_refunded;
  if (left === 0) throw invalid(`Charge ${charge.id} has already been refunded.`, undefined, "charge_already_refunded");
  if (wanted === undefined) return left;
  checkStep(wanted, charge.currency, "amount");
  if (wanted > left) {
    const over = charge.amount_refunded === 0 ? "charge amount" : "unrefunded amount on charge";
    throw invalid(
      `Refund amount (${money(wanted, charge.currency)}) is greater than ${over} (${money(left, charge.currency)})`,
      "amount",
    );
  }
  return wanted;
}

function outcomeOf(turn: Turn, charge: Charge): RefundOutcome {
  const card = turn.store.get("paymentMethods", charge.payment_method)?.card;
  const fate = TEST_CARDS.find(
    ({ number, refund }) => refund !== undefined && number.slice(-4) === card?.last4,
  )?.refund;
  if (fate === "fails-later") return "fail-later";
  return fate === "pending-first" ? "pending" : "succeeded";
}

/** Brings a charge in step with its refunds: failed and cancelled ones do not count. */
export function recountCharge(turn: Turn, id: string): Charge {
  const charge = turn.store.get("charges", id);
  if (charge === undefined) throw new Error(`The charge ${id} is gone.`);
  const refunds = turn.store
    .all("refunds")
    .filter((each) => each.charge === id)
    .reverse();
  const counted = refunds.filter(({ status }) => status !== "failed" && status !== "canceled");
  const amount = counted.reduce((sum, each) => sum + each.amount, 0);
  return turn.store.put("charges", {
    ...charge,
    amount_refunded: amount,
    refunded: amount === charge.amount,
    refunds: { ...charge.refunds, data: refunds.slice(0, 10), has_more: refunds.length > 10 },
  });
}
