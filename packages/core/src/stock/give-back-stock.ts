import type { Tx } from "@atelier/db";
import { lockLevels, summed } from "./stock-levels.ts";
import { changeLevels, insertMovements } from "./stock-writes.ts";
import { returnsOf, type SoldLine } from "./sales.ts";

/** Step: puts a cancelled order's sold pieces back on the shelf. */
export async function giveBackStock(tx: Tx, lines: readonly SoldLine[]): Promise<void> {
  const pieces = summed(lines);
  const levels = await lockLevels(tx, pieces.map((piece) => piece.variantId));
  const counted = pieces.filter((piece) => levels.has(piece.variantId));
  await changeLevels(tx, counted.map(({ variantId, quantity }) => ({ variantId, onHand: quantity, reserved: 0 })));
  await insertMovements(tx, returnsOf(lines, levels));
}
