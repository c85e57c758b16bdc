import type { Tx } from "@atelier/db";
import { sql } from "kysely";
import { variantImage } from "../files/index.ts";
import type { Context } from "../kernel/index.ts";
import { holdMail } from "../mails/index.ts";
import { orderForMail } from "../orders/index.ts";

const LATEST = 24;

/** Step: puts each sold thing's picture on its order line, now that there are renditions to show. */
export async function frameLines(tx: Tx): Promise<void> {
  await sql`
    update order_lines set image = ${variantImage(sql.ref("order_lines.product_id"), sql.ref("order_lines.variant_id"))}
    where image is null and order_id in (select id from orders where is_demo)
  `.execute(tx);
}

/** Step: the outbox of the last days, as the studio's own shop would have it: written, and sent to nobody. */
export async function writeMails(tx: Tx, ctx: Context): Promise<void> {
  const orders = await tx
    .selectFrom("orders as o")
    .leftJoin("shipments as s", "s.orderId", "o.id")
    .select(["o.id", "o.paidAt", "s.id as shipmentId", "s.carrier", "s.trackingNumber", "s.shippedAt"])
    .where("o.isDemo", "=", true)
    .where("o.status", "=", "paid")
    .orderBy("o.placedAt", "desc")
    .limit(LATEST)
    .execute();
  for (const { id, paidAt, shipmentId, carrier, trackingNumber, shippedAt } of orders.toReversed()) {
    const { data, ...mail } = await orderForMail(tx, ctx, id);
    if (paidAt) await holdMail(tx, { kind: "order-confirmed", about: id, ...mail, data }, paidAt);
    if (!shipmentId || !shippedAt) continue;
    const shipped = {
      ...data,
      carrier: carrier ?? "",
      trackingNumber: trackingNumber ?? "",
      shippedAt,
      moreFollows: false,
    };
    await holdMail(tx, { kind: "order-shipped", about: shipmentId, ...mail, data: shipped }, shippedAt);
  }
}
