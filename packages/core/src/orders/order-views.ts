import type { ImageView } from "@atelier/contract/common";
import type { OrderLineView, ShipmentView } from "@atelier/contract/orders";
import type { Db } from "@atelier/db";

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

/** The parcels of an order, first sent first. */
export async function shipmentsOfOrder(db: Db, orderId: string): Promise<ShipmentView[]> {
  return db
    .selectFrom("shipments")
    .select(["id", "carrier", "trackingNumber", "trackingUrl", "shippedAt", "deliveredAt"])
    .where("orderId", "=", orderId)
    .orderBy("shippedAt")
    .orderBy("id")
    .execute();
}
