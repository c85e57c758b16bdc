import type { ImportApplyInput, ImportRunView } from "@atelier/contract/imports";
import type { Tx } from "@atelier/db";
import { record } from "../audit/index.ts";
import { actorId, type Context, enqueue, inTransaction, newId, orRefuse, Refusal } from "../kernel/index.ts";
import { importById, lastApplyOf, unfinishedApplyOf } from "./import-queries.ts";
import { insertRun, lockRun, type LockedRun, lockSource, setState } from "./run-writes.ts";
import { isStored } from "./stored-files.ts";

/**
 * Confirms a finished dry run: its file is read again by a job and written. A stopped or failed import goes on where
 * it was. Refuses: imports.not-found, imports.already-running, imports.not-readable (also a file no longer kept).
 */
export async function applyImport(ctx: Context, input: ImportApplyInput): Promise<ImportRunView> {
  const { source } = await importById(ctx, input);
  return inTransaction(ctx, async (tx) => {
    await lockSource(tx, source);
    const run = orRefuse(await lockRun(tx, input.id), "imports.not-found");
    if (run.state === "waiting" || run.isClaimed) throw new Refusal("imports.already-running");
    if (await unfinishedApplyOf(tx, source)) throw new Refusal("imports.already-running");
    if (!run.storageKey || !(await isStored(ctx.config, run.storageKey)))
      throw notReadable("The file is no longer kept; upload it again.");
    const id = run.mode === "dry_run" ? await applyRunFor(tx, ctx, run) : await goOnWith(tx, ctx, run);
    await enqueue(tx, { name: "imports.run", payload: { runId: id }, key: `imports.run:${id}` });
    const detail = { source, fileName: run.fileName };
    await record(tx, ctx, { action: "import.confirmed", resourceKind: "import", resourceId: id, detail });
    return importById({ db: tx }, { id });
  });
}

async function applyRunFor(tx: Tx, ctx: Context, run: LockedRun): Promise<string> {
  if (run.mode === "dry_run" && run.state !== "done") throw notReadable("The check of this file was not finished.");
  const { source, fileName, fileHash, totalBytes, storageKey, mapping } = run;
  const id = newId();
  await insertRun(tx, {
    id,
    source,
    fileName,
    fileHash,
    totalBytes,
    storageKey,
    mapping,
    mode: "apply",
    actorId: actorId(ctx.actor),
  });
  return id;
}

async function goOnWith(tx: Tx, ctx: Context, run: LockedRun): Promise<string> {
  if (run.state === "done") throw notReadable("This import is done; check the file anew to import it again.");
  if ((await lastApplyOf(tx, run.source))?.id !== run.id) return applyRunFor(tx, ctx, run);
  await setState(tx, run.id, "waiting");
  return run.id;
}

function notReadable(why: string): Refusal {
  return new Refusal("imports.not-readable", { field: "file", fields: { file: why } });
}
