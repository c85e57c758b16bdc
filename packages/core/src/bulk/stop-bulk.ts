import type { BulkRunView } from "@atelier/contract/bulk";
import { record } from "../audit/index.ts";
import { actorId, type Context, inTransaction, orRefuse, Refusal } from "../kernel/index.ts";
import { bulkById } from "./bulk-queries.ts";
import { lockRun, setState } from "./bulk-writes.ts";

/** Stops a run before its next row; what is done stays done. Refuses: bulk.not-found, bulk.not-stoppable. */
export function stopBulk(ctx: Context, input: { id: string }): Promise<BulkRunView> {
  return inTransaction(ctx, async (tx) => {
    const run = orRefuse(await lockRun(tx, input.id, actorId(ctx.actor)), "bulk.not-found");
    if (run.state !== "waiting" && run.state !== "running") throw new Refusal("bulk.not-stoppable");
    await setState(tx, run.id, { state: "stopped" });
    const { total, done, refused } = run;
    await record(tx, ctx, {
      action: "bulk.stopped",
      resourceKind: "bulk",
      resourceId: run.id,
      detail: { total, done, refused },
    });
    return bulkById({ db: tx, actor: ctx.actor }, { id: run.id });
  });
}
