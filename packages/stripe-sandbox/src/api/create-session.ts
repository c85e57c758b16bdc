import { newShipping } from "../objects/address.ts";
import type { Coupon, ShippingRate } from "../objects/catalog-objects.ts";
import {
  type CheckoutSession,
  type CustomerDetails,
  type IntentData,
  type LineItem,
  PARTS_NOT_OFFERED,
} from "../objects/checkout-session.ts";
import { newId } from "../objects/ids.ts";
import { delayedMethodFor } from "../payments/settle-debit.ts";
import type { Turn } from "../sandbox.ts";
import { appoint } from "../time/appoint.ts";
import { LARGEST_AMOUNT, minimumCharge, money } from "../wire/currency.ts";
import { mergedMetadata } from "../wire/metadata.ts";
import { invalid } from "../wire/stripe-error.ts";
import { couponOr404 } from "./coupons.ts";
import { customerOr404 } from "./customers.ts";
import { newLines } from "./session-lines.ts";
import type { SessionParams } from "./session-shape.ts";
import { discountOn, shareDiscount } from "./session-totals.ts";
import { createShippingRate, shippingRateOr404 } from "./shipping-rates.ts";

const SHORTEST = 30 * 60;
const LONGEST = 24 * 60 * 60;

interface Priced {
  readonly lines: LineItem[];
  readonly currency: string;
  readonly subtotal: number;
  readonly discount: number;
  readonly coupon: Coupon | undefined;
  readonly rates: ShippingRate[];
}

/** Opens a hosted checkout in payment mode. Refuses other modes, mixed currencies, amounts and expiry out of Stripe's bounds. */
export function createSession(turn: Turn, params: SessionParams): CheckoutSession {
  if (params.mode !== "payment")
    throw invalid(`The sandbox offers mode payment only, not ${params.mode}.`, "mode", "mode_not_offered_by_sandbox");
  const priced = priceSession(turn, params);
  const session = newSession(turn, params, priced);
  checkTotal(session);
  turn.store.put("sessions", session);
  turn.store.put("checkouts", {
    id: session.id,
    lines: priced.lines,
    attempts: 0,
    intentData: intentDataOf(params),
    challenge: null,
    debitOutcome: null,
  });
  appoint(turn, session.expires_at - turn.now, { what: "session-expires", which: session.id });
  return session;
}

function priceSession(turn: Turn, params: SessionParams): Priced {
  const lines = newLines(turn, params.line_items);
  const currency = lines[0]?.currency ?? "";
  if (params.currency !== undefined && params.currency !== currency) {
    throw invalid(`The prices are in ${currency}, not in the currency given.`, "currency");
  }
  const coupon = usableCoupon(turn, params.discounts?.[0]?.coupon, currency);
  const subtotal = lines.reduce((sum, line) => sum + line.amount_subtotal, 0);
  const discount = discountOn(subtotal, currency, coupon);
  const rates = ratesOf(turn, params, currency);
  return { lines: shareDiscount(lines, discount), currency, subtotal, discount, coupon, rates };
}

function usableCoupon(turn: Turn, id: string | undefined, currency: string): Coupon | undefined {
  if (id === undefined) return undefined;
  const coupon = couponOr404(turn, id, "discounts[0][coupon]");
  if (!coupon.valid) throw invalid(`Coupon ${id} is expired.`, "discounts[0][coupon]", "coupon_expired");
  if (coupon.currency !== null && coupon.currency !== currency) {
    throw invalid(
      `The coupon ${id} is in ${coupon.currency} and cannot be used with prices in ${currency}.`,
      "discounts[0][coupon]",
    );
  }
  return coupon;
}

function ratesOf(turn: Turn, params: SessionParams, currency: string): ShippingRate[] {
  return (params.shipping_options ?? []).map((option, at) => {
    const name = `shipping_options[${at}]`;
    if ((option.shipping_rate === undefined) === (option.shipping_rate_data === undefined)) {
      throw invalid(
        "You must specify exactly one of `shipping_rate` and `shipping_rate_data`.",
        name,
        "parameter_missing",
      );
    }
    const rate =
      option.shipping_rate_data === undefined
        ? shippingRateOr404(turn, option.shipping_rate ?? "", `${name}[shipping_rate]`)
        : createShippingRate(turn, option.shipping_rate_data, `${name}[shipping_rate_data]`);
    if (rate.fixed_amount.currency !== currency)
      throw invalid(`The shipping rate is in ${rate.fixed_amount.currency}, the prices in ${currency}.`, name);
    return rate;
  });
}

