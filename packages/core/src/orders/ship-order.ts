import type { AdminOrderView, ShipOrderInput } from "@atelier/contract/orders";
import { sql } from "kysely";
import { record } from "../audit/index.ts";
import { type Context, inTransaction, Refusal } from "../kernel/index.ts";
import { queueMail } from "../mails/index.ts";
import { adminOrderById } from "./admin-order.ts";
import { orderForMail } from "./order-mail.ts";
import { mayShip } from "./order-state.ts";
import { addEvent, lockOrder } from "./order-writes.ts";

/** A paid order leaves the studio: parcel, story, mail. Refuses: order.not-found, order.not-paid, order.already-shipped. */
export function shipOrder(ctx: Context, input: ShipOrderInput): Promise<AdminOrderView> {
  return inTransaction(ctx, async (tx) => {
    const order = await lockOrder(tx, ctx, input.id);
    if (order.status !== "paid") throw new Refusal("order.not-paid");
    if (!mayShip(order)) throw new Refusal("order.already-shipped");
    const { carrier, trackingNumber, trackingUrl } = input;
    const shipment = await tx
      .insertInto("shipments")
      .values({ orderId: order.id, carrier, trackingNumber, trackingUrl })
      .returning(["id", "shippedAt"])
      .executeTakeFirstOrThrow();
    await tx
      .updateTable("orders")
      .set({ fulfillment: "shipped", shippedAt: sql`now()` })
      .where("id", "=", order.id)
      .execute();
    await addEvent(tx, ctx, { orderId: order.id, kind: "shipped", detail: { carrier, trackingNumber } });
    await record(tx, ctx, {
      action: "order.shipped",
      resourceKind: "order",
      resourceId: order.id,
      detail: { carrier, trackingNumber },
    });
    if (input.notify) {
      const { data, ...mail } = await orderForMail(tx, ctx, order.id);
      const shipped = { ...data, carrier, trackingNumber, shippedAt: shipment.shippedAt };
      await queueMail(tx, { kind: "order-shipped", about: shipment.id, ...mail, data: shipped });
    }
    return adminOrderById({ ...ctx, db: tx }, { id: order.id });
  });
}
