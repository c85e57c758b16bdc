import type { ImageView } from "@atelier/contract/common";
import type { Db } from "@atelier/db";

/** An order's lines as they were sold, in their order. */
export async function linesOfOrder(db: Db, orderId: string) {
  const rows = await db
    .selectFrom("orderLines")
    .selectAll()
    .where("orderId", "=", orderId)
    .orderBy("position")
    .execute();
  return rows.map((row) => ({ ...row, image: row.image as ImageView | null }));
}

/** The lines that came off a shelf, as the stock steps want them. */
export async function soldLines(db: Db, orderId: string) {
  const rows = await db
    .selectFrom("orderLines")
    .select(["id as orderLineId", "variantId", "quantity"])
    .where("orderId", "=", orderId)
    .orderBy("position")
    .execute();
  return rows.flatMap((row) => (row.variantId ? [{ ...row, variantId: row.variantId }] : []));
}
