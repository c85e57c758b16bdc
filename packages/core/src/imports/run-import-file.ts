import { basename } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { ImportMapping, ImportRunView, ImportSource } from "@atelier/contract/imports";
import { record } from "../audit/index.ts";
import { actorId, bodyHash, type Context, inTransaction, newId, Refusal } from "../kernel/index.ts";
import { assertReadable } from "./assert-readable.ts";
import { type ClaimedRun, claimRun } from "./claim-run.ts";
import { importById, lastApplyOf, workerOf } from "./import-queries.ts";
import { performRun } from "./perform-run.ts";
import { endRun, forgetUnbegun, insertRun, setState } from "./run-writes.ts";
import { printOf } from "./stored-files.ts";

export interface ImportFile {
  source: ImportSource;
  path: string;
  /** What the columns of any CSV are. */
  mapping?: ImportMapping;
  dryRun: boolean;
  /** Stops the import between two batches; the same file goes on there. */
  signal: AbortSignal;
  onProgress: (run: ImportRunView) => void;
}

/**
 * Imports a file from the disk at once, as the command does; pictures are queued and fetched by the shop's worker.
 * Refuses: imports.not-readable, imports.already-running.
 */
export async function runImportFile(ctx: Context, file: ImportFile): Promise<ImportRunView> {
  const { source, path, mapping, signal } = file;
  await assertReadable({ source, mapping }, path);
  const id = await runFor(ctx, file);
  const run = await claimPatiently(ctx, id, source);
  if (run) {
    try {
      const outcome = await performRun(ctx, run, { path, signal, onProgress: file.onProgress });
      if (outcome === "interrupted") await inTransaction(ctx, (tx) => endRun(tx, run, { state: "stopped" }));
    } catch (error) {
      const failure = "Something went wrong; the same command goes on from there.";
      await inTransaction(ctx, (tx) => endRun(tx, run, { state: "failed", failure })).catch(() => {});
      throw error;
    }
  }
  return importById(ctx, { id });
}

/** The run this file goes on with, or a new one. A dry run begins anew each time. */
async function runFor(ctx: Context, { source, path, dryRun, mapping }: ImportFile): Promise<string> {
  const print = await printOf(path);
  const last = dryRun ? undefined : await lastApplyOf(ctx.db, source);
  const same = last?.fileHash === print.fileHash && bodyHash(last.mapping) === bodyHash(mapping ?? null);
  if (last && same && last.storageKey === null && last.state !== "done") return reopened(ctx, last);
  const id = newId();
  const fileName = basename(path);
  const mode = dryRun ? "dry_run" : "apply";
  await inTransaction(ctx, async (tx) => {
    const run = { id, source, fileName, ...print, storageKey: null, mapping: mapping ?? null, mode } as const;
    await insertRun(tx, { ...run, actorId: actorId(ctx.actor) });
    await record(tx, ctx, {
      action: "import.started",
      resourceKind: "import",
      resourceId: id,
      detail: { source, fileName, mode },
    });
  });
  return id;
}

/** What was stopped may be claimed again. */
async function reopened(ctx: Context, run: { id: string; state: string }): Promise<string> {
  if (run.state === "stopped") await inTransaction(ctx, (tx) => setState(tx, run.id, "waiting"));
  return run.id;
}

const LOOK_EVERY_MS = 250;

/**
 * Claims the run. Where a killed process left its claim behind, waits until it lapses; a living one renews it, and then
 * this is refused: imports.already-running.
 */
async function claimPatiently(ctx: Context, id: string, source: ImportSource): Promise<ClaimedRun | undefined> {
  const found = await workerOf(ctx.db, source);
  for (;;) {
    try {
      return await claimRun(ctx, id);
    } catch (error) {
      if (!(error instanceof Refusal && error.code === "imports.already-running")) throw error;
      const now = await workerOf(ctx.db, source);
      if (found === undefined || (now !== undefined && now !== found)) {
        // A run that was refused before it began tells nobody anything.
        await inTransaction(ctx, (tx) => forgetUnbegun(tx, id));
        throw error;
      }
      await wait(LOOK_EVERY_MS);
    }
  }
}
