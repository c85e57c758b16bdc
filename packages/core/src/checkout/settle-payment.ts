import type { Tx } from "@atelier/db";
import { lockCartById, takeSoldFromCart } from "../cart/index.ts";
import { type Context, enqueue, inTransaction, type Permitted } from "../kernel/index.ts";
import { queueMail } from "../mails/index.ts";
import {
  addEvent,
  type LockedOrder,
  lockOrderForSettling,
  markPaid,
  maySettle,
  orderForMail,
  raiseProblem,
  soldLines,
  waitForBank,
  waitForSomebody,
} from "../orders/index.ts";
import {
  capturePayment,
  fetchCheckoutSession,
  isLive,
  lockPayment,
  movePayment,
  noteChecked,
  type Payment,
  type StripeTruth,
} from "../payments/index.ts";
import { giveMoneyBack } from "../refunds/index.ts";
import { takeStockAtOnce } from "../stock/index.ts";
import { giveUpOrder } from "./give-up-order.ts";
import { postSale, postUnclaimed } from "./post-sale.ts";
import { afterSale, settleSale } from "./settle-sale.ts";

/**
 * The one operation by which a payment's truth becomes an order's state. The shopper's return, the webhook, the
 * reconciler and the staff button all call it; an event is only a hint, the truth is fetched from Stripe and applied
 * under the order's lock, so order and repetition do not matter. Returns the order's id, or undefined when the session
 * is none of ours.
 */
export async function settlePayment(ctx: Context, session: { sessionId: string }): Promise<string | undefined> {
  const truth = await fetchCheckoutSession(ctx.config, session.sessionId);
  return applyTruth(ctx, truth);
}

/** The same from a truth already fetched. */
export function applyTruth(ctx: Context, truth: StripeTruth): Promise<string | undefined> {
  return inTransaction(ctx, async (tx) => {
    const orderId = await orderOfSession(tx, truth);
    if (!orderId) return undefined;
    await lockCartOf(tx, orderId);
    const order = await lockOrderForSettling(tx, orderId);
    const payment = await lockPayment(tx, orderId);
    if (truth.livemode !== isLive(ctx.config)) return undefined;
    await noteChecked(tx, payment.id, truth.outcome);
    await outcomes[truth.outcome](tx, ctx, { order, payment, truth });
    return orderId;
  });
}

/** Metadata is only believed together with the intent we made: nobody else's session can pay our order. */
async function orderOfSession(tx: Tx, truth: StripeTruth): Promise<string | undefined> {
  const row = await tx
    .selectFrom("payments as p")
    .innerJoin("paymentIntents as i", (join) =>
      join.onRef("i.paymentId", "=", "p.id").on("i.kind", "=", "open_session"),
    )
    .select(["p.orderId", "p.stripeSessionId", "i.id as intentId"])
    .where((eb) => eb.or([eb("p.stripeSessionId", "=", truth.sessionId), eb("p.orderId", "=", asUuid(truth.orderId))]))
    .executeTakeFirst();
  if (!row) return undefined;
  if (row.stripeSessionId) return row.stripeSessionId === truth.sessionId ? row.orderId : undefined;
  return row.intentId === truth.intentId ? row.orderId : undefined;
}

const NOBODY = "00000000-0000-0000-0000-000000000000";

function asUuid(text: string | undefined): string {
  return text && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text) ? text : NOBODY;
}

interface Settling {
  order: Permitted<LockedOrder>;
  payment: Payment;
  truth: StripeTruth;
}

/** What each outcome at Stripe means for an order. One that Stripe may add later does not compile until it has an entry. */
const outcomes = {
  open: async () => {},
  paid: settlePaid,
  processing: async (tx, ctx, { order, payment }) => {
    if (order.status !== "pending" || !(await movePayment(tx, payment, "processing"))) return;
    await waitForBank(tx, ctx, order);
    // The shopper has done her part; her cart is free for something else while the bank takes its days.
    if (order.cartId) await takeSoldFromCart(tx, order.cartId, await soldLines(tx, order.id));
  },
  failed: async (tx, ctx, { order, payment }) => {
    if (order.status === "pending") await giveUpOrder(tx, ctx, { order, payment, because: "payment_failed" });
  },
  expired: async (tx, ctx, { order, payment }) => {
    if (order.status === "pending") await giveUpOrder(tx, ctx, { order, payment, because: "expired" });
  },
} satisfies Record<StripeTruth["outcome"], (tx: Tx, ctx: Context, settling: Settling) => Promise<void>>;

