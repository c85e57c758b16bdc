import type { AdminOrderView, ShipOrderInput } from "@atelier/contract/orders";
import type { Tx } from "@atelier/db";
import { sql } from "kysely";
import { record } from "../audit/index.ts";
import { type Context, inTransaction, type Permitted, Refusal } from "../kernel/index.ts";
import { queueMail } from "../mails/index.ts";
import { adminOrderById } from "./admin-order.ts";
import { parcelForMail } from "./order-mail.ts";
import { mayShip } from "./order-state.ts";
import { addEvent, type LockedOrder, lockOrder } from "./order-writes.ts";
import { type Packed, packParcel } from "./pack-parcel.ts";

/** A paid order leaves the studio, or a part of it. Refuses what `applyShipment` refuses. */
export function shipOrder(ctx: Context, input: ShipOrderInput): Promise<AdminOrderView> {
  return inTransaction(ctx, async (tx) => {
    await applyShipment(tx, ctx, input);
    return adminOrderById({ ...ctx, db: tx }, { id: input.id });
  });
}

/**
 * Step: writes a parcel of a paid order: parcel, story, mail.
 * Refuses: order.not-found, order.not-paid, order.already-shipped, order.more-than-waits.
 */
export async function applyShipment(tx: Tx, ctx: Context, input: ShipOrderInput): Promise<void> {
  const order = await lockOrder(tx, ctx, input.id);
  if (order.status !== "paid") throw new Refusal("order.not-paid");
  if (!mayShip(order)) throw new Refusal("order.already-shipped");
  const { packed, isLast } = await packParcel(tx, order.id, input.lines);
  const shipment = await writeParcel(tx, { order, input, packed, isLast });
  const { carrier, trackingNumber } = input;
  const pieces = packed.reduce((sum, { quantity }) => sum + quantity, 0);
  const detail = { carrier, trackingNumber, pieces };
  await addEvent(tx, ctx, { orderId: order.id, kind: isLast ? "shipped" : "part_shipped", detail });
  await record(tx, ctx, { action: "order.shipped", resourceKind: "order", resourceId: order.id, detail });
  if (input.notify) await tellShopper(tx, ctx, { order, input, packed, isLast, shipment });
}

interface Parcel {
  order: Permitted<LockedOrder>;
  input: ShipOrderInput;
  packed: readonly Packed[];
  isLast: boolean;
}

interface Shipment {
  id: string;
  shippedAt: string;
}

/** Step: the parcel with what lies in it, and how far the order is with it. */
async function writeParcel(tx: Tx, { order, input, packed, isLast }: Parcel): Promise<Shipment> {
  const { carrier, trackingNumber, trackingUrl } = input;
  const shipment = await tx
    .insertInto("shipments")
    .values({ orderId: order.id, carrier, trackingNumber, trackingUrl })
    .returning(["id", "shippedAt"])
    .executeTakeFirstOrThrow();
  await tx
    .insertInto("shipmentLines")
    .values(packed.map(({ lineId, quantity }) => ({ shipmentId: shipment.id, orderLineId: lineId, quantity })))
    .execute();
  await tx
    .updateTable("orders")
    .set(isLast ? { fulfillment: "shipped", shippedAt: sql`now()` } : { fulfillment: "partly_shipped" })
    .where("id", "=", order.id)
    .execute();
  return shipment;
}

/** Step: the mail about this parcel and what lies in it. */
async function tellShopper(tx: Tx, ctx: Context, parcel: Parcel & { shipment: Shipment }): Promise<void> {
  const { order, input, packed, isLast, shipment } = parcel;
  const { data, ...mail } = await parcelForMail(tx, ctx, { orderId: order.id, packed });
  const { carrier, trackingNumber } = input;
  const shipped = { ...data, carrier, trackingNumber, shippedAt: shipment.shippedAt, moreFollows: !isLast };
  await queueMail(tx, { kind: "order-shipped", about: shipment.id, ...mail, data: shipped });
}
