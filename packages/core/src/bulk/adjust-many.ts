import type { AdjustManyInput, BulkRunView } from "@atelier/contract/bulk";
import { type Context, inTransaction } from "../kernel/index.ts";
import { matchingStock, namedStock } from "../stock/index.ts";
import { beginRun } from "./begin-run.ts";

/** Begins one correction of many counts, all for one reason. Refuses what `beginRun` refuses. */
export function adjustMany(ctx: Context, { targets, correction }: AdjustManyInput): Promise<BulkRunView> {
  const rows = targets.kind === "chosen" ? namedStock(targets.ids) : matchingStock(targets.filter);
  return inTransaction(ctx, (tx) => beginRun(tx, ctx, { act: { kind: "stock.adjust", correction }, rows }));
}
