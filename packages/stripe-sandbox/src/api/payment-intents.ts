import { newShipping, shippingParam } from "../objects/address.ts";
import type { PaymentIntent } from "../objects/payment-intent.ts";
import type { Turn } from "../sandbox.ts";
import { listing, page, withinCreated } from "../wire/list.ts";
import { mergedMetadata, metadata } from "../wire/metadata.ts";
import { clearable, email, may, oneOf, text } from "../wire/params.ts";
import { invalid, missing } from "../wire/stripe-error.ts";
import { emit } from "../webhooks/emit.ts";
import { route } from "./route.ts";

function intentOr404(turn: Turn, id: string, param?: string): PaymentIntent {
  const intent = turn.store.get("paymentIntents", id);
  if (intent === undefined) throw missing("payment_intent", id, param);
  return intent;
}

const update = {
  description: may(clearable(text(1_000))),
  metadata: may(metadata),
  receipt_email: may(clearable(email)),
  shipping: may(clearable(shippingParam)),
  statement_descriptor: may(text(22)),
  statement_descriptor_suffix: may(text(22)),
  transfer_group: may(text(200)),
};
const CANCELABLE = ["requires_action", "requires_payment_method"];

function cancelIntent(turn: Turn, id: string, reason: string | undefined): PaymentIntent {
  const intent = intentOr404(turn, id);
  const session = turn.store.all("sessions").find((each) => each.payment_intent === id);
  if (session?.status === "open") {
    throw invalid(
      "You cannot cancel the PaymentIntent for an open Checkout Session. Expire the Checkout Session instead.",
      undefined,
      "payment_intent_unexpected_state",
    );
  }
  if (!CANCELABLE.includes(intent.status)) {
    throw invalid(
      `You cannot cancel this PaymentIntent because it has a status of ${intent.status}. Only a PaymentIntent with one of the following statuses may be canceled: requires_payment_method, requires_capture, requires_confirmation, requires_action, processing.`,
      undefined,
      "payment_intent_unexpected_state",
    );
  }
  const canceled = turn.store.put("paymentIntents", {
    ...intent,
    canceled_at: turn.now,
    cancellation_reason: reason ?? null,
    next_action: null,
    status: "canceled",
  });
  emit(turn, "payment_intent.canceled", canceled);
  return canceled;
}

export const paymentIntentRoutes = [
  route({ method: "GET", path: "/v1/payment_intents/:id", shape: { client_secret: may(text(200)) } }, (turn, { id }) =>
    intentOr404(turn, id),
  ),
  route({ method: "POST", path: "/v1/payment_intents/:id", shape: update }, (turn, { id, params }) => {
    const before = intentOr404(turn, id);
    const { metadata: notes, shipping, ...given } = params;
    const set = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
    return turn.store.put("paymentIntents", {
      ...before,
      ...set,
      shipping: shipping === undefined ? before.shipping : newShipping(shipping),
      metadata: mergedMetadata(before.metadata, notes),
    });
  }),
  route(
    {
      method: "POST",
      path: "/v1/payment_intents/:id/cancel",
      shape: { cancellation_reason: may(oneOf("abandoned", "duplicate", "fraudulent", "requested_by_customer")) },
    },
    (turn, { id, params }) => cancelIntent(turn, id, params.cancellation_reason),
  ),
  route(
    { method: "GET", path: "/v1/payment_intents", shape: { ...listing, customer: may(text(200)) } },
    (turn, { params }) => {
      const rows = turn.store
        .all("paymentIntents")
        .reverse()
        .filter(
          (each) => withinCreated(each.created, params.created) && (params.customer ?? each.customer) === each.customer,
        );
      return page(rows, params, "/v1/payment_intents");
    },
  ),
];
