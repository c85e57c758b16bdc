import type { Tx } from "@atelier/db";
import { sql } from "kysely";

export interface StockLevel {
  variantId: string;
  policy: "deny" | "backorder";
  onHand: number;
  reserved: number;
}

export interface Pieces {
  variantId: string;
  quantity: number;
}

/**
 * Locks the levels of the given variants, always in the order of their ids, so that no two orders wait for each other.
 * Variants that are not counted have none.
 */
export async function lockLevels(tx: Tx, variantIds: readonly string[]): Promise<Map<string, StockLevel>> {
  if (variantIds.length === 0) return new Map();
  const rows = await tx
    .selectFrom("stockLevels")
    .select(["variantId", "policy", "onHand", "reserved"])
    .where("variantId", "=", sql<string>`any(${[...new Set(variantIds)]}::uuid[])`)
    .orderBy("variantId")
    .forUpdate()
    .execute();
  return new Map(rows.map((row) => [row.variantId, row as StockLevel]));
}

/** Adds up lines that share a variant: each would fit alone where together they do not. */
export function summed(lines: readonly Pieces[]): Pieces[] {
  const byVariant = new Map<string, number>();
  for (const line of lines) byVariant.set(line.variantId, (byVariant.get(line.variantId) ?? 0) + line.quantity);
  return [...byVariant].map(([variantId, quantity]) => ({ variantId, quantity }));
}

/** How many can still be promised; undefined when any number can. */
export function freeOf(level: StockLevel): number | undefined {
  return level.policy === "backorder" ? undefined : level.onHand - level.reserved;
}

/** The lines that cannot be served from these levels, with what there is. */
export function shortages(pieces: readonly Pieces[], levels: ReadonlyMap<string, StockLevel>) {
  return pieces.flatMap(({ variantId, quantity }) => {
    const level = levels.get(variantId);
    const free = level && freeOf(level);
    if (free === undefined || free >= quantity) return [];
    return [{ variantId, wanted: quantity, available: Math.max(0, free) }];
  });
}
