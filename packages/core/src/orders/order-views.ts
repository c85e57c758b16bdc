import type { ImageView } from "@atelier/contract/common";
import type { OrderLineView, ShipmentView } from "@atelier/contract/orders";
import type { Db } from "@atelier/db";
import { type Expression, type RawBuilder, sql } from "kysely";

interface LineRow {
  id: string;
  title: string;
  choices: string[];
  medium: string;
  sku: string | null;
  slug: string;
  image: ImageView | null;
  quantity: number;
  unitPriceMinor: number;
  discountMinor: number;
  taxRateBp: number;
  taxMinor: number;
}

/** A sold line as anybody may see it. */
export function lineView(row: LineRow): OrderLineView {
  const { id, title, choices, medium, sku, slug, image, quantity, unitPriceMinor, discountMinor, taxRateBp, taxMinor } =
    row;
  const lineMinor = unitPriceMinor * quantity - discountMinor;
  return {
    id,
    title,
    choices,
    medium,
    sku,
    slug,
    image,
    quantity,
    unitPriceMinor,
    discountMinor,
    taxRateBp,
    taxMinor,
    lineMinor,
  };
}

/** What lies in a parcel, in the order of the sale, as one JSON array. */
export function linesInParcel(shipmentId: Expression<string>): RawBuilder<ShipmentView["lines"]> {
  return sql`(
    select coalesce(json_agg(json_build_object('lineId', i.order_line_id, 'quantity', i.quantity) order by l.position), '[]')
    from shipment_lines as i join order_lines as l on l.id = i.order_line_id where i.shipment_id = ${shipmentId})`;
}

/** The parcels of an order, first sent first. */
export async function shipmentsOfOrder(db: Db, orderId: string): Promise<ShipmentView[]> {
  return db
    .selectFrom("shipments")
    .select(["id", "carrier", "trackingNumber", "trackingUrl", "shippedAt", "deliveredAt"])
    .select(linesInParcel(sql.ref("shipments.id")).as("lines"))
    .where("orderId", "=", orderId)
    .orderBy("shippedAt")
    .orderBy("id")
    .execute();
}
