import type { Tx } from "@atelier/db";
import { sql } from "kysely";

export interface Movement {
  variantId: string;
  kind: "opening" | "sale" | "count" | "damage" | "return" | "found" | "delivery" | "import" | "other";
  quantity: number;
  onHandAfter: number;
  note?: string;
  orderLineId?: string | null;
  actorId?: string | null;
}

/** Changes what is on hand and what is promised, by difference, in one statement for all variants. */
export async function changeLevels(
  tx: Tx,
  changes: readonly { variantId: string; onHand: number; reserved: number }[],
): Promise<void> {
  if (changes.length === 0) return;
  await sql`
    update stock_levels l
    set on_hand = l.on_hand + c.on_hand, reserved = l.reserved + c.reserved
    from unnest(
      ${changes.map((change) => change.variantId)}::uuid[],
      ${changes.map((change) => change.onHand)}::int[],
      ${changes.map((change) => change.reserved)}::int[]
    ) as c (variant_id, on_hand, reserved)
    where l.variant_id = c.variant_id
  `.execute(tx);
}

export async function insertMovements(tx: Tx, movements: readonly Movement[]): Promise<void> {
  if (movements.length === 0) return;
  await tx
    .insertInto("stockMovements")
    .values(movements.map((movement) => ({ note: "", orderLineId: null, actorId: null, ...movement })))
    .execute();
}
