import type { BulkRunView, ChangeManyProductsInput } from "@atelier/contract/bulk";
import { matchingProducts, namedProducts } from "../catalog/index.ts";
import { type Context, inTransaction } from "../kernel/index.ts";
import { beginRun } from "./begin-run.ts";

/** Begins one change to many products, each as if by its own editor. Refuses what `beginRun` refuses. */
export function changeManyProducts(ctx: Context, { targets, change }: ChangeManyProductsInput): Promise<BulkRunView> {
  const rows = targets.kind === "chosen" ? namedProducts(targets.ids) : matchingProducts(targets.filter);
  return inTransaction(ctx, (tx) => beginRun(tx, ctx, { act: { kind: "products.change", change }, rows }));
}
