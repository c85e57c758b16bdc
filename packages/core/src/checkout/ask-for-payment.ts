import { type Context, inTransaction, Refusal } from "../kernel/index.ts";
import { lockOrderForSettling, raiseProblem } from "../orders/index.ts";
import { inOneLine, isUnknownOutcome, keepSession, lockPayment, noteOutcome, noteSent, openCheckoutSession, type StripeTruth } from "../payments/index.ts";
import { giveUpOrder } from "./give-up-order.ts";
import { sessionRequest } from "./session-request.ts";

/**
 * Gets the page at Stripe where an order is paid, outside any transaction and under the intent's key: asked again it
 * is the same page. Returns null once nothing is to be paid any more. Refuses: payment.unreachable (the order waits,
 * try again), payment.refused, checkout.total-mismatch.
 */
export async function askForPayment(ctx: Context, orderId: string): Promise<string | null> {
  const known = await ctx.db
    .selectFrom("payments as p")
    .innerJoin("orders as o", "o.id", "p.orderId")
    .select(["p.stripeSessionUrl", "o.status"])
    .where("p.orderId", "=", orderId)
    .executeTakeFirst();
  if (known?.status !== "pending") return null;
  if (known.stripeSessionUrl) return known.stripeSessionUrl;
  const session = await openSession(ctx, orderId);
  return session.url ?? null;
}

/** Asks Stripe for the session and keeps what it answered; an answer that never came leaves the intent unknown. */
export async function openSession(ctx: Context, orderId: string): Promise<StripeTruth> {
  const { paymentId, ...request } = await sessionRequest(ctx.db, ctx, orderId);
  const intent = await inTransaction(ctx, (tx) => noteSent(tx, { paymentId, kind: "open_session" }));
  let session: StripeTruth;
  try {
    session = await openCheckoutSession(ctx.config, request);
  } catch (error) {
    const isUnknown = isUnknownOutcome(error);
    ctx.log.warn({ orderId, reason: inOneLine(error) }, "Stripe did not open a page");
    await inTransaction(ctx, (tx) => noteOutcome(tx, intent.id, { state: isUnknown ? "unknown" : "refused", error: inOneLine(error) }));
    throw new Refusal(isUnknown ? "payment.unreachable" : "payment.refused", isUnknown ? { retryAfterSeconds: 5 } : {});
  }
  await keepOrGiveUp(ctx, orderId, session);
  return session;
}

/** A page that would take another sum than ours is never shown: the order ends with an alarm. */
async function keepOrGiveUp(ctx: Context, orderId: string, session: StripeTruth): Promise<void> {
  const fits = await inTransaction(ctx, async (tx) => {
    const order = await lockOrderForSettling(tx, orderId);
    const payment = await lockPayment(tx, orderId);
    await keepSession(tx, payment.id, { id: session.sessionId, url: session.url });
    if (session.amountMinor === payment.amountMinor && session.currency === payment.currency) return true;
    await raiseProblem(tx, ctx, order, "total-mismatch");
    if (order.status === "pending") await giveUpOrder(tx, ctx, { order, payment }, "total_mismatch");
    return false;
  });
  if (!fits) throw new Refusal("checkout.total-mismatch");
}
