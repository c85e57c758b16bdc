import type { BulkRunView, CancelManyInput } from "@atelier/contract/bulk";
import { type Context, inTransaction } from "../kernel/index.ts";
import { beginRun } from "./begin-run.ts";
import { ordersOf } from "./order-targets.ts";

/** Begins to call many orders off, all for one reason. Refuses what `beginRun` refuses. */
export function cancelMany(ctx: Context, { targets, note }: CancelManyInput): Promise<BulkRunView> {
  const rows = ordersOf(targets);
  return inTransaction(ctx, (tx) => beginRun(tx, ctx, { act: { kind: "orders.cancel", note }, rows }));
}
