import type { PlaceOrderInput } from "@atelier/contract/checkout";
import type { Tx } from "@atelier/db";
import { sql } from "kysely";
import { actorId, bodyHash, type Context, hashToken, Refusal } from "../kernel/index.ts";
import { earlierOrders } from "./let-go-of-earlier-order.ts";

export interface PlacedBefore {
  id: string;
  number: string;
  isFree: boolean;
}

interface Found {
  before: (PlacedBefore & { bodyHash: string }) | null;
  earlier: string[];
}

/**
 * The order this visitor already placed under this key, whatever became of her cart since, and the waiting orders of
 * the cart. A key is the visitor's own: somebody else's is simply unknown. Refuses: checkout.key-reused, when the body
 * is another one.
 */
export async function placedBefore(
  tx: Tx,
  ctx: Context,
  { input, cartId }: { input: PlaceOrderInput; cartId: string | null },
): Promise<{ before: PlacedBefore | undefined; earlier: string[] }> {
  const userId = actorId(ctx.actor);
  const tokenHash = ctx.visit.cartToken ? hashToken(ctx.visit.cartToken) : null;
  const { rows } = await sql<Found>`
    select (
      select json_build_object('id', o.id, 'number', o.number, 'isFree', o.total_minor = 0, 'bodyHash', o.body_hash)
      from orders as o
      where o.idempotency_key_hash = ${hashToken(input.idempotencyKey)} and o.cart_id = any(array(
        select id from carts where user_id = ${userId}::uuid
        union all select id from carts where token_hash = ${tokenHash}::text))
      limit 1) as before,
      (select coalesce(json_agg(o.id order by o.id), '[]') ${earlierOrders(sql`${cartId}::uuid`)}) as earlier
  `.execute(tx);
  const { before = null, earlier = [] } = rows[0] ?? {};
  if (!before) return { before: undefined, earlier };
  if (before.bodyHash !== bodyHash(input)) throw new Refusal("checkout.key-reused", { field: "idempotencyKey" });
  return { before, earlier };
}
