import type { Tx } from "@atelier/db";
import { lockLevels } from "./stock-levels.ts";
import { changeLevels, endReservations } from "./stock-writes.ts";

/** Step: gives back what an order had reserved. Exactly once: a second call finds nothing to give. */
export async function releaseReservations(tx: Tx, orderId: string): Promise<void> {
  const rows = await tx
    .selectFrom("stockReservations")
    .select("variantId")
    .where("orderId", "=", orderId)
    .where("state", "=", "held")
    .execute();
  await lockLevels(
    tx,
    rows.map((row) => row.variantId),
  );
  const held = await endReservations(tx, orderId, "released");
  await changeLevels(
    tx,
    held.map(({ variantId, quantity }) => ({ variantId, onHand: 0, reserved: -quantity })),
  );
}
