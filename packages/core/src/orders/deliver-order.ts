import type { AdminOrderView, DeliverOrderInput } from "@atelier/contract/orders";
import type { Tx } from "@atelier/db";
import { sql } from "kysely";
import { record } from "../audit/index.ts";
import { type Context, inTransaction, Refusal } from "../kernel/index.ts";
import { adminOrderById } from "./admin-order.ts";
import { mayDeliver } from "./order-state.ts";
import { addEvent, lockOrder } from "./order-writes.ts";

/** A parcel has arrived. Refuses what `applyDelivery` refuses. */
export function deliverOrder(ctx: Context, input: DeliverOrderInput): Promise<AdminOrderView> {
  return inTransaction(ctx, async (tx) => {
    await applyDelivery(tx, ctx, input);
    return adminOrderById({ ...ctx, db: tx }, { id: input.id });
  });
}

/** Step: writes down that a parcel has arrived. Refuses: order.not-found, order.not-shipped. */
export async function applyDelivery(tx: Tx, ctx: Context, input: DeliverOrderInput): Promise<void> {
  const order = await lockOrder(tx, ctx, input.id);
  if (!mayDeliver(order)) throw new Refusal("order.not-shipped");
  await tx
    .updateTable("orders")
    .set({ fulfillment: "delivered", deliveredAt: sql`now()` })
    .where("id", "=", order.id)
    .execute();
  await tx
    .updateTable("shipments")
    .set({ deliveredAt: sql`now()` })
    .where("orderId", "=", order.id)
    .where("deliveredAt", "is", null)
    .execute();
  await addEvent(tx, ctx, { orderId: order.id, kind: "delivered" });
  await record(tx, ctx, { action: "order.delivered", resourceKind: "order", resourceId: order.id });
}
