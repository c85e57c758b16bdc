import type { BalanceTransaction } from "../objects/balance-transaction.ts";
import type { Coupon, Price, Product, ShippingRate } from "../objects/catalog-objects.ts";
import type { Charge } from "../objects/charge.ts";
import type { Checkout, CheckoutSession } from "../objects/checkout-session.ts";
import type { Customer } from "../objects/customer.ts";
import type { Dispute } from "../objects/dispute.ts";
import type { PaymentIntent } from "../objects/payment-intent.ts";
import type { PaymentMethod } from "../objects/payment-method.ts";
import type { Refund } from "../objects/refund.ts";
import type { Delivery, EndpointRecord, StripeEvent } from "../objects/webhook-objects.ts";

/** A thing to do once the sandbox's clock has reached `at` (milliseconds). */
export interface Appointment {
  id: string;
  at: number;
  what: "challenge-times-out" | "debit-settles" | "refund-fails" | "refund-succeeds" | "session-expires";
  which: string;
}

/** The first answer given under an idempotency key. */
export interface RememberedAnswer {
  id: string;
  endpoint: string;
  fingerprint: string;
  at: number;
  requestId: string;
  status: number;
  body: string;
}

interface Setting {
  id: "clock-offset" | "secret-key" | "webhook-secret";
  value: string;
}

export interface Tables {
  appointments: Appointment;
  balanceTransactions: BalanceTransaction;
  charges: Charge;
  checkouts: Checkout;
  coupons: Coupon;
  customers: Customer;
  deliveries: Delivery;
  disputes: Dispute;
  endpoints: EndpointRecord;
  events: StripeEvent;
  keys: RememberedAnswer;
  paymentIntents: PaymentIntent;
  paymentMethods: PaymentMethod;
  prices: Price;
  products: Product;
  refunds: Refund;
  sessions: CheckoutSession;
  settings: Setting;
  shippingRates: ShippingRate;
}

export type TableName = keyof Tables;
export type Shelves = { [K in TableName]: Map<string, Tables[K]> };

export function emptyShelves(): Shelves {
  return {
    appointments: new Map(),
    balanceTransactions: new Map(),
    charges: new Map(),
    checkouts: new Map(),
    coupons: new Map(),
    customers: new Map(),
    deliveries: new Map(),
    disputes: new Map(),
    endpoints: new Map(),
    events: new Map(),
    keys: new Map(),
    paymentIntents: new Map(),
    paymentMethods: new Map(),
    prices: new Map(),
    products: new Map(),
    refunds: new Map(),
    sessions: new Map(),
    settings: new Map(),
    shippingRates: new Map(),
  };
}
