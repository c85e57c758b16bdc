import type { Tx } from "@atelier/db";
import type { CartLine } from "../cart/index.ts";
import { type Context, Refusal } from "../kernel/index.ts";
import { lockOrderForSettling } from "../orders/index.ts";
import { lockPayment } from "../payments/index.ts";
import { lockLevels } from "../stock/index.ts";
import { giveUpOrder } from "./give-up-order.ts";

/**
 * Step: a cart waits for one payment at a time. Its earlier unpaid order is let go, with its page at Stripe, so that
 * nobody pays twice. Refuses: checkout.in-progress, while the bank is still busy with the earlier one.
 */
export async function letGoOfEarlierOrder(tx: Tx, ctx: Context, cartId: string, lines: readonly CartLine[]): Promise<void> {
  const earlier = await tx
    .selectFrom("orders")
    .select("id")
    .where("cartId", "=", cartId)
    .where("status", "=", "pending")
    .executeTakeFirst();
  if (!earlier) return;
  const order = await lockOrderForSettling(tx, earlier.id);
  const payment = await lockPayment(tx, order.id);
  if (order.status !== "pending") return;
  if (payment.status === "processing") throw new Refusal("checkout.in-progress");
  await lockAllLevels(tx, order.id, lines);
  await giveUpOrder(tx, ctx, { order, payment }, "superseded");
}

/** The levels of both orders in one go and in one order, as everybody else locks them. */
async function lockAllLevels(tx: Tx, orderId: string, lines: readonly CartLine[]): Promise<void> {
  const held = await tx.selectFrom("stockReservations").select("variantId").where("orderId", "=", orderId).execute();
  await lockLevels(tx, [...held, ...lines].map((line) => line.variantId));
}
