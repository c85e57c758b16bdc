import { newCustomer } from "../objects/customer.ts";
import type { CheckoutSession } from "../objects/checkout-session.ts";
import type { Turn } from "../sandbox.ts";
import { emit } from "../webhooks/emit.ts";
import type { Outcome } from "./attempt.ts";
import { currentSession } from "./open-intent.ts";

interface Payer {
  readonly name: string | null;
  readonly email: string | null;
}

/** Closes a session for good: its page is spent, its customer known, its coupon used. */
export function completeSession(
  turn: Turn,
  id: string,
  how: Payer & { status: CheckoutSession["payment_status"] },
): CheckoutSession {
  const session = currentSession(turn, id);
  const email = session.customer_email ?? how.email ?? session.customer_details?.email ?? null;
  const customer = session.customer ?? customerFor(turn, session, { name: how.name, email });
  useCoupon(turn, session);
  const complete: CheckoutSession = {
    ...session,
    customer,
    customer_details: {
      address: null,
      business_name: null,
      email,
      individual_name: null,
      name: how.name,
      phone: null,
      tax_exempt: "none",
      tax_ids: null,
    },
    payment_status: how.status,
    status: "complete",
    url: null,
  };
  turn.store.put("sessions", complete);
  emit(turn, "checkout.session.completed", complete);
  return complete;
}

/** A session whose total is nothing needs no card. */
export function completeFree(turn: Turn, session: CheckoutSession, payer: Payer): Outcome {
  return { kind: "paid", session: completeSession(turn, session.id, { ...payer, status: "no_payment_required" }) };
}

function customerFor(turn: Turn, session: CheckoutSession, payer: Payer): string | null {
  if (session.customer_creation !== "always") return null;
  const customer = turn.store.put("customers", newCustomer(turn.now, { name: payer.name, email: payer.email }));
  emit(turn, "customer.created", customer);
  if (session.payment_intent !== null) {
    const intent = turn.store.get("paymentIntents", session.payment_intent);
    if (intent !== undefined) turn.store.put("paymentIntents", { ...intent, customer: customer.id });
  }
  return customer.id;
}

function useCoupon(turn: Turn, session: CheckoutSession): void {
  const coupon = turn.store.get("coupons", session.discounts?.[0]?.coupon ?? "");
  if (coupon === undefined) return;
  const times = coupon.times_redeemed + 1;
  turn.store.put("coupons", {
    ...coupon,
    times_redeemed: times,
    valid: coupon.max_redemptions === null || times < coupon.max_redemptions,
  });
}
