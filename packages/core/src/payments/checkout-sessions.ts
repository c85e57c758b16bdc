import type Stripe from "stripe";
import type { Config } from "../kernel/index.ts";
import type { StripeTruth } from "./payment-state.ts";
import { isUnknownOutcome, stripeOf } from "./stripe.ts";

export interface SessionRequest {
  /** The intent's id: asked again with it, Stripe gives the same session. */
  idempotencyKey: string;
  orderId: string;
  orderNumber: string;
  email: string;
  currency: string;
  locale: "en-GB" | "de-DE";
  items: readonly { name: string; unitAmountMinor: number; quantity: number }[];
  shipping: { name: string; amountMinor: number } | null;
  /** By the database's clock; part of the request, so it must not change between tries. */
  expiresAt: string;
  successUrl: string;
  cancelUrl: string;
}

/** Asks Stripe for the page on which an order is paid. */
export async function openCheckoutSession(config: Config, request: SessionRequest): Promise<StripeTruth> {
  const metadata = { order_id: request.orderId, intent_id: request.idempotencyKey, order_number: request.orderNumber };
  const currency = request.currency.toLowerCase();
  const session = await (await stripeOf(config)).checkout.sessions.create(
    {
      mode: "payment",
      client_reference_id: request.orderNumber,
      customer_email: request.email,
      locale: request.locale === "de-DE" ? "de" : "en-GB",
      metadata,
      payment_intent_data: { metadata },
      line_items: request.items.map((item) => ({
        quantity: item.quantity,
        price_data: { currency, unit_amount: item.unitAmountMinor, product_data: { name: item.name } },
      })),
      ...(request.shipping ? { shipping_options: [shippingOption(request.shipping, currency)] } : {}),
      expires_at: Math.floor(Date.parse(request.expiresAt) / 1000),
      success_url: request.successUrl,
      cancel_url: request.cancelUrl,
    },
    { idempotencyKey: request.idempotencyKey },
  );
  return truthOf(session);
}

function shippingOption(shipping: { name: string; amountMinor: number }, currency: string) {
  const amount = { amount: shipping.amountMinor, currency };
  return { shipping_rate_data: { type: "fixed_amount" as const, display_name: shipping.name, fixed_amount: amount } };
}

/** What Stripe knows of a session now. */
export async function fetchCheckoutSession(config: Config, sessionId: string): Promise<StripeTruth> {
  const session = await (await stripeOf(config)).checkout.sessions.retrieve(sessionId, {
    expand: ["payment_intent", "payment_intent.latest_charge"],
  });
  return truthOf(session);
}

/** Closes an open page, so that nobody pays for what is no longer held. Returns what Stripe then says of it. */
export async function expireCheckoutSession(config: Config, sessionId: string): Promise<StripeTruth> {
  try {
    await (await stripeOf(config)).checkout.sessions.expire(sessionId);
  } catch (error) {
    // Only an open session can be closed; which other state it is in, the look below tells.
    if (isUnknownOutcome(error)) throw error;
  }
  return fetchCheckoutSession(config, sessionId);
}

function truthOf(session: Stripe.Checkout.Session): StripeTruth {
  const intent = typeof session.payment_intent === "object" ? session.payment_intent : undefined;
  return {
    sessionId: session.id,
    orderId: session.metadata?.order_id,
    intentId: session.metadata?.intent_id,
    outcome: outcomeOf(session, intent ?? undefined),
    amountMinor: session.amount_total ?? 0,
    currency: (session.currency ?? "").toUpperCase(),
    livemode: session.livemode,
    url: session.url ?? undefined,
    paymentIntentId: (typeof session.payment_intent === "string" ? session.payment_intent : intent?.id) ?? undefined,
    method: methodOf(intent ?? undefined),
  };
}

/** A complete session may still be unpaid: delayed methods pay days later (Stripe docs, "Fulfill orders"). */
function outcomeOf(session: Stripe.Checkout.Session, intent: Stripe.PaymentIntent | undefined): StripeTruth["outcome"] {
  if (session.status === "complete") {
    if (session.payment_status !== "unpaid") return "paid";
    const isOver = intent?.status === "canceled" || intent?.status === "requires_payment_method";
    return isOver ? "failed" : "processing";
  }
  return session.status === "expired" ? "expired" : "open";
}

function methodOf(intent: Stripe.PaymentIntent | undefined): string {
  const charge = intent?.latest_charge;
  const details = typeof charge === "object" ? charge?.payment_method_details : undefined;
  if (details?.card) return `${brandName(details.card.brand ?? "card")} ending ${details.card.last4 ?? "····"}`;
  return details?.type?.replaceAll("_", " ") ?? "";
}

function brandName(brand: string): string {
  return brand === "amex" ? "American Express" : brand.charAt(0).toUpperCase() + brand.slice(1);
}
