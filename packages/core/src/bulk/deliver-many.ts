import type { BulkRunView, DeliverManyInput } from "@atelier/contract/bulk";
import { type Context, inTransaction } from "../kernel/index.ts";
import { beginRun } from "./begin-run.ts";
import { ordersOf } from "./order-targets.ts";

/** Begins to mark many orders delivered. Refuses what `beginRun` refuses. */
export function deliverMany(ctx: Context, { targets }: DeliverManyInput): Promise<BulkRunView> {
  const rows = ordersOf(targets);
  return inTransaction(ctx, (tx) => beginRun(tx, ctx, { act: { kind: "orders.deliver" }, rows }));
}
