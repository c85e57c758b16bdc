import type { ImportRunView } from "@atelier/contract/imports";
import { record } from "../audit/index.ts";
import { type Context, inTransaction } from "../kernel/index.ts";
import { shopSettings } from "../settings/index.ts";
import { batchesOf } from "./batches-of.ts";
import type { ClaimedRun } from "./claim-run.ts";
import { openTable, type Table } from "./file/open-table.ts";
import type { Reading } from "./file/read-bytes.ts";
import { UnreadableFile } from "./file/unreadable-file.ts";
import { KEPT_DAYS } from "./import-limits.ts";
import { importById, issuesListed } from "./import-queries.ts";
import { keepClaim } from "./keep-claim.ts";
import { forgetSeen } from "./progress-writes.ts";
import { endRun } from "./run-writes.ts";
import { readerOf } from "./reader-of.ts";
import { ClaimLost, writeBatch } from "./write-batch.ts";

export interface Work {
  path: string;
  signal: AbortSignal;
  onProgress?: (run: ImportRunView) => void;
}

/**
 * Reads a claimed run's file to its end, or until the signal or the claim's loss stops it between two batches.
 * A file that cannot be read fails the run; returns whether the work was interrupted, the claim still held.
 */
export async function performRun(ctx: Context, run: ClaimedRun, work: Work): Promise<"over" | "interrupted"> {
  const reading: { now: Reading } = { now: { bytes: 0, rows: 0 } };
  const claim = keepClaim(ctx, run, { reading: () => reading.now, onProgress: work.onProgress });
  const stopped = AbortSignal.any([work.signal, claim.lost]);
  try {
    const finished = await readAll(ctx, run, {
      ...work,
      signal: stopped,
      opened: (table) => void (reading.now = table.reading),
    });
    await claim.end();
    if (finished) await finish(ctx, run);
    return finished || claim.lost.aborted ? "over" : "interrupted";
  } catch (error) {
    await claim.end();
    if (error instanceof ClaimLost) return "over";
    if (!(error instanceof UnreadableFile)) throw error;
    await inTransaction(ctx, (tx) => endRun(tx, run, { state: "failed", failure: error.message }));
    return "over";
  }
}

async function readAll(ctx: Context, run: ClaimedRun, work: Work & { opened(table: Table): void }): Promise<boolean> {
  const reader = readerOf(run);
  const table = await openTable(work.path, reader.columns);
  work.opened(table);
  try {
    const shop = await shopSettings(ctx.db);
    let listed = await issuesListed(ctx.db, run.id);
    let notes = run.position === 0 ? reader.notes(table) : [];
    const units = reader.units(table, shop);
    for await (const batch of batchesOf(ctx.db, run, { units, signal: work.signal })) {
      if (work.signal.aborted) return false;
      const { reading } = table;
      const given = { ...batch, notes, reading, listed, headingOf: (column: string) => reader.headingOf(column) };
      listed += await inTransaction(ctx, (tx) => writeBatch(tx, ctx, { run, batch: given }));
      notes = [];
    }
    return !work.signal.aborted;
  } finally {
    await table.close();
  }
}

async function finish(ctx: Context, run: ClaimedRun): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    if (!(await endRun(tx, run, { state: "done" }))) return;
    const { rowsRead, rowsImported, rowsUnchanged, rowsRefused, fileName } = await importById(
      { db: tx },
      { id: run.id },
    );
    const detail = { mode: run.mode, source: run.source, fileName, rowsRead, rowsImported, rowsUnchanged, rowsRefused };
    await record(tx, ctx, { action: "import.finished", resourceKind: "import", resourceId: run.id, detail });
  });
  // In parts, because a statement may only take so long.
  while (await inTransaction(ctx, (tx) => forgetSeen(tx, KEPT_DAYS)));
}
