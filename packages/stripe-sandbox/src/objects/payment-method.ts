import type { Metadata } from "../wire/metadata.ts";
import { type Address, NO_ADDRESS } from "./address.ts";
import { newId } from "./ids.ts";

export interface BillingDetails {
  address: Address;
  email: string | null;
  name: string | null;
  phone: string | null;
  tax_id: null;
}

export interface CardFacts {
  brand: string;
  country: string;
  expMonth: number;
  expYear: number;
  fingerprint: string;
  funding: "credit" | "debit";
  last4: string;
  cvcCheck: "fail" | "pass" | "unavailable";
}

interface CardDetails {
  brand: string;
  checks: { address_line1_check: null; address_postal_code_check: null; cvc_check: string };
  country: string;
  display_brand: string;
  exp_month: number;
  exp_year: number;
  fingerprint: string;
  funding: string;
  generated_from: null;
  last4: string;
  networks: { available: string[]; preferred: null };
  regulated_status: "unregulated";
  three_d_secure_usage: { supported: true };
  wallet: null;
}

export interface PaymentMethod {
  id: string;
  object: "payment_method";
  allow_redisplay: "limited";
  billing_details: BillingDetails;
  card?: CardDetails;
  created: number;
  customer: string | null;
  customer_account: null;
  livemode: false;
  metadata: Metadata;
  type: string;
  [detail: string]: unknown;
}

export function newBilling(name: string | null, email: string | null): BillingDetails {
  return { address: NO_ADDRESS, email, name, phone: null, tax_id: null };
}

export function newCardMethod(now: number, card: CardFacts, billing: BillingDetails): PaymentMethod {
  return {
    id: newId("pm_1"),
    object: "payment_method",
    allow_redisplay: "limited",
    billing_details: billing,
    card: {
      brand: card.brand,
      checks: { address_line1_check: null, address_postal_code_check: null, cvc_check: card.cvcCheck },
      country: card.country,
      display_brand: card.brand,
      exp_month: card.expMonth,
      exp_year: card.expYear,
      fingerprint: card.fingerprint,
      funding: card.funding,
      generated_from: null,
      last4: card.last4,
      networks: { available: [card.brand], preferred: null },
      regulated_status: "unregulated",
      three_d_secure_usage: { supported: true },
      wallet: null,
    },
    created: now,
    customer: null,
    customer_account: null,
    livemode: false,
    metadata: {},
    type: "card",
  };
}

export function newDebitMethod(now: number, type: string, billing: BillingDetails): PaymentMethod {
  return {
    id: newId("pm_1"),
    object: "payment_method",
    allow_redisplay: "limited",
    billing_details: billing,
    created: now,
    customer: null,
    customer_account: null,
    livemode: false,
    metadata: {},
    type,
    [type]: { fingerprint: newId("", 16), last4: "2345" },
  };
}