async function settlePaid(tx: Tx, ctx: Context, { order, payment, truth }: Settling): Promise<void> {
  if (payment.status === "succeeded") return;
  if (truth.amountMinor !== payment.amountMinor || truth.currency !== payment.currency) {
    await raiseProblem(tx, ctx, { order, problem: "amount-mismatch" });
    // Not let go by the clock: money is there, and somebody must look.
    if (order.status === "pending") await waitForSomebody(tx, order);
    return;
  }
  await capturePayment(tx, payment, truth);
  const captured = { ...payment, capturedMinor: payment.amountMinor };
  if (order.status === "pending") {
    await settleSale(tx, ctx, { orderId: order.id, detail: { method: truth.method } });
    return;
  }
  await settleLate(tx, ctx, { order, payment: captured, truth });
}

/** Money for an order that was let go: the goods if they are still there, else the money goes back by itself. */
async function settleLate(tx: Tx, ctx: Context, { order, payment, truth }: Settling): Promise<void> {
  const isWanted = maySettle(order) && !(await wasBoughtAgain(tx, order));
  if (isWanted && (await takeStockAtOnce(tx, await soldLines(tx, order.id)))) {
    await markPaid(tx, ctx, { order, detail: { method: truth.method, late: true } });
    await postSale(tx, order);
    await afterSale(tx, ctx, order);
    return;
  }
  const { amountMinor } = payment;
  await postUnclaimed(tx, order);
  const { refundId } = await giveMoneyBack(tx, { orderId: order.id, payment, amountMinor, reason: "arrived-late" });
  await addEvent(tx, ctx, { orderId: order.id, kind: "paid_too_late", detail: { amountMinor, method: truth.method } });
  const { data, ...mail } = await orderForMail(tx, ctx, order.id);
  const returned = {
    ...data,
    amountMinor,
    because: "arrived-late" as const,
    paidAt: null,
    // The end of an id, not its beginning: that is the minute, which many share.
    reference: refundId.slice(-8),
  };
  await queueMail(tx, { kind: "money-returned", about: refundId, ...mail, data: returned });
}

/**
 * Whether the same cart, or the account's it joined at sign-in, has become another order since: then the late money
 * would buy everything twice.
 */
async function wasBoughtAgain(tx: Tx, order: Permitted<LockedOrder>): Promise<boolean> {
  const cart = await tx
    .selectFrom("carts")
    .select(["id", "mergedInto"])
    .where("id", "=", order.cartId)
    .executeTakeFirst();
  if (!cart) return false;
  const cartId = cart.mergedInto ?? cart.id;
  const later = await tx
    .selectFrom("orders as o")
    .innerJoin("carts as c", "c.id", "o.cartId")
    .select("o.id")
    .where((eb) => eb.or([eb("c.id", "=", cartId), eb("c.mergedInto", "=", cartId)]))
    .where("o.id", "!=", order.id)
    .where("o.status", "in", ["pending", "paid"])
    .where("o.placedAt", ">=", order.placedAt)
    .executeTakeFirst();
  return later !== undefined;
}

/** The cart before the order, as placing locks them. */
async function lockCartOf(tx: Tx, orderId: string): Promise<void> {
  const row = await tx.selectFrom("orders").select("cartId").where("id", "=", orderId).executeTakeFirst();
  if (row?.cartId) await lockCartById(tx, row.cartId);
}

/** Step: asks for the truth about an order again, by a job. */
export function settleLater(tx: Tx, orderId: string, inSeconds = 0): Promise<void> {
  return enqueue(tx, { name: "checkout.settle", payload: { orderId }, key: `settle:${orderId}`, inSeconds });
}
