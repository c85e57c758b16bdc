import type { Tx } from "@atelier/db";
import { sql } from "kysely";
import type { SoldLine } from "./sales.ts";

/**
 * Step: what an order had reserved leaves the shelf for good, one sale movement per line with the count it leaves
 * behind. One statement, as in `reserveStock`.
 */
export async function consumeReservations(
  tx: Tx,
  order: { orderId: string; lines: readonly SoldLine[] },
): Promise<void> {
  const variantIds = order.lines.map((line) => line.variantId);
  await sql`
    with line as (
      select * from unnest(
        ${order.lines.map((line) => line.orderLineId)}::uuid[],
        ${variantIds}::uuid[],
        ${order.lines.map((line) => line.quantity)}::int[]
      ) with ordinality as s (order_line_id, variant_id, quantity, n)
    ), held as materialized (
      select variant_id, on_hand from stock_levels
      where variant_id = any(${variantIds}::uuid[])
      order by variant_id
      for update
    ), ended as (
      update stock_reservations set state = 'consumed', ended_at = now()
      where order_id = ${order.orderId}::uuid and state = 'held'
      returning variant_id, quantity
    ), taken as (
      update stock_levels l set on_hand = l.on_hand - ended.quantity, reserved = l.reserved - ended.quantity
      from ended join held using (variant_id)
      where l.variant_id = ended.variant_id
    )
    insert into stock_movements (variant_id, kind, quantity, on_hand_after, order_line_id)
    select variant_id, 'sale', -line.quantity,
      held.on_hand - sum(line.quantity) over (partition by variant_id order by line.n), line.order_line_id
    from line join held using (variant_id) join ended using (variant_id)
    order by line.n
  `.execute(tx);
}
