import type { Tx } from "@atelier/db";
import { sql } from "kysely";

/** Step: gives back what an order had reserved. Exactly once: a second call finds nothing to give. */
export async function releaseReservations(tx: Tx, orderId: string): Promise<void> {
  await sql`
    with held as materialized (
      select variant_id from stock_levels
      where variant_id in (
        select variant_id from stock_reservations where order_id = ${orderId}::uuid and state = 'held')
      order by variant_id
      for update
    ), ended as (
      update stock_reservations set state = 'released', ended_at = now()
      where order_id = ${orderId}::uuid and state = 'held'
      returning variant_id, quantity
    )
    update stock_levels l set reserved = l.reserved - ended.quantity
    from ended join held using (variant_id)
    where l.variant_id = ended.variant_id
  `.execute(tx);
}
