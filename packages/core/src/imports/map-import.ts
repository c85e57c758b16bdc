import type { ImportMapInput, ImportMapping, ImportRunView } from "@atelier/contract/imports";
import type { Tx } from "@atelier/db";
import { record } from "../audit/index.ts";
import { actorId, type Context, enqueue, inTransaction, newId, orRefuse, Refusal } from "../kernel/index.ts";
import { rememberMapping } from "./csv/mapping-memory.ts";
import { readStoredColumns } from "./csv/stored-columns.ts";
import { importById } from "./import-queries.ts";
import { insertRun, lockRun, type LockedRun, setMapping } from "./run-writes.ts";

/**
 * Says what the columns of an uploaded CSV are, remembers it for its headings, and lets a job check the file by it. After
 * a check the same file is checked anew. Refuses: imports.not-found, imports.not-readable, imports.already-running.
 */
export async function mapImport(ctx: Context, { id, mapping }: ImportMapInput): Promise<ImportRunView> {
  const { read } = await readStoredColumns(ctx, id);
  const headings = read.columns.map(({ heading }) => heading);
  assertThere(mapping, headings);
  return inTransaction(ctx, async (tx) => {
    const run = orRefuse(await lockRun(tx, id), "imports.not-found");
    if (run.state === "waiting" || run.state === "running") throw new Refusal("imports.already-running");
    const runId = await checkedBy(tx, ctx, { run, mapping });
    await rememberMapping(tx, { headings, mapping, actorId: actorId(ctx.actor) });
    await enqueue(tx, { name: "imports.run", payload: { runId }, key: `imports.run:${runId}` });
    const detail = { source: run.source, fileName: run.fileName, mapping };
    await record(tx, ctx, { action: "import.mapped", resourceKind: "import", resourceId: runId, detail });
    return importById({ db: tx }, { id: runId });
  });
}

async function checkedBy(
  tx: Tx,
  ctx: Pick<Context, "actor">,
  { run, mapping }: { run: LockedRun; mapping: ImportMapping },
): Promise<string> {
  if (run.state === "mapping") {
    await setMapping(tx, run.id, mapping);
    return run.id;
  }
  const id = newId();
  const { source, fileName, fileHash, totalBytes, storageKey } = run;
  const same = { source, fileName, fileHash, totalBytes, storageKey };
  await insertRun(tx, { id, ...same, mapping, mode: "dry_run", actorId: actorId(ctx.actor) });
  return id;
}

function assertThere(mapping: ImportMapping, headings: readonly string[]): void {
  const there = new Set(headings.map((heading) => heading.toLowerCase()));
  const missing = mapping.columns.find(({ heading }) => !there.has(heading.trim().toLowerCase()));
  if (!missing) return;
  const why = `The file has no column "${missing.heading}".`;
  throw new Refusal("imports.not-readable", { field: "mapping", fields: { mapping: why } });
}
