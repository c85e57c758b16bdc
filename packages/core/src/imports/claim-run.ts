import type { ImportMapping, ImportSource } from "@atelier/contract/imports";
import { type Context, inTransaction, newId, orRefuse, Refusal } from "../kernel/index.ts";
import { lockRun, lockSource, setClaim, workingRunOf } from "./run-writes.ts";

/** A run this process works on, until it lets go or falls silent. */
export interface ClaimedRun {
  id: string;
  source: ImportSource;
  mode: "dry_run" | "apply";
  /** How many units of the file are behind it. */
  position: number;
  storageKey: string | null;
  /** What the columns of any CSV are; null for files that name their columns as they should. */
  mapping: ImportMapping | null;
  claim: string;
}

/**
 * Takes a run to work on; undefined when there is nothing left to do. Only one import of a source is written at a time.
 * Refuses: imports.not-found, imports.already-running.
 */
export function claimRun(ctx: Pick<Context, "db">, runId: string): Promise<ClaimedRun | undefined> {
  return inTransaction(ctx, async (tx) => {
    const run = orRefuse(await lockRun(tx, runId), "imports.not-found");
    if (run.state === "done" || run.state === "stopped" || run.state === "mapping") return undefined;
    if (run.state === "running" && run.isClaimed) throw new Refusal("imports.already-running");
    if (run.mode === "apply") {
      await lockSource(tx, run.source);
      const other = await workingRunOf(tx, run.source);
      if (other !== undefined && other !== run.id) throw new Refusal("imports.already-running");
    }
    const claim = newId();
    await setClaim(tx, run.id, claim);
    const { id, source, mode, position, storageKey, mapping } = run;
    return { id, source, mode, position, storageKey, mapping, claim };
  });
}
