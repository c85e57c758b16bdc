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

/** The lines of a sale, and whether they left the cart already because a slow bank began to pay. In one statement. */
export async function linesToSettle(db: Db, orderId: string) {
  const rows = await db
    .selectFrom("orderLines as l")
    .selectAll("l")
    .select((eb) =>
      eb
        .exists(eb.selectFrom("orderEvents").where("orderId", "=", orderId).where("kind", "=", "payment_processing"))
        .as("hasLeftCart"),
    )
    .where("l.orderId", "=", orderId)
    .orderBy("l.position")
    .execute();
  const lines = rows.map(({ hasLeftCart: _left, ...row }) => ({ ...row, image: row.image as ImageView | null }));
  return { lines, hasLeftCart: rows.some((row) => row.hasLeftCart) };
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
