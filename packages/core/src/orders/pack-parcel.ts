import type { ShipOrderInput } from "@atelier/contract/orders";
import type { Tx } from "@atelier/db";
import { sql } from "kysely";
import { needsShipping } from "../fulfillment/index.ts";
import { Refusal } from "../kernel/index.ts";

/** How many pieces of a line lie in a parcel. */
export type Packed = NonNullable<ShipOrderInput["lines"]>[number];

/**
 * What goes into the next parcel of a locked order: what was asked for, or all that waits. Tells whether anything is
 * left behind. Refuses: order.already-shipped when nothing waits, order.more-than-waits for more than there is.
 */
export async function packParcel(
  tx: Tx,
  orderId: string,
  asked: readonly Packed[] | undefined,
): Promise<{ packed: Packed[]; isLast: boolean }> {
  const waiting = await waitingLines(tx, orderId);
  if (waiting.length === 0) throw new Refusal("order.already-shipped");
  const packed = asked ? [...asked] : waiting;
  const left = new Map(waiting.map(({ lineId, quantity }) => [lineId, quantity]));
  for (const { lineId, quantity } of packed) {
    const remains = (left.get(lineId) ?? 0) - quantity;
    if (remains < 0) throw new Refusal("order.more-than-waits");
    left.set(lineId, remains);
  }
  return { packed, isLast: [...left.values()].every((quantity) => quantity === 0) };
}

/** What of each line has to be sent and has not left yet. */
async function waitingLines(tx: Tx, orderId: string): Promise<Packed[]> {
  const rows = await tx
    .selectFrom("orderLines as l")
    .leftJoin("shipmentLines as i", "i.orderLineId", "l.id")
    .select(["l.id as lineId", "l.kind"])
    .select(sql<number>`l.quantity - coalesce(sum(i.quantity), 0)::int`.as("quantity"))
    .where("l.orderId", "=", orderId)
    .groupBy("l.id")
    .orderBy("l.position")
    .execute();
  return rows
    .filter((row) => row.quantity > 0 && needsShipping([row]))
    .map(({ lineId, quantity }) => ({ lineId, quantity }));
}
