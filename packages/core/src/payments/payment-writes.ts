import type { Tx } from "@atelier/db";
import { sql } from "kysely";
import { orRefuse } from "../kernel/index.ts";
import type { SessionRequest } from "./checkout-sessions.ts";
import { mayBecome, type PaymentStatus, type StripeTruth } from "./payment-state.ts";

export interface Payment {
  id: string;
  orderId: string;
  status: PaymentStatus;
  amountMinor: number;
  capturedMinor: number;
  refundedMinor: number;
  currency: string;
  stripeSessionId: string | null;
  stripeSessionUrl: string | null;
  stripePaymentIntentId: string | null;
}

/** Under which ids an order's payment and the intent to ask for it are written. */
export interface NewPayment {
  paymentId: string;
  intentId: string;
  amountMinor: number;
  /** What Stripe will be asked as soon as this is committed: from then on its outcome is unknown until Stripe says it. */
  request: SessionRequest;
}

/** Step: the payment an order waits for, and the intent under whose id Stripe is asked for a page. */
export async function openPayment(tx: Tx, payment: NewPayment): Promise<void> {
  const { paymentId, intentId, amountMinor, request } = payment;
  await sql`
    with payment as (
      insert into payments (id, order_id, amount_minor, currency)
      values (${paymentId}::uuid, ${request.orderId}::uuid, ${amountMinor}::bigint, ${request.currency})
    )
    insert into payment_intents (id, kind, payment_id, state, attempts, first_sent_at, request)
    values (${intentId}::uuid, 'open_session', ${paymentId}::uuid, 'unknown', 1, now(), ${JSON.stringify(request)}::jsonb)
  `.execute(tx);
}

/** Step: an order that costs nothing is settled with nothing. */
export async function openFreePayment(tx: Tx, order: { orderId: string; currency: string }): Promise<void> {
  await tx
    .insertInto("payments")
    .values({ ...order, amountMinor: 0, status: "succeeded", method: "nothing to pay", sessionClosedAt: sql`now()` })
    .execute();
}

/** Locks an order's payment. Taken after the order's own lock. */
export async function lockPayment(tx: Tx, orderId: string): Promise<Payment> {
  const row = await tx
    .selectFrom("payments")
    .select(["id", "orderId", "status", "amountMinor", "capturedMinor", "refundedMinor", "currency"])
    .select(["stripeSessionId", "stripeSessionUrl", "stripePaymentIntentId"])
    .where("orderId", "=", orderId)
    .forUpdate()
    .executeTakeFirst();
  return orRefuse(row, "order.not-found") as Payment;
}

/** Moves a payment's state along its table; a move the table does not know changes nothing. Returns whether it moved. */
export async function movePayment(tx: Tx, payment: Payment, to: PaymentStatus): Promise<boolean> {
  if (!mayBecome(payment.status, to)) return false;
  await tx.updateTable("payments").set({ status: to }).where("id", "=", payment.id).execute();
  return true;
}

/** The money is there: all of it, once. Returns false when it was there before. */
export async function capturePayment(tx: Tx, payment: Payment, truth: StripeTruth): Promise<boolean> {
  if (!mayBecome(payment.status, "succeeded")) return false;
  await tx
    .updateTable("payments")
    .set({
      status: "succeeded",
      capturedMinor: payment.amountMinor,
      stripeSessionId: truth.sessionId,
      stripePaymentIntentId: truth.paymentIntentId ?? null,
      method: truth.method,
      checkedAt: sql`now()`,
      sessionClosedAt: sql`coalesce(session_closed_at, now())`,
    })
    .where("id", "=", payment.id)
    .execute();
  return true;
}

/** Notes when Stripe was last asked, and whether anything can still come of the page. */
export async function noteChecked(tx: Tx, paymentId: string, outcome: StripeTruth["outcome"]): Promise<void> {
  const isOver = outcome !== "open" && outcome !== "processing";
  await tx
    .updateTable("payments")
    .set({
      checkedAt: sql`now()`,
      ...(isOver ? { sessionClosedAt: sql<string>`coalesce(session_closed_at, now())` } : {}),
    })
    .where("id", "=", paymentId)
    .execute();
}

/** Nothing can come of a page that was never opened. */
export async function closeUnopened(tx: Tx, paymentId: string): Promise<void> {
  await tx
    .updateTable("payments")
    .set({ sessionClosedAt: sql`now()` })
    .where("id", "=", paymentId)
    .where("sessionClosedAt", "is", null)
    .execute();
}

/** Keeps which page Stripe opened for a payment. The first answer counts: the key makes all others equal to it. */
export async function keepSession(
  tx: Tx,
  paymentId: string,
  session: { id: string; url: string | undefined },
): Promise<void> {
  await sql`
    with payment as (
      update payments set stripe_session_id = ${session.id}, stripe_session_url = ${session.url ?? null}, checked_at = now()
      where id = ${paymentId}::uuid and (stripe_session_id is null or stripe_session_id = ${session.id})
    )
    update payment_intents set state = 'done', stripe_id = ${session.id}, last_error = null
    where payment_id = ${paymentId}::uuid and kind = 'open_session'
  `.execute(tx);
}

export interface PaymentIntent {
  id: string;
  /** What Stripe was first asked, word for word: a key may not be used with another request. */
  request: unknown;
  state: "new" | "unknown" | "done" | "refused";
  attempts: number;
  firstSentAt: string | null;
}

/** Notes, before the call, that it is being made: from here on its outcome is unknown until Stripe has said it. */
export async function noteSent(
  tx: Tx,
  intent: { paymentId: string; kind: "open_session" | "refund"; refundId?: string; request?: unknown },
): Promise<PaymentIntent> {
  const request = JSON.stringify(intent.request ?? null);
  let update = tx
    .updateTable("paymentIntents")
    .set({
      attempts: sql`attempts + 1`,
      firstSentAt: sql`coalesce(first_sent_at, now())`,
      request: sql`coalesce(request, ${request}::jsonb)`,
    })
    .set((eb) => ({ state: eb.case().when("state", "!=", "done").then("unknown").else(eb.ref("state")).end() }))
    .where("paymentId", "=", intent.paymentId)
    .where("kind", "=", intent.kind);
  if (intent.refundId) update = update.where("refundId", "=", intent.refundId);
  const row = await update.returning(["id", "state", "attempts", "firstSentAt", "request"]).executeTakeFirst();
  return orRefuse(row, "order.not-found") as PaymentIntent;
}

/** Keeps what the call came to, or why its outcome is still unknown. */
export async function noteOutcome(
  tx: Tx,
  intentId: string,
  outcome: { state: "unknown" | "done" | "refused"; stripeId?: string; error?: string },
): Promise<void> {
  await tx
    .updateTable("paymentIntents")
    .set({
      state: outcome.state,
      stripeId: sql`coalesce(stripe_id, ${outcome.stripeId ?? null}::text)`,
      lastError: outcome.error ?? null,
    })
    .where("id", "=", intentId)
    .where("state", "!=", "done")
    .execute();
}
