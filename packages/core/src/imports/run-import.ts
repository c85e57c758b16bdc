import { type Context, enqueue, inTransaction } from "../kernel/index.ts";
import { claimRun } from "./claim-run.ts";
import { performRun } from "./perform-run.ts";
import { endRun } from "./run-writes.ts";
import { storedPath } from "./stored-files.ts";

/**
 * Job: reads the file of a run and, when it was confirmed, writes it. Goes on behind what was written when it is run
 * again. Refuses: imports.not-found, imports.already-running (the queue tries again).
 */
export async function runImport(ctx: Context, input: { runId: string }, signal: AbortSignal): Promise<void> {
  const run = await claimRun(ctx, input.runId);
  if (!run) return;
  if (run.storageKey === null) {
    const failure = "This import was begun by a command and goes on by the same command.";
    await inTransaction(ctx, (tx) => endRun(tx, run, { state: "failed", failure }));
    return;
  }
  try {
    const outcome = await performRun(ctx, run, { path: storedPath(ctx.config, run.storageKey), signal });
    if (outcome === "over") return;
  } catch (error) {
    // The queue tries again; until then anybody can see that it is not being worked on.
    const failure = "Something went wrong; it is tried again by itself.";
    await inTransaction(ctx, (tx) => endRun(tx, run, { state: "failed", failure })).catch(() => {});
    throw error;
  }
  await inTransaction(ctx, async (tx) => {
    const released = await endRun(tx, run, { state: "waiting" });
    if (released) await enqueue(tx, { name: "imports.run", payload: { runId: run.id }, key: `imports.run:${run.id}` });
  });
}
