import type { Metadata } from "../wire/metadata.ts";
import type { Address, Shipping } from "./address.ts";
import type { Price } from "./catalog-objects.ts";

export interface LineItem {
  id: string;
  object: "item";
  adjustable_quantity: null;
  amount_discount: number;
  amount_subtotal: number;
  amount_tax: number;
  amount_total: number;
  currency: string;
  description: string;
  metadata: Metadata | null;
  price: Price;
  quantity: number;
}

interface ShippingCost {
  amount_subtotal: number;
  amount_tax: number;
  amount_total: number;
  shipping_rate: string;
}

export interface CustomerDetails {
  address: Address | null;
  business_name: null;
  email: string | null;
  individual_name: null;
  name: string | null;
  phone: string | null;
  tax_exempt: "none";
  tax_ids: null;
}

interface CustomText {
  after_submit: { message: string } | null;
  shipping_address: { message: string } | null;
  submit: { message: string } | null;
  terms_of_service_acceptance: { message: string } | null;
}

export interface CheckoutSession {
  id: string;
  object: "checkout.session";
  adaptive_pricing: { enabled: false };
  after_expiration: null;
  allow_promotion_codes: boolean | null;
  allowed_payment_method_types: string[] | null;
  amount_subtotal: number;
  amount_total: number;
  automatic_tax: { enabled: false; liability: null; provider: null; status: null };
  billing_address_collection: "auto" | null;
  cancel_url: string | null;
  client_reference_id: string | null;
  client_secret: null;
  collected_information: { business_name: null; individual_name: null; shipping_details: null };
  consent: null;
  consent_collection: null;
  created: number;
  currency: string;
  currency_conversion: null;
  custom_fields: never[];
  custom_text: CustomText;
  customer: string | null;
  customer_account: null;
  customer_creation: "always" | "if_required" | null;
  customer_details: CustomerDetails | null;
  customer_email: string | null;
  discounts: Array<{ coupon: string; promotion_code: null }> | null;
  expires_at: number;
  integration_identifier: null;
  invoice: null;
  invoice_creation: { enabled: false; invoice_data: InvoiceData };
  livemode: false;
  locale: string | null;
  managed_payments: { enabled: false };
  metadata: Metadata;
  mode: "payment";
  origin_context: null;
  payment_intent: string | null;
  payment_link: null;
  payment_method_collection: "if_required";
  payment_method_configuration_details: null;
  payment_method_options: Record<string, never>;
  payment_method_types: string[];
  payment_status: "no_payment_required" | "paid" | "unpaid";
  permissions: null;
  phone_number_collection: { enabled: boolean };
  recovered_from: null;
  saved_payment_method_options: null;
  setup_intent: null;
  shipping_address_collection: { allowed_countries: string[] } | null;
  shipping_cost: ShippingCost | null;
  shipping_options: Array<{ shipping_amount: number; shipping_rate: string }>;
  status: "complete" | "expired" | "open";
  submit_type: string | null;
  subscription: null;
  success_url: string;
  total_details: { amount_discount: number; amount_shipping: number; amount_tax: number };
  ui_mode: "hosted_page";
  url: string | null;
  wallet_options: null;
}

interface InvoiceData {
  account_tax_ids: null;
  custom_fields: null;
  description: null;
  footer: null;
  issuer: null;
  metadata: Metadata;
  rendering_options: null;
}

const NO_INVOICE_DATA: InvoiceData = {
  account_tax_ids: null,
  custom_fields: null,
  description: null,
  footer: null,
  issuer: null,
  metadata: {},
  rendering_options: null,
};

/** What Checkout can do and the sandbox does not: shown as Stripe shows it when unused. */
export const PARTS_NOT_OFFERED = {
  adaptive_pricing: { enabled: false },
  after_expiration: null,
  automatic_tax: { enabled: false, liability: null, provider: null, status: null },
  client_secret: null,
  collected_information: { business_name: null, individual_name: null, shipping_details: null },
  consent: null,
  consent_collection: null,
  currency_conversion: null,
  custom_fields: [],
  customer_account: null,
  integration_identifier: null,
  invoice: null,
  invoice_creation: { enabled: false, invoice_data: NO_INVOICE_DATA },
  livemode: false,
  managed_payments: { enabled: false },
  mode: "payment",
  origin_context: null,
  payment_link: null,
  payment_method_collection: "if_required",
  payment_method_configuration_details: null,
  payment_method_options: {},
  permissions: null,
  phone_number_collection: { enabled: false },
  recovered_from: null,
  saved_payment_method_options: null,
  setup_intent: null,
  subscription: null,
  ui_mode: "hosted_page",
  wallet_options: null,
} satisfies Partial<CheckoutSession>;

/** What the sandbox remembers of a session beside the object clients see. */
export interface Checkout {
  id: string;
  lines: LineItem[];
  attempts: number;
  intentData: IntentData;
  challenge: Challenge | null;
  debitOutcome: "fail" | "succeed" | null;
}

export interface IntentData {
  description: string | null;
  metadata: Metadata;
  receipt_email: string | null;
  shipping: Shipping | null;
  statement_descriptor: string | null;
  statement_descriptor_suffix: string | null;
  transfer_group: string | null;
}

/** A payment that waits for the bank's page. */
interface Challenge {
  id: string;
  paymentMethod: string;
  name: string | null;
  email: string | null;
  tell: TellMode;
}

/** When and how the shop hears of a payment: chosen on the pay page or by a fault switch. */
export type TellMode = "late" | "never" | "now" | "twice-reversed";
