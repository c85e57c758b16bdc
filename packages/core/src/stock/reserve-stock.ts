import type { Tx } from "@atelier/db";
import { sql } from "kysely";
import { Refusal } from "../kernel/index.ts";
import { type Pieces, summed } from "./stock-levels.ts";

interface Shortage {
  variantId: string;
  wanted: number;
  available: number;
}

/**
 * Step: promises pieces to an order until a moment of database time. Refuses: stock.insufficient, with every short line.
 * Lock, look and write are one statement, so that a level many buyers want is held no longer than it must.
 */
export async function reserveStock(
  tx: Tx,
  wish: { orderId: string; lines: readonly Pieces[]; expiresAt: string },
): Promise<void> {
  const pieces = summed(wish.lines);
  const ids = pieces.map((piece) => piece.variantId);
  const { rows } = await sql<Shortage>`
    with wish as (
      select * from unnest(${ids}::uuid[], ${pieces.map((piece) => piece.quantity)}::int[])
        with ordinality as w (variant_id, quantity, n)
    ), held as materialized (
      select variant_id, policy, on_hand - reserved as free from stock_levels
      where variant_id = any(${ids}::uuid[])
      order by variant_id
      for update
    ), short as (
      select wish.variant_id, wish.quantity as wanted, greatest(held.free, 0) as available
      from wish join held using (variant_id)
      where held.policy <> 'backorder' and held.free < wish.quantity
      order by wish.n
    ), promised as (
      update stock_levels l set reserved = l.reserved + wish.quantity
      from wish join held using (variant_id)
      where l.variant_id = wish.variant_id and not exists (select from short)
    ), kept as (
      insert into stock_reservations (order_id, variant_id, quantity, expires_at)
      select ${wish.orderId}::uuid, wish.variant_id, wish.quantity, ${wish.expiresAt}::timestamptz
      from wish join held using (variant_id)
      where not exists (select from short)
    )
    select * from short
  `.execute(tx);
  if (rows.length > 0) throw new Refusal("stock.insufficient", { lines: rows });
}
