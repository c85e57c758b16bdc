import { sweepLimits } from "../access/index.ts";
import { type Context, inTransaction } from "../kernel/index.ts";
import { luciaOver } from "./lucia.ts";

/** Forgets sessions and counts whose time is over. The job `accounts.sweep`. */
export function sweepSessions(ctx: Context): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    await luciaOver(tx).deleteExpiredSessions();
    await sweepLimits(tx);
  });
}