function newSession(turn: Turn, params: SessionParams, priced: Priced): CheckoutSession {
  if (params.customer !== undefined && params.customer_email !== undefined) {
    throw invalid("You may only specify one of these parameters: customer, customer_email.", "customer_email");
  }
  const id = newId("cs_test_", 58);
  const chosen = priced.rates[0];
  const delivery = chosen?.fixed_amount.amount ?? 0;
  return {
    id,
    object: "checkout.session",
    ...PARTS_NOT_OFFERED,
    allow_promotion_codes: params.allow_promotion_codes ?? null,
    allowed_payment_method_types: params.allowed_payment_method_types ?? null,
    amount_subtotal: priced.subtotal,
    amount_total: priced.subtotal - priced.discount + delivery,
    billing_address_collection: params.billing_address_collection ?? null,
    cancel_url: params.cancel_url ?? null,
    client_reference_id: params.client_reference_id ?? null,
    created: turn.now,
    currency: priced.currency,
    custom_text: {
      after_submit: params.custom_text?.after_submit ?? null,
      shipping_address: params.custom_text?.shipping_address ?? null,
      submit: params.custom_text?.submit ?? null,
      terms_of_service_acceptance: params.custom_text?.terms_of_service_acceptance ?? null,
    },
    customer: params.customer ?? null,
    customer_creation: params.customer === undefined ? (params.customer_creation ?? "if_required") : null,
    customer_details: knownDetails(turn, params),
    customer_email: params.customer_email ?? null,
    discounts: priced.coupon === undefined ? null : [{ coupon: priced.coupon.id, promotion_code: null }],
    expires_at: expiryOf(turn, params.expires_at),
    locale: params.locale ?? null,
    metadata: mergedMetadata({}, params.metadata),
    payment_intent: null,
    payment_method_types: methodTypes(params, priced.currency),
    payment_status: "unpaid",
    shipping_address_collection: params.shipping_address_collection ?? null,
    shipping_cost:
      chosen === undefined
        ? null
        : { amount_subtotal: delivery, amount_tax: 0, amount_total: delivery, shipping_rate: chosen.id },
    shipping_options: priced.rates.map((rate) => ({
      shipping_amount: rate.fixed_amount.amount,
      shipping_rate: rate.id,
    })),
    status: "open",
    submit_type: params.submit_type ?? null,
    success_url: params.success_url,
    total_details: { amount_discount: priced.discount, amount_shipping: delivery, amount_tax: 0 },
    url: `${turn.sandbox.settings.publicUrl}/c/pay/${id}`,
  };
}

/** Cards and, unless the shop narrows the choice, the currency's bank debit. */
function methodTypes(params: SessionParams, currency: string): string[] {
  const chosen = params.allowed_payment_method_types ?? params.payment_method_types ?? [];
  return chosen.length > 0 ? chosen : ["card", delayedMethodFor(currency)];
}

function knownDetails(turn: Turn, params: SessionParams): CustomerDetails | null {
  const customer = params.customer === undefined ? undefined : customerOr404(turn, params.customer, "customer");
  const mail = customer?.email ?? params.customer_email ?? null;
  if (mail === null && customer === undefined) return null;
  return {
    address: null,
    business_name: null,
    email: mail,
    individual_name: null,
    name: customer?.name ?? null,
    phone: null,
    tax_exempt: "none",
    tax_ids: null,
  };
}

function expiryOf(turn: Turn, wanted: number | undefined): number {
  if (wanted === undefined) return turn.now + LONGEST;
  if (wanted > turn.now + LONGEST) {
    throw invalid(
      "The `expires_at` timestamp must be less than 24 hours from Checkout Session creation.",
      "expires_at",
    );
  }
  if (wanted < turn.now + SHORTEST) {
    throw invalid(
      "The `expires_at` timestamp must be at least 30 minutes from Checkout Session creation.",
      "expires_at",
    );
  }
  return wanted;
}

function checkTotal({ amount_total: total, currency }: CheckoutSession): void {
  const least = minimumCharge(currency);
  if (total !== 0 && total < least) {
    throw invalid(
      `The Checkout Session's total amount due must add up to at least ${money(least, currency)} ${currency}`,
      undefined,
      "amount_too_small",
    );
  }
  if (total > LARGEST_AMOUNT) {
    throw invalid(
      `The Checkout Session's total amount due must be no more than ${money(LARGEST_AMOUNT, currency)}.`,
      undefined,
      "amount_too_large",
    );
  }
}

function intentDataOf({ payment_intent_data: data }: SessionParams): IntentData {
  return {
    description: data?.description ?? null,
    metadata: mergedMetadata({}, data?.metadata),
    receipt_email: data?.receipt_email ?? null,
    shipping: newShipping(data?.shipping),
    statement_descriptor: data?.statement_descriptor ?? null,
    statement_descriptor_suffix: data?.statement_descriptor_suffix ?? null,
    transfer_group: data?.transfer_group ?? null,
  };
}
