import type { Metadata } from "../wire/metadata.ts";
import type { Shipping } from "./address.ts";
import { newId } from "./ids.ts";
import type { CheckoutSession, IntentData } from "./checkout-session.ts";
import type { PaymentMethod } from "./payment-method.ts";

export interface PaymentError {
  charge?: string;
  code: string;
  decline_code?: string;
  doc_url: string;
  message: string;
  payment_method?: PaymentMethod;
  type: "card_error" | "invalid_request_error";
}

type IntentStatus = "canceled" | "processing" | "requires_action" | "requires_payment_method" | "succeeded";

export interface PaymentIntent {
  id: string;
  object: "payment_intent";
  allowed_payment_method_types: string[] | null;
  amount: number;
  amount_capturable: number;
  amount_details: { tip: Record<string, never> };
  amount_received: number;
  application: null;
  application_fee_amount: null;
  automatic_payment_methods: null;
  canceled_at: number | null;
  cancellation_reason: string | null;
  capture_method: "automatic_async";
  client_secret: string;
  confirmation_method: "automatic";
  created: number;
  currency: string;
  customer: string | null;
  customer_account: null;
  description: string | null;
  excluded_payment_method_types: null;
  last_payment_error: PaymentError | null;
  latest_charge: string | null;
  livemode: false;
  managed_payments: { enabled: false };
  metadata: Metadata;
  next_action: { redirect_to_url: { return_url: string; url: string }; type: "redirect_to_url" } | null;
  on_behalf_of: null;
  payment_method: string | null;
  payment_method_configuration_details: null;
  payment_method_options: Record<string, never>;
  payment_method_types: string[];
  payment_record: null;
  processing: { type: string } | null;
  receipt_email: string | null;
  review: null;
  setup_future_usage: null;
  shipping: Shipping | null;
  source: null;
  statement_descriptor: string | null;
  statement_descriptor_suffix: string | null;
  status: IntentStatus;
  transfer_data: null;
  transfer_group: string | null;
}

/** The payment intent Checkout makes when a shopper first tries to pay. */
export function newPaymentIntent(now: number, session: CheckoutSession, data: IntentData): PaymentIntent {
  const id = newId("pi_3");
  return {
    id,
    object: "payment_intent",
    allowed_payment_method_types: session.allowed_payment_method_types,
    amount: session.amount_total,
    amount_capturable: 0,
    amount_details: { tip: {} },
    amount_received: 0,
    application: null,
    application_fee_amount: null,
    automatic_payment_methods: null,
    canceled_at: null,
    cancellation_reason: null,
    capture_method: "automatic_async",
    client_secret: newId(`${id}_secret_`, 25),
    confirmation_method: "automatic",
    created: now,
    currency: session.currency,
    customer: session.customer,
    customer_account: null,
    excluded_payment_method_types: null,
    last_payment_error: null,
    latest_charge: null,
    livemode: false,
    managed_payments: { enabled: false },
    next_action: null,
    on_behalf_of: null,
    payment_method: null,
    payment_method_configuration_details: null,
    payment_method_options: {},
    payment_method_types: session.payment_method_types,
    payment_record: null,
    processing: null,
    review: null,
    setup_future_usage: null,
    source: null,
    status: "requires_payment_method",
    transfer_data: null,
    ...data,
  };
}
