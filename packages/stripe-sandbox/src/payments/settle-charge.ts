import { newBalanceTransaction } from "../objects/balance-transaction.ts";
import type { Charge } from "../objects/charge.ts";
import type { PaymentIntent } from "../objects/payment-intent.ts";
import type { Turn } from "../sandbox.ts";
import { smallestStep } from "../wire/currency.ts";
import { emit } from "../webhooks/emit.ts";

/** The money of a charge has come: charge and intent succeed, the balance moves. */
export function settleCharge(turn: Turn, intent: PaymentIntent, charge: Charge): PaymentIntent {
  const card = charge.payment_method_details.type === "card";
  const moved = turn.store.put(
    "balanceTransactions",
    newBalanceTransaction(turn.now, {
      type: card ? "charge" : "payment",
      amount: charge.amount,
      currency: charge.currency,
      source: charge.id,
      fee: feeOn(charge.amount, charge.currency),
      description: charge.description,
    }),
  );
  const taken: Charge = {
    ...charge,
    amount_captured: charge.amount,
    balance_transaction: moved.id,
    calculated_statement_descriptor: charge.statement_descriptor ?? "SANDBOX",
    captured: true,
    outcome: {
      advice_code: null,
      network_advice_code: null,
      network_decline_code: null,
      network_status: "approved_by_network",
      reason: null,
      seller_message: "Payment complete.",
      type: "authorized",
    },
    paid: true,
    receipt_url: `${turn.sandbox.settings.publicUrl}/receipts/${charge.id}`,
    status: "succeeded",
  };
  turn.store.put("charges", taken);
  const paid: PaymentIntent = {
    ...intent,
    amount_received: charge.amount,
    last_payment_error: null,
    latest_charge: charge.id,
    next_action: null,
    payment_method: charge.payment_method,
    processing: null,
    status: "succeeded",
  };
  turn.store.put("paymentIntents", paid);
  emit(turn, "charge.succeeded", taken);
  emit(turn, "payment_intent.succeeded", paid);
  return paid;
}

/** 1.5 % and twenty of the smallest steps, so that the books have a fee to account for. */
function feeOn(amount: number, currency: string): number {
  const step = smallestStep(currency);
  return Math.min(amount, Math.round((amount * 0.015) / step) * step + 20 * step);
}
