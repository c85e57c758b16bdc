import type { Tx } from "@atelier/db";
import { lockLevels, shortages, summed } from "./stock-levels.ts";
import { changeLevels, insertMovements } from "./stock-writes.ts";
import { salesOf, type SoldLine } from "./sales.ts";

/**
 * Step: takes pieces that are no longer reserved, for money that came late. Returns false, and takes nothing, when
 * not all of them are free any more.
 */
export async function takeStockAtOnce(tx: Tx, lines: readonly SoldLine[]): Promise<boolean> {
  const pieces = summed(lines);
  const levels = await lockLevels(
    tx,
    pieces.map((piece) => piece.variantId),
  );
  if (shortages(pieces, levels).length > 0) return false;
  const counted = pieces.filter((piece) => levels.has(piece.variantId));
  await changeLevels(
    tx,
    counted.map(({ variantId, quantity }) => ({ variantId, onHand: -quantity, reserved: 0 })),
  );
  await insertMovements(tx, salesOf(lines, levels));
  return true;
}
