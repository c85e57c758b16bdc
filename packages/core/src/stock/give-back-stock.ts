import type { Tx } from "@atelier/db";
import { sql } from "kysely";
import { lockLevels, summed } from "./stock-levels.ts";
import { changeLevels, insertMovements } from "./stock-writes.ts";
import { returnsOf, type SoldLine } from "./sales.ts";

/** Step: puts a cancelled order's sold pieces back on the shelf. */
export async function giveBackStock(tx: Tx, lines: readonly SoldLine[]): Promise<void> {
  const sold = await soldFromShelf(tx, lines);
  const pieces = summed(sold);
  const levels = await lockLevels(
    tx,
    pieces.map((piece) => piece.variantId),
  );
  const counted = pieces.filter((piece) => levels.has(piece.variantId));
  await changeLevels(
    tx,
    counted.map(({ variantId, quantity }) => ({ variantId, onHand: quantity, reserved: 0 })),
  );
  await insertMovements(tx, returnsOf(sold, levels));
}

/** Only what a sale took can come back: a line may have been sold before its variant was counted. */
async function soldFromShelf(tx: Tx, lines: readonly SoldLine[]): Promise<SoldLine[]> {
  const taken = await tx
    .selectFrom("stockMovements")
    .select("orderLineId")
    .where("kind", "=", "sale")
    .where("orderLineId", "=", sql<string>`any(${lines.map((line) => line.orderLineId)}::uuid[])`)
    .execute();
  const ids = new Set(taken.map((row) => row.orderLineId));
  return lines.filter((line) => ids.has(line.orderLineId));
}
