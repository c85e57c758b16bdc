import type { Tx } from "@atelier/db";
import { takeSoldFromCart } from "../cart/index.ts";
import type { Context } from "../kernel/index.ts";
import { queueMail } from "../mails/index.ts";
import { lockOrderForSettling, markPaid, orderForMail, soldLines } from "../orders/index.ts";
import { consumeReservations } from "../stock/index.ts";
import { postSale } from "./post-sale.ts";

/**
 * Step: the one act by which a waiting order is paid: stock leaves, the journal is written, the cart is closed, the
 * confirmation goes into the outbox. All of it in the caller's transaction, under the order's lock.
 */
export async function settleSale(
  tx: Tx,
  ctx: Context,
  { orderId, detail }: { orderId: string; detail: Record<string, unknown> },
): Promise<void> {
  const order = await lockOrderForSettling(tx, orderId);
  await consumeReservations(tx, { orderId, lines: await soldLines(tx, orderId) });
  await markPaid(tx, ctx, { order, detail });
  await postSale(tx, order);
  await afterSale(tx, ctx, order);
}

/** Step: what follows a sale whichever way its stock was found. */
export async function afterSale(tx: Tx, ctx: Context, order: { id: string; cartId: string | null }): Promise<void> {
  if (order.cartId && !(await hasLeftCart(tx, order.id)))
    await takeSoldFromCart(tx, order.cartId, await soldLines(tx, order.id));
  await queueMail(tx, { kind: "order-confirmed", about: order.id, ...(await orderForMail(tx, ctx, order.id)) });
}

/** What a slow bank has to pay for left the cart when the bank began; what lies there now was put in since. */
async function hasLeftCart(tx: Tx, orderId: string): Promise<boolean> {
  const began = await tx
    .selectFrom("orderEvents")
    .select("id")
    .where("orderId", "=", orderId)
    .where("kind", "=", "payment_processing")
    .executeTakeFirst();
  return began !== undefined;
}
