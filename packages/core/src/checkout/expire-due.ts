import type { DB } from "@atelier/db";
import { type ExpressionBuilder, sql } from "kysely";
import { type Context, inTransaction } from "../kernel/index.ts";
import { lockOrderForSettling } from "../orders/index.ts";
import { lockPayment } from "../payments/index.ts";
import { giveUpOrder } from "./give-up-order.ts";

const AT_ONCE = 500;

/**
 * The job that lets go of orders nobody paid in time, by the database's clock, each in a transaction of its own. Stripe
 * is not asked: the goods come back even while it is silent, and money that comes later is dealt with as late. But what
 * Stripe has told and nobody has heard yet, since no worker was there, goes first.
 */
export async function expireDue(ctx: Context): Promise<{ expired: number }> {
  const due = await ctx.db
    .selectFrom("orders")
    .select("id")
    .where("status", "=", "pending")
    .where("expiresAt", "<=", sql<string>`now()`)
    .where((eb) => eb.not(eb.exists(toldUnheard(eb))))
    .orderBy("expiresAt")
    .limit(AT_ONCE)
    .execute();
  let expired = 0;
  for (const { id } of due) {
    try {
      if (await expireOne(ctx, id)) expired++;
    } catch (error) {
      // One that cannot be let go must not keep the others.
      ctx.log.error({ err: error, orderId: id }, "An order could not be let go");
    }
  }
  return { expired };
}

/** An event about the order's page that waits for its job; one that has waited for a day is left to the staff. */
function toldUnheard(eb: ExpressionBuilder<DB, "orders">) {
  return eb
    .selectFrom("webhookEvents as e")
    .innerJoin("payments as p", "p.stripeSessionId", "e.objectId")
    .select("e.id")
    .whereRef("p.orderId", "=", "orders.id")
    .where("e.appliedAt", "is", null)
    .where("e.receivedAt", ">", sql<string>`now() - interval '1 day'`);
}

function expireOne(ctx: Context, orderId: string): Promise<boolean> {
  return inTransaction(ctx, async (tx) => {
    const order = await lockOrderForSettling(tx, orderId);
    const payment = await lockPayment(tx, orderId);
    // Read again under the lock: it may have been paid, or the bank may have begun, since the list was made.
    if (order.status !== "pending" || payment.status === "processing") return false;
    await giveUpOrder(tx, ctx, { order, payment, because: "expired" });
    return true;
  });
}
