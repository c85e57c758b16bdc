import { actorId, type Context, inTransaction, orRefuse, Refusal } from "../kernel/index.ts";
import { lockRun, setDismissed } from "./bulk-writes.ts";

/** Puts away the report of a run that has ended. Refuses: bulk.not-found, bulk.already-running. */
export function dismissBulk(ctx: Context, input: { id: string }): Promise<{ done: true }> {
  return inTransaction(ctx, async (tx) => {
    const run = orRefuse(await lockRun(tx, input.id, actorId(ctx.actor)), "bulk.not-found");
    if (run.state === "waiting" || run.state === "running") throw new Refusal("bulk.already-running");
    await setDismissed(tx, run.id, true);
    return { done: true };
  });
}
