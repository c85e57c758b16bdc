import type { Tx } from "@atelier/db";
import { type SellableVariant, sellableVariants } from "../catalog/index.ts";
import { sql } from "kysely";

/**
 * A variant as it stands, with its stock kept from changing until the end: what is freed meanwhile waits, and then sees
 * who has begun to wait. Locked in the order in which the shop locks a variant and its stock.
 */
export async function holdStill(tx: Tx, variantId: string): Promise<SellableVariant | undefined> {
  await sql`select from product_variants where id = ${variantId}::uuid for key share`.execute(tx);
  await sql`select from stock_levels where variant_id = ${variantId}::uuid for share`.execute(tx);
  const [variant] = await sellableVariants(tx, [variantId]);
  return variant;
}

/** How many pieces can be had; Infinity where any number can. */
export function piecesFree({ buyable, stock }: SellableVariant): number {
  if (!buyable) return 0;
  return !stock || stock.policy === "backorder" ? Number.POSITIVE_INFINITY : Math.max(0, stock.onHand - stock.reserved);
}
