import type { BulkRunView, ShipManyInput } from "@atelier/contract/bulk";
import { type Context, inTransaction } from "../kernel/index.ts";
import { beginRun } from "./begin-run.ts";
import { ordersOf } from "./order-targets.ts";

/** Begins to mark many orders shipped, a parcel each. Refuses what `beginRun` refuses. */
export function shipMany(ctx: Context, { targets, parcels }: ShipManyInput): Promise<BulkRunView> {
  const rows = ordersOf(targets);
  return inTransaction(ctx, (tx) => beginRun(tx, ctx, { act: { kind: "orders.ship", parcels }, rows }));
}
