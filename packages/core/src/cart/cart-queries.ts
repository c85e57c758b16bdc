import type { Db } from "@atelier/db";
import { sql } from "kysely";
import { type SellableVariant, sellableVariants } from "../catalog/index.ts";
import { actorId, type Context, hashToken } from "../kernel/index.ts";

export interface CartLine {
  id: string;
  variantId: string;
  quantity: number;
  seenPriceMinor: number;
  variant: SellableVariant | undefined;
}

/** The id of the visitor's open cart, if she has one. */
export async function cartIdOf(ctx: Context): Promise<string | undefined> {
  const userId = actorId(ctx.actor);
  const { cartToken } = ctx.visit;
  if (!userId && !cartToken) return undefined;
  const row = await ctx.db
    .selectFrom("carts")
    .select("id")
    .where("state", "=", "open")
    .where("expiresAt", ">", sql<string>`now()`)
    .where(
      sql<boolean>`(user_id = ${userId}::uuid or (token_hash = ${cartToken ? hashToken(cartToken) : null}::text and user_id is null))`,
    )
    .orderBy(sql`user_id is null`)
    .limit(1)
    .executeTakeFirst();
  return row?.id;
}

/** A cart's lines in the order they were put in, each with what the shop now says of it. */
export async function cartLines(db: Db, cartId: string): Promise<CartLine[]> {
  const rows = await db
    .selectFrom("cartLines")
    .select(["id", "variantId", "quantity", "seenPriceMinor"])
    .where("cartId", "=", cartId)
    .orderBy("createdAt")
    .orderBy("id")
    .execute();
  const variants = await sellableVariants(
    db,
    rows.map((row) => row.variantId),
  );
  const byId = new Map(variants.map((variant) => [variant.id, variant]));
  return rows.map((row) => ({ ...row, variant: byId.get(row.variantId) }));
}

/** How many of a variant can be promised now; undefined when any number can. */
export function freePieces(variant: SellableVariant): number | undefined {
  if (!variant.stock || variant.stock.policy === "backorder") return undefined;
  return Math.max(0, variant.stock.onHand - variant.stock.reserved);
}
