import type { ImportRunView, ImportStopInput } from "@atelier/contract/imports";
import { record } from "../audit/index.ts";
import { type Context, inTransaction, orRefuse, Refusal } from "../kernel/index.ts";
import { importById } from "./import-queries.ts";
import { lockRun, setState } from "./run-writes.ts";

/** Stops a run before its next batch; what it has written stays. Refuses: imports.not-found, imports.not-stoppable. */
export function stopImport(ctx: Context, input: ImportStopInput): Promise<ImportRunView> {
  return inTransaction(ctx, async (tx) => {
    const run = orRefuse(await lockRun(tx, input.id), "imports.not-found");
    if (run.state !== "waiting" && run.state !== "running") throw new Refusal("imports.not-stoppable");
    await setState(tx, run.id, "stopped");
    const detail = { source: run.source, fileName: run.fileName, mode: run.mode };
    await record(tx, ctx, { action: "import.stopped", resourceKind: "import", resourceId: run.id, detail });
    return importById({ db: tx }, { id: run.id });
  });
}
