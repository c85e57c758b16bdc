import type { ConfirmPaymentInput } from "@atelier/contract/checkout";
import type { AdminOrderView, CheckPaymentInput, OrderView } from "@atelier/contract/orders";
import { record } from "../audit/index.ts";
import { type Context, inTransaction, Refusal } from "../kernel/index.ts";
import { adminOrderById, lockOrder, orderByToken, orderIdByToken } from "../orders/index.ts";
import { isUnknownOutcome } from "../payments/index.ts";
import { openSession } from "./ask-for-payment.ts";
import { closeSession } from "./close-session.ts";
import { settlePayment } from "./settle-payment.ts";

/**
 * Entrance of the jobs: asks Stripe about one order, whatever became of it, while anything can still come of its page.
 * Where the answer that opened the page was lost, it is asked for again under the same key, which tells its id.
 */
export async function settleOrder(ctx: Context, input: { orderId: string }): Promise<void> {
  const payment = await ctx.db
    .selectFrom("payments as p")
    .innerJoin("orders as o", "o.id", "p.orderId")
    .select(["p.stripeSessionId", "p.sessionClosedAt", "p.status", "o.status as orderStatus"])
    .where("p.orderId", "=", input.orderId)
    .executeTakeFirst();
  if (!payment || payment.sessionClosedAt) return;
  if (payment.orderStatus === "cancelled" && payment.status === "cancelled") return closeSession(ctx, input);
  const sessionId =
    payment.stripeSessionId ?? (await openSession(ctx, input.orderId, { evenIfLetGo: false }))?.sessionId;
  if (sessionId) await settlePayment(ctx, { sessionId });
}

/** Entrance of the shopper coming back: what Stripe says counts, not the address she came back to. Refuses: order.not-found. */
export async function confirmPayment(ctx: Context, input: ConfirmPaymentInput): Promise<OrderView> {
  const orderId = await orderIdByToken(ctx.db, input.token);
  try {
    await settleOrder(ctx, { orderId });
  } catch (error) {
    // Stripe is silent: the page then tells what the shop knows, and the reconciler asks again.
    if (!(error instanceof Refusal) && !isUnknownOutcome(error)) throw error;
  }
  return orderByToken(ctx, input);
}

/** Entrance of the staff button. Refuses: order.not-found, payment.unreachable, payment.refused. */
export async function checkPayment(ctx: Context, input: CheckPaymentInput): Promise<AdminOrderView> {
  try {
    await settleOrder(ctx, { orderId: input.id });
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw isUnknownOutcome(error)
      ? new Refusal("payment.unreachable", { retryAfterSeconds: 5 })
      : new Refusal("payment.refused");
  }
  return inTransaction(ctx, async (tx) => {
    const order = await lockOrder(tx, ctx, input.id);
    await record(tx, ctx, { action: "order.payment-checked", resourceKind: "order", resourceId: order.id });
    return adminOrderById({ ...ctx, db: tx }, { id: order.id });
  });
}
