import { setTimeout as wait } from "node:timers/promises";
import type { Tx } from "@atelier/db";
import { type Context, enqueue, inTransaction, Refusal } from "../kernel/index.ts";
import { lockOrderForSettling, lockSale, raiseProblem } from "../orders/index.ts";
import {
  inOneLine,
  isKeyInUse,
  isReplayedFailure,
  isUnknownOutcome,
  keepSession,
  noteOutcome,
  noteSent,
  openCheckoutSession,
  type SessionRequest,
  type StripeTruth,
} from "../payments/index.ts";
import { giveUpOrder } from "./give-up-order.ts";
import { sessionRequestOf } from "./session-request.ts";

/**
 * Gets the page at Stripe where an order is paid, outside any transaction and under the intent's key: asked again it
 * is the same page. Returns null for an order that is paid. Refuses: payment.unreachable (the order waits, try again),
 * payment.refused, checkout.total-mismatch, checkout.order-ended.
 */
export async function askForPayment(ctx: Context, orderId: string): Promise<string | null> {
  const known = await knownPage(ctx, orderId);
  if (known !== undefined) return known;
  return inShop(ctx, orderId, () => openSession(ctx, orderId, { evenIfLetGo: false }));
}

/** The same for an order just placed, whose intent was committed as sent. */
export function askForNewPayment(ctx: Context, sent: SentIntent): Promise<string | null> {
  return inShop(ctx, sent.request.orderId, () => openSent(ctx, sent));
}

async function inShop(
  ctx: Context,
  orderId: string,
  open: () => Promise<StripeTruth | undefined>,
): Promise<string | null> {
  try {
    const session = await open();
    return session?.url ?? (await knownPage(ctx, orderId)) ?? null;
  } catch (error) {
    if (isKeyInUse(error)) return pageOfTheOtherTry(ctx, orderId);
    throw await inShopWords(ctx, orderId, error);
  }
}

/** The page an order has already; null when it is paid, undefined when there is none yet. */
async function knownPage(ctx: Context, orderId: string): Promise<string | null | undefined> {
  const row = await ctx.db
    .selectFrom("payments as p")
    .innerJoin("orders as o", "o.id", "p.orderId")
    .select(["p.stripeSessionUrl", "o.status"])
    .where("p.orderId", "=", orderId)
    .executeTakeFirst();
  if (row?.status === "cancelled") throw new Refusal("checkout.order-ended");
  if (row?.status !== "pending") return null;
  return row.stripeSessionUrl ?? undefined;
}

const TRIES_OF_PATIENCE = 8;

/** The same button pressed twice: the first press is still talking to Stripe, and its page is ours. */
async function pageOfTheOtherTry(ctx: Context, orderId: string): Promise<string | null> {
  for (let tried = 0; tried < TRIES_OF_PATIENCE; tried++) {
    await wait(400);
    const known = await knownPage(ctx, orderId);
    if (known !== undefined) return known;
  }
  throw new Refusal("payment.unreachable", { retryAfterSeconds: 3 });
}

/**
 * Asks Stripe for the session and keeps what it answered. An order that was let go gets no page any more, unless one
 * may exist already and is only looked for, to be closed.
 */
export async function openSession(
  ctx: Context,
  orderId: string,
  how: { evenIfLetGo: boolean },
): Promise<StripeTruth | undefined> {
  const { paymentId, request } = await sessionRequestOf(ctx.db, ctx, orderId);
  const intent = await inTransaction(ctx, async (tx) => {
    const order = await lockOrderForSettling(tx, orderId);
    if (order.status !== "pending" && !how.evenIfLetGo) return undefined;
    return noteSent(tx, { paymentId, kind: "open_session", request });
  });
  if (!intent) return undefined;
  return openSent(ctx, { intentId: intent.id, request: (intent.request ?? request) as SessionRequest });
}

/** An intent that is committed as sent, and what is asked. */
export interface SentIntent {
  intentId: string;
  request: SessionRequest;
}

/** The call itself; an answer that never came leaves the intent unknown. */
async function openSent(ctx: Context, { intentId, request }: SentIntent): Promise<StripeTruth> {
  const { orderId } = request;
  try {
    return await keepOrGiveUp(ctx, orderId, await openCheckoutSession(ctx.config, request));
  } catch (error) {
    if (error instanceof Refusal) throw error;
    ctx.log.warn({ orderId, reason: inOneLine(error) }, "Stripe did not open a page");
    const state = isHopeless(error) ? "refused" : "unknown";
    await inTransaction(ctx, (tx) => noteOutcome(tx, intentId, { state, error: inOneLine(error) }));
    throw error;
  }
}

/** Stripe has judged the request, or will repeat its failure under this key. */
function isHopeless(error: unknown): boolean {
  return !isUnknownOutcome(error) || isReplayedFailure(error);
}

/** What failed, as the shopper is told it; an order Stripe will never take gives its goods back at once. */
async function inShopWords(ctx: Context, orderId: string, error: unknown): Promise<unknown> {
  if (error instanceof Refusal) return error;
  if (!isHopeless(error)) return new Refusal("payment.unreachable", { retryAfterSeconds: 5 });
  await inTransaction(ctx, (tx) => giveUpRefused(tx, ctx, orderId));
  return new Refusal("payment.refused");
}

async function giveUpRefused(tx: Tx, ctx: Context, orderId: string): Promise<void> {
  const { order, payment } = await lockSale(tx, orderId);
  if (order.status === "pending")
    await giveUpOrder(tx, ctx, { order, payment, because: "payment_failed", silently: true });
}

/**
 * Keeps the page. One that would take another sum than ours is never shown: the order ends with an alarm. One of an
 * order that was let go meanwhile is closed by a job.
 */
async function keepOrGiveUp(ctx: Context, orderId: string, session: StripeTruth): Promise<StripeTruth> {
  const outcome = await inTransaction(ctx, async (tx) => {
    const { order, payment } = await lockSale(tx, orderId);
    await keepSession(tx, payment.id, { id: session.sessionId, url: session.url });
    if (session.amountMinor !== payment.amountMinor || session.currency !== payment.currency) {
      await raiseProblem(tx, ctx, { order, problem: "total-mismatch" });
      if (order.status === "pending") await giveUpOrder(tx, ctx, { order, payment, because: "total_mismatch" });
      return "mismatch";
    }
    if (order.status !== "cancelled") return "kept";
    await enqueue(tx, { name: "checkout.close-session", payload: { orderId }, key: `close-session:${orderId}` });
    return "ended";
  });
  if (outcome === "mismatch") throw new Refusal("checkout.total-mismatch");
  return outcome === "ended" ? { ...session, url: undefined } : session;
}
