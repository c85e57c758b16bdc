import { type Context, inTransaction } from "../kernel/index.ts";
import { updateSoldCounts } from "./sales-writes.ts";

/** Job: counts what each product has sold, for the best-selling sort. */
export async function countSales(ctx: Context): Promise<void> {
  const changed = await inTransaction(ctx, updateSoldCounts);
  ctx.log.debug({ changed }, "Sales counted");
}
