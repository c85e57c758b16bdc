import type { AdjustStockInput, StockRowView } from "@atelier/contract/stock";
import type { Tx } from "@atelier/db";
import { record } from "../audit/index.ts";
import { actorId, type Context, inTransaction, orRefuse, Refusal } from "../kernel/index.ts";
import { lockLevels, type StockLevel } from "./stock-levels.ts";
import { stockRow } from "./stock-queries.ts";
import { changeLevels, insertMovements } from "./stock-writes.ts";

/** Corrects what is on hand, by a difference or to a count. Refuses what `applyCorrection` refuses. */
export function adjustStock(ctx: Context, input: AdjustStockInput): Promise<StockRowView> {
  return inTransaction(ctx, async (tx) => {
    await applyCorrection(tx, ctx, input);
    return orRefuse(await stockRow(tx, input.variantId), "stock.variant-not-found");
  });
}

/**
 * Step: corrects one variant's count under its lock. Refuses: stock.variant-not-found, stock.changed-meanwhile,
 * stock.below-zero, stock.below-reserved.
 */
export async function applyCorrection(
  tx: Tx,
  ctx: Pick<Context, "actor" | "requestId">,
  input: AdjustStockInput,
): Promise<void> {
  const levels = await lockLevels(tx, [input.variantId]);
  const level = orRefuse(levels.get(input.variantId), "stock.variant-not-found");
  const change = decideChange(level, input);
  if (change === 0) return;
  const { variantId, reason, note } = input;
  const onHandAfter = level.onHand + change;
  await changeLevels(tx, [{ variantId, onHand: change, reserved: 0 }]);
  await insertMovements(tx, [
    { variantId, kind: reason, quantity: change, onHandAfter, note, actorId: actorId(ctx.actor) },
  ]);
  const detail = { before: level.onHand, after: onHandAfter, reason, note };
  await record(tx, ctx, { action: "stock.adjusted", resourceKind: "variant", resourceId: variantId, detail });
}

function decideChange(level: StockLevel, input: AdjustStockInput): number {
  if (input.expectedOnHand !== undefined && input.expectedOnHand !== level.onHand) {
    throw new Refusal("stock.changed-meanwhile", { current: { onHand: level.onHand, reserved: level.reserved } });
  }
  const after = input.change.kind === "to" ? input.change.quantity : level.onHand + input.change.quantity;
  if (level.policy === "deny" && after < 0) throw new Refusal("stock.below-zero", { field: "change.quantity" });
  if (level.policy === "deny" && after < level.reserved) {
    throw new Refusal("stock.below-reserved", { field: "change.quantity", current: { reserved: level.reserved } });
  }
  return after - level.onHand;
}
