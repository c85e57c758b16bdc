import type { Db, Tx } from "@atelier/db";
import { sql } from "kysely";
import { lockCartById, takeSoldFromCart } from "../cart/index.ts";
import { type Context, enqueue, inTransaction, type Permitted } from "../kernel/index.ts";
import { mailShop, type MailShop, queueMail } from "../mails/index.ts";
import {
  addEvent,
  type LockedOrder,
  linesToSettle,
  lockSale,
  markPaid,
  maySettle,
  raiseProblem,
  soldForMail,
  soldLines,
  waitForBank,
  waitForSomebody,
} from "../orders/index.ts";
import {
  capturePayment,
  fetchCheckoutSession,
  isLive,
  movePayment,
  noteChecked,
  type Payment,
  type StripeTruth,
} from "../payments/index.ts";
import { giveMoneyBack } from "../refunds/index.ts";
import { inTurn, takeStockAtOnce } from "../stock/index.ts";
import { giveUpOrder } from "./give-up-order.ts";
import { postSale, postUnclaimed, shippingTaxOf } from "./post-sale.ts";
import { afterSale, settleSale, shelfLines } from "./settle-sale.ts";

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
export async function applyTruth(ctx: Context, truth: StripeTruth): Promise<string | undefined> {
  const known = await orderOfSession(ctx.db, truth);
  if (!known || truth.livemode !== isLive(ctx.config)) return undefined;
  const { orderId, cartId, variantIds } = known;
  const shop = await mailShop(ctx.db, ctx);
  const settle = (tx: Tx): Promise<void> => settleLocked(tx, ctx, { orderId, cartId, truth, shop });
  // Only money that came moves stock that many may be after.
  await inTurn(ctx.db, truth.outcome === "paid" ? variantIds : [], () => inTransaction(ctx, settle));
  return orderId;
}

async function settleLocked(
  tx: Tx,
  ctx: Context,
  { orderId, cartId, truth, shop }: { orderId: string; cartId: string | null } & Pick<Settling, "truth" | "shop">,
): Promise<void> {
  // The cart before the order, as placing locks them.
  if (cartId) await lockCartById(tx, cartId);
  const { order, payment } = await lockSale(tx, orderId);
  if (truth.outcome !== "paid") await noteChecked(tx, payment.id, truth.outcome);
  await outcomes[truth.outcome](tx, ctx, { order, payment, truth, shop });
}

interface KnownSession {
  orderId: string;
  cartId: string | null;
  variantIds: string[];
}

/** Metadata is only believed together with the intent we made: nobody else's session can pay our order. */
async function orderOfSession(db: Db, truth: StripeTruth): Promise<KnownSession | undefined> {
  const row = await db
    .selectFrom("payments as p")
    .innerJoin("orders as o", "o.id", "p.orderId")
    .innerJoin("paymentIntents as i", (join) =>
      join.onRef("i.paymentId", "=", "p.id").on("i.kind", "=", "open_session"),
    )
    .select(["p.orderId", "o.cartId", "p.stripeSessionId", "i.id as intentId"])
    .select(
      sql<string[]>`array(select variant_id from order_lines where order_id = o.id and variant_id is not null)`.as(
        "variantIds",
      ),
    )
    .where((eb) => eb.or([eb("p.stripeSessionId", "=", truth.sessionId), eb("p.orderId", "=", asUuid(truth.orderId))]))
    .executeTakeFirst();
  if (!row) return undefined;
  const isOurs = row.stripeSessionId ? row.stripeSessionId === truth.sessionId : row.intentId === truth.intentId;
  return isOurs ? row : undefined;
}

const NOBODY = "00000000-0000-0000-0000-000000000000";

function asUuid(text: string | undefined): string {
  return text && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text) ? text : NOBODY;
}

interface Settling {
  order: Permitted<LockedOrder>;
  payment: Payment;
  truth: StripeTruth;
  /** The sender of the mails. */
  shop: MailShop;
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

async function settlePaid(tx: Tx, ctx: Context, { order, payment, truth, shop }: Settling): Promise<void> {
  const isWrong = truth.amountMinor !== payment.amountMinor || truth.currency !== payment.currency;
  if (payment.status === "succeeded" || isWrong) await noteChecked(tx, payment.id, truth.outcome);
  if (payment.status === "succeeded") return;
  if (isWrong) {
    await raiseProblem(tx, ctx, { order, problem: "amount-mismatch" });
    // Not let go by the clock: money is there, and somebody must look.
    if (order.status === "pending") await waitForSomebody(tx, order);
    return;
  }
  await capturePayment(tx, payment, truth);
  const captured = { ...payment, capturedMinor: payment.amountMinor };
  if (order.status === "pending") {
    await settleSale(tx, ctx, { order, shop, detail: { method: truth.method } });
    return;
  }
  await settleLate(tx, ctx, { order, payment: captured, truth, shop });
}

/** Money for an order that was let go: the goods if they are still there, else the money goes back by itself. */
async function settleLate(tx: Tx, ctx: Context, { order, payment, truth, shop }: Settling): Promise<void> {
  const sold = await linesToSettle(tx, order.id);
  const isWanted = maySettle(order) && !(await wasBoughtAgain(tx, order));
  if (isWanted && (await takeStockAtOnce(tx, shelfLines(sold)))) {
    await markPaid(tx, ctx, { order, detail: { method: truth.method, late: true } });
    await postSale(tx, { ...order, shippingTaxMinor: shippingTaxOf(sold.lines) });
    await afterSale(tx, ctx, { order, shop, sold });
    return;
  }
  const { amountMinor } = payment;
  await postUnclaimed(tx, order);
  const { refundId } = await giveMoneyBack(tx, { orderId: order.id, payment, amountMinor, reason: "arrived-late" });
  await addEvent(tx, ctx, { orderId: order.id, kind: "paid_too_late", detail: { amountMinor, method: truth.method } });
  const { data, ...mail } = soldForMail(ctx, { order, lines: sold.lines, shop });
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

/** Step: asks for the truth about an order again, by a job. */
export function settleLater(tx: Tx, orderId: string, inSeconds = 0): Promise<void> {
  return enqueue(tx, { name: "checkout.settle", payload: { orderId }, key: `settle:${orderId}`, inSeconds });
}
