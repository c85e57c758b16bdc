import type { Tx } from "@atelier/db";
import { type RawBuilder, sql } from "kysely";
import type { CartLine } from "../cart/index.ts";
import type { Context } from "../kernel/index.ts";
import { lockSale } from "../orders/index.ts";
import { lockLevels } from "../stock/index.ts";
import { giveUpOrder } from "./give-up-order.ts";

/**
 * Step: a cart waits for one payment at a time. Its earlier unpaid orders are let go, with their pages at Stripe, so
 * that nobody pays twice. One the bank is busy with is bought already and stays.
 */
export async function letGoOfEarlierOrder(
  tx: Tx,
  ctx: Context,
  { earlier, lines }: { earlier: readonly string[]; lines: readonly CartLine[] },
): Promise<void> {
  const waiting: Awaited<ReturnType<typeof lockSale>>[] = [];
  for (const id of earlier) {
    const sale = await lockSale(tx, id);
    if (sale.order.status === "pending" && sale.payment.status !== "processing") waiting.push(sale);
  }
  if (waiting.length === 0) return;
  const orderIds = waiting.map(({ order }) => order.id);
  await lockAllLevels(tx, orderIds, lines);
  for (const sale of waiting) await giveUpOrder(tx, ctx, { ...sale, because: "superseded" });
}

/** The waiting orders `o` of a cart, and of the carts that joined it at sign-in, for use in a statement. */
export function earlierOrders(cartId: RawBuilder<string>): RawBuilder<unknown> {
  return sql`from orders as o
    where o.status = 'pending'
      and o.cart_id = any(array(select ${cartId} union all select id from carts where merged_into = ${cartId}))`;
}

/** The levels of the new order and all earlier ones in one go and in one order, as everybody else locks them. */
async function lockAllLevels(tx: Tx, orderIds: readonly string[], lines: readonly CartLine[]): Promise<void> {
  const held = await tx.selectFrom("stockReservations").select("variantId").where("orderId", "in", orderIds).execute();
  await lockLevels(
    tx,
    [...held, ...lines].map((line) => line.variantId),
  );
}
