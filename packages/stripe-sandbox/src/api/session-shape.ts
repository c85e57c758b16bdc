import { shippingParam } from "../objects/address.ts";
import { DELAYED_METHODS } from "../payments/settle-debit.ts";
import { amount, currency } from "../wire/currency.ts";
import { decimal } from "../wire/decimal.ts";
import { metadata } from "../wire/metadata.ts";
import {
  address,
  email,
  flag,
  integer,
  list,
  may,
  need,
  notOffered,
  object,
  oneOf,
  type Params,
  text,
  webAddress,
} from "../wire/params.ts";
import { shippingRateShape } from "./shipping-rates.ts";

const productData = object({
  name: need(text(250)),
  description: may(text(40_000)),
  images: may(list(webAddress, 8)),
  metadata: may(metadata),
  tax_code: may(text(100)),
  tax_details: notOffered(),
  unit_label: may(text(12)),
});
const priceData = object({
  currency: need(currency),
  product: may(text(200)),
  product_data: may(productData),
  tax_behavior: may(oneOf("exclusive", "inclusive", "unspecified")),
  unit_amount: may(amount()),
  unit_amount_decimal: may(decimal),
  recurring: notOffered(),
});
const lineItem = object({
  adjustable_quantity: notOffered(),
  metadata: may(metadata),
  price: may(text(200)),
  price_data: may(priceData),
  quantity: may(integer(1, 999_999)),
  tax_rates: notOffered(),
});
const intentData = object({
  capture_method: may(oneOf("automatic", "automatic_async")),
  description: may(text(1_000)),
  metadata: may(metadata),
  receipt_email: may(email),
  shipping: may(shippingParam),
  statement_descriptor: may(text(22)),
  statement_descriptor_suffix: may(text(22)),
  transfer_group: may(text(200)),
  application_fee_amount: notOffered(),
  on_behalf_of: notOffered(),
  setup_future_usage: notOffered(),
  transfer_data: notOffered(),
});
const message = may(object({ message: need(text(1_200)) }));
const off = may(object({ enabled: need(oneOf("false", "0")) }));

const methodTypes = may(list(oneOf("card", "link", ...DELAYED_METHODS), 10));

export const sessionShape = {
  mode: need(oneOf("payment", "setup", "subscription")),
  success_url: need(address),
  cancel_url: may(address),
  line_items: need(list(lineItem, 100)),
  allow_promotion_codes: may(flag),
  billing_address_collection: may(oneOf("auto")),
  client_reference_id: may(text(200)),
  currency: may(currency),
  custom_text: may(
    object({ after_submit: message, shipping_address: message, submit: message, terms_of_service_acceptance: message }),
  ),
  customer: may(text(200)),
  customer_creation: may(oneOf("always", "if_required")),
  customer_email: may(email),
  discounts: may(list(object({ coupon: need(text(200)), promotion_code: notOffered() }), 1)),
  expires_at: may(integer(0)),
  locale: may(text(10)),
  metadata: may(metadata),
  payment_intent_data: may(intentData),
  allowed_payment_method_types: methodTypes,
  /** The name up to API version 2026-06; kept for clients that still send it. */
  payment_method_types: methodTypes,
  shipping_address_collection: may(object({ allowed_countries: need(list(text(2), 250)) })),
  shipping_options: may(
    list(object({ shipping_rate: may(text(200)), shipping_rate_data: may(object(shippingRateShape)) }), 5),
  ),
  submit_type: may(oneOf("auto", "book", "donate", "pay")),
  ui_mode: may(oneOf("hosted_page")),
  adaptive_pricing: off,
  automatic_tax: off,
  invoice_creation: off,
  managed_payments: off,
  phone_number_collection: off,
  tax_id_collection: off,
  after_expiration: notOffered(),
  branding_settings: notOffered(),
  consent_collection: notOffered(),
  custom_fields: notOffered(),
  customer_account: notOffered(),
  customer_update: notOffered(),
  excluded_payment_method_types: notOffered(),
  integration_identifier: notOffered(),
  name_collection: notOffered(),
  optional_items: notOffered(),
  origin_context: notOffered(),
  payment_method_collection: notOffered(),
  payment_method_configuration: notOffered(),
  payment_method_data: notOffered(),
  payment_method_options: notOffered(),
  permissions: notOffered(),
  redirect_on_completion: notOffered(),
  return_url: notOffered(),
  saved_payment_method_options: notOffered(),
  setup_intent_data: notOffered(),
  subscription_data: notOffered(),
  wallet_options: notOffered(),
};

export type SessionParams = Params<typeof sessionShape>;
export type LineParams = NonNullable<SessionParams["line_items"]>[number];
