import type { BulkGoOnInput, BulkRunView } from "@atelier/contract/bulk";
import { assertMay } from "../access/index.ts";
import { record } from "../audit/index.ts";
import { actorId, type Context, inTransaction, orRefuse, Refusal } from "../kernel/index.ts";
import { enqueueRun } from "./begin-run.ts";
import { actRules } from "./bulk-acts.ts";
import { bulkById } from "./bulk-queries.ts";
import { lockRun, reopenRefused, setDismissed, setState } from "./bulk-writes.ts";

/**
 * Goes on with a run that was stopped, or tries again what it was refused.
 * Refuses: bulk.not-found, bulk.already-running, bulk.nothing-chosen, account.not-permitted.
 */
export function goOnBulk(ctx: Context, { id, what }: BulkGoOnInput): Promise<BulkRunView> {
  return inTransaction(ctx, async (tx) => {
    const run = orRefuse(await lockRun(tx, id, actorId(ctx.actor)), "bulk.not-found");
    assertMay(ctx, actRules[run.act.kind].permission);
    if (run.state === "waiting" || run.state === "running") throw new Refusal("bulk.already-running");
    const left = what === "refused" ? run.refused : run.total - run.done - run.refused;
    if (left === 0) throw new Refusal("bulk.nothing-chosen");
    if (what === "refused") await reopenRefused(tx, id);
    await setState(tx, id, { state: "waiting" });
    await setDismissed(tx, id, false);
    await enqueueRun(tx, id);
    await record(tx, ctx, { action: "bulk.went-on", resourceKind: "bulk", resourceId: id, detail: { what, left } });
    return bulkById({ db: tx, actor: ctx.actor }, { id });
  });
}
