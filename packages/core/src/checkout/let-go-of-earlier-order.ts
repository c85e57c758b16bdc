import type { Db, Tx } from "@atelier/db";
import type { CartLine } from "../cart/index.ts";
import type { Context } from "../kernel/index.ts";
import { lockOrderForSettling } from "../orders/index.ts";
import { lockPayment } from "../payments/index.ts";
import { lockLevels } from "../stock/index.ts";
import { giveUpOrder } from "./give-up-order.ts";

/**
 * Step: a cart waits for one payment at a time. Its earlier unpaid order is let go, with its page at Stripe, so that
 * nobody pays twice. One the bank is busy with is bought already and stays.
 */
export async function letGoOfEarlierOrder(
  tx: Tx,
  ctx: Context,
  cart: { id: string; lines: readonly CartLine[] },
): Promise<void> {
  for (const { id } of await earlierOrders(tx, cart.id)) {
    const order = await lockOrderForSettling(tx, id);
    const payment = await lockPayment(tx, order.id);
    if (order.status !== "pending" || payment.status === "processing") continue;
    await lockAllLevels(tx, order.id, cart.lines);
    await giveUpOrder(tx, ctx, { order, payment, because: "superseded" });
  }
}

/** The waiting orders of a cart, and of the carts that joined it at sign-in. */
export async function earlierOrders(db: Db, cartId: string): Promise<{ id: string }[]> {
  return db
    .selectFrom("orders as o")
    .innerJoin("carts as c", "c.id", "o.cartId")
    .select("o.id")
    .where((eb) => eb.or([eb("c.id", "=", cartId), eb("c.mergedInto", "=", cartId)]))
    .where("o.status", "=", "pending")
    .orderBy("o.id")
    .execute();
}

/** The levels of both orders in one go and in one order, as everybody else locks them. */
async function lockAllLevels(tx: Tx, orderId: string, lines: readonly CartLine[]): Promise<void> {
  const held = await tx.selectFrom("stockReservations").select("variantId").where("orderId", "=", orderId).execute();
  await lockLevels(
    tx,
    [...held, ...lines].map((line) => line.variantId),
  );
}
