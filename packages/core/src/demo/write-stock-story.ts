import type { StockMovement } from "@atelier/db/seeds";
import type { Tx } from "@atelier/db";
import { sql } from "kysely";
import type { Goods } from "./write-goods.ts";
import type { OrderLineIds } from "./write-orders.ts";
import type { People } from "./write-people.ts";

interface StockStory {
  movements: readonly StockMovement[];
  goods: Goods;
  people: People;
  lines: OrderLineIds;
}

/** Step: three months of the shelves, movement by movement, ending at what is on hand today. */
export async function writeStockStory(tx: Tx, { movements, goods, people, lines }: StockStory): Promise<void> {
  const onHand = new Map<string, number>();
  const rows = movements
    .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
    .flatMap((movement) => {
      const variantId = goods.get(movement.sku)?.variantId;
      if (!variantId || movement.quantity === 0) return [];
      const onHandAfter = (onHand.get(variantId) ?? 0) + movement.quantity;
      onHand.set(variantId, onHandAfter);
      const { kind, quantity, note, at: createdAt } = movement;
      const isOfOrder = kind === "sale" || kind === "return";
      const orderLineId = (isOfOrder && movement.order && lines.get(`${movement.order} ${movement.sku}`)) || null;
      const actorId = (movement.author && people.get(movement.author)) || null;
      return [{ variantId, kind, quantity, onHandAfter, note, orderLineId, actorId, createdAt }];
    });
  for (let from = 0; from < rows.length; from += 500) {
    await tx
      .insertInto("stockMovements")
      .values(rows.slice(from, from + 500))
      .execute();
  }
  await sql`
    update stock_levels l set on_hand = moved.on_hand, created_at = moved.since
    from (select variant_id, sum(quantity)::int as on_hand, min(created_at) as since from stock_movements group by variant_id) moved
    where moved.variant_id = l.variant_id
  `.execute(tx);
}
