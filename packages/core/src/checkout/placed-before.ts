import type { PlaceOrderInput } from "@atelier/contract/checkout";
import type { Tx } from "@atelier/db";
import { sql } from "kysely";
import { actorId, bodyHash, type Context, hashToken, Refusal } from "../kernel/index.ts";

export interface PlacedOrder {
  id: string;
  number: string;
  isFree: boolean;
}

/**
 * The order this visitor already placed under this key, whatever became of her cart since. A key is the visitor's own:
 * somebody else's is simply unknown. Refuses: checkout.key-reused, when the body is another one.
 */
export async function placedBefore(tx: Tx, ctx: Context, input: PlaceOrderInput): Promise<PlacedOrder | undefined> {
  const userId = actorId(ctx.actor);
  const tokenHash = ctx.visit.cartToken ? hashToken(ctx.visit.cartToken) : null;
  const order = await tx
    .selectFrom("orders as o")
    .innerJoin("carts as c", "c.id", "o.cartId")
    .select(["o.id", "o.number", "o.bodyHash", "o.totalMinor"])
    .where("o.idempotencyKeyHash", "=", hashToken(input.idempotencyKey))
    .where(sql<boolean>`(c.user_id = ${userId}::uuid or c.token_hash = ${tokenHash}::text)`)
    .limit(1)
    .executeTakeFirst();
  if (!order) return undefined;
  if (order.bodyHash !== bodyHash(input)) throw new Refusal("checkout.key-reused", { field: "idempotencyKey" });
  return { id: order.id, number: order.number, isFree: order.totalMinor === 0 };
}
