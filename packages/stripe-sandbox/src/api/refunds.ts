import type { Charge } from "../objects/charge.ts";
import type { Refund } from "../objects/refund.ts";
import { refundCharge } from "../payments/refund-charge.ts";
import { cancelRefund } from "../payments/settle-refund.ts";
import type { Turn } from "../sandbox.ts";
import { amount, currency } from "../wire/currency.ts";
import { listing, page, withinCreated } from "../wire/list.ts";
import { mergedMetadata, metadata } from "../wire/metadata.ts";
import { may, notOffered, oneOf, text } from "../wire/params.ts";
import { invalid, missing } from "../wire/stripe-error.ts";
import { emitChange } from "../webhooks/emit.ts";
import { chargeOr404 } from "./charges.ts";
import { changedFrom } from "./changed.ts";
import { route } from "./route.ts";

const create = {
  amount: may(amount(1)),
  charge: may(text(200)),
  currency: may(currency),
  metadata: may(metadata),
  payment_intent: may(text(200)),
  reason: may(oneOf("duplicate", "fraudulent", "requested_by_customer")),
  customer: notOffered(),
  instructions_email: may(text(800)),
  origin: notOffered(),
  refund_application_fee: notOffered(),
  reverse_transfer: notOffered(),
};

function refundOr404(turn: Turn, id: string): Refund {
  const refund = turn.store.get("refunds", id);
  if (refund === undefined) throw missing("refund", id);
  return refund;
}

function chargeToRefund(
  turn: Turn,
  given: { charge?: string | undefined; payment_intent?: string | undefined },
): Charge {
  if (given.charge === undefined && given.payment_intent === undefined) {
    throw invalid(
      "One of the following params should be provided for this request: payment_intent or charge.",
      "payment_intent",
      "parameter_missing",
    );
  }
  if (given.charge !== undefined) {
    const charge = chargeOr404(turn, given.charge, "charge");
    if (given.payment_intent !== undefined && given.payment_intent !== charge.payment_intent) {
      throw invalid("The charge and the payment_intent given do not belong together.", "payment_intent");
    }
    return charge;
  }
  const id = given.payment_intent ?? "";
  const intent = turn.store.get("paymentIntents", id);
  if (intent === undefined) throw missing("payment_intent", id, "payment_intent");
  const charge = turn.store.get("charges", intent.latest_charge ?? "");
  if (charge?.status !== "succeeded") {
    throw invalid(
      `This PaymentIntent (${id}) does not have a successful charge to refund.`,
      "payment_intent",
      "payment_intent_unexpected_state",
    );
  }
  const dispute = turn.store.all("disputes").find((each) => each.charge === charge.id);
  if (dispute !== undefined && !dispute.is_charge_refundable) {
    throw invalid(`Charge ${charge.id} has been charged back; cannot issue a refund.`, "charge", "charge_disputed");
  }
  return charge;
}

export const refundRoutes = [
  route({ method: "POST", path: "/v1/refunds", shape: create }, (turn, { params }) => {
    const charge = chargeToRefund(turn, params);
    if (params.currency !== undefined && params.currency !== charge.currency) {
      throw invalid(`The charge is in ${charge.currency}, not in ${params.currency}.`, "currency");
    }
    return refundCharge(turn, charge, {
      amount: params.amount,
      reason: params.reason ?? null,
      metadata: mergedMetadata({}, params.metadata),
    });
  }),
  route({ method: "GET", path: "/v1/refunds/:id", shape: {} }, (turn, { id }) => refundOr404(turn, id)),
  route({ method: "POST", path: "/v1/refunds/:id", shape: { metadata: may(metadata) } }, (turn, { id, params }) => {
    const before = refundOr404(turn, id);
    const after = turn.store.put("refunds", { ...before, metadata: mergedMetadata(before.metadata, params.metadata) });
    emitChange(turn, "charge.refund.updated", { object: after, previous: changedFrom(before, after) });
    emitChange(turn, "refund.updated", { object: after, previous: changedFrom(before, after) });
    return after;
  }),
  route({ method: "POST", path: "/v1/refunds/:id/cancel", shape: {} }, (turn, { id }) => {
    const refund = refundOr404(turn, id);
    if (refund.status !== "requires_action") {
      throw invalid(
        `This refund cannot be canceled because it has a status of ${refund.status}. Only a refund with the status requires_action can be canceled.`,
      );
    }
    return cancelRefund(turn, refund);
  }),
  route(
    {
      method: "GET",
      path: "/v1/refunds",
      shape: { ...listing, charge: may(text(200)), payment_intent: may(text(200)) },
    },
    (turn, { params }) => {
      const rows = turn.store
        .all("refunds")
        .reverse()
        .filter(
          (each) =>
            withinCreated(each.created, params.created) &&
            (params.charge ?? each.charge) === each.charge &&
            (params.payment_intent ?? each.payment_intent) === each.payment_intent,
        );
      return page(rows, params, "/v1/refunds");
    },
  ),
];
