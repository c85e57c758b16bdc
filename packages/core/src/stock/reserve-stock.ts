import type { Tx } from "@atelier/db";
import { Refusal } from "../kernel/index.ts";
import { lockLevels, type Pieces, shortages, summed } from "./stock-levels.ts";
import { changeLevels, insertReservations } from "./stock-writes.ts";

/** Step: promises pieces to an order until a moment of database time. Refuses: stock.insufficient, with every short line. */
export async function reserveStock(
  tx: Tx,
  wish: { orderId: string; lines: readonly Pieces[]; expiresAt: string },
): Promise<void> {
  const pieces = summed(wish.lines);
  const levels = await lockLevels(
    tx,
    pieces.map((piece) => piece.variantId),
  );
  const short = shortages(pieces, levels);
  if (short.length > 0) throw new Refusal("stock.insufficient", { lines: short });
  const counted = pieces.filter((piece) => levels.has(piece.variantId));
  await changeLevels(
    tx,
    counted.map(({ variantId, quantity }) => ({ variantId, onHand: 0, reserved: quantity })),
  );
  await insertReservations(tx, { orderId: wish.orderId, pieces: counted, expiresAt: wish.expiresAt });
}
