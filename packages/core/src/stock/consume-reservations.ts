import type { Tx } from "@atelier/db";
import { lockLevels, type Pieces } from "./stock-levels.ts";
import { changeLevels, endReservations, insertMovements } from "./stock-writes.ts";
import { salesOf, type SoldLine } from "./sales.ts";

/** Step: what an order had reserved leaves the shelf for good, one sale movement per line. */
export async function consumeReservations(
  tx: Tx,
  order: { orderId: string; lines: readonly SoldLine[] },
): Promise<void> {
  const levels = await lockLevels(
    tx,
    order.lines.map((line) => line.variantId),
  );
  const held = await endReservations(tx, order.orderId, "consumed");
  const taken: Pieces[] = held;
  await changeLevels(
    tx,
    taken.map(({ variantId, quantity }) => ({ variantId, onHand: -quantity, reserved: -quantity })),
  );
  const counted = new Set(taken.map((piece) => piece.variantId));
  await insertMovements(
    tx,
    salesOf(
      order.lines.filter((line) => counted.has(line.variantId)),
      levels,
    ),
  );
}
