import type { BulkAct } from "@atelier/contract/bulk";
import type { Tx } from "@atelier/db";
import { mayDo } from "../access/index.ts";
import { record } from "../audit/index.ts";
import { type Context, inShopWords, inTransaction, newId, orRefuse, Refusal } from "../kernel/index.ts";
import { enqueueRun } from "./begin-run.ts";
import { actRules, performAct } from "./bulk-acts.ts";
import { endRow, lockRun, nextTurn, setClaim, setState, type Turn } from "./bulk-writes.ts";

interface ClaimedRun {
  id: string;
  act: BulkAct;
  claim: string;
}

/**
 * Job: does a run's act to each row that waits, a transaction each, in which the row is also written down as done: a
 * crash repeats nothing. Goes on behind what was done when it is run again.
 * Refuses: bulk.not-found, bulk.already-running (the queue tries again), shop.busy.
 */
export async function runBulk(ctx: Context, input: { runId: string }, signal: AbortSignal): Promise<void> {
  const run = await claim(ctx, input.runId);
  if (!run) return;
  try {
    while (await takeTurn(ctx, run)) {
      if (signal.aborted) return await letGo(ctx, run);
    }
  } catch (error) {
    // The queue tries again at once, not only when the claim has run out.
    await letGo(ctx, run).catch(() => {});
    throw error;
  }
}

/** Gives the run back to the queue, if it is still this process's. */
function letGo(ctx: Context, run: ClaimedRun): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    if (!(await nextTurn(tx, run))) return;
    await setState(tx, run.id, { state: "waiting" });
    await enqueueRun(tx, run.id);
  });
}

function claim(ctx: Context, runId: string): Promise<ClaimedRun | undefined> {
  return inTransaction(ctx, async (tx) => {
    const run = orRefuse(await lockRun(tx, runId), "bulk.not-found");
    if (run.state !== "waiting" && run.state !== "running") return undefined;
    if (run.isClaimed) throw new Refusal("bulk.already-running");
    const claimed = newId();
    await setClaim(tx, run.id, claimed);
    return { id: run.id, act: run.act, claim: claimed };
  });
}

/** One row's turn, whatever comes of it; false when there is none left, or the run is no longer this process's. */
async function takeTurn(ctx: Context, run: ClaimedRun): Promise<boolean> {
  let position: number | undefined;
  try {
    return await inTransaction(ctx, async (tx) => {
      const turn = await nextTurn(tx, run);
      if (!turn) return false;
      if (!turn.person || !mayDo(turn.person.role, actRules[run.act.kind].permission)) return giveUp(tx, run);
      const acting = actingFor(ctx, run, turn.person);
      if (!turn.row) return finish(tx, acting, run);
      position = turn.row.position;
      await performAct(tx, acting, { act: run.act, id: turn.row.targetId });
      await endRow(tx, run, { position });
      return true;
    });
  } catch (error) {
    const told = inShopWords(error);
    // Nobody's fault and over in a moment: the queue tries again.
    if (position === undefined || (told instanceof Refusal && told.code === "shop.busy")) throw error;
    const refused = position;
    if (!(told instanceof Refusal))
      ctx.log.error({ err: error, runId: run.id, position }, "A row of a bulk act failed");
    return inTransaction(ctx, async (tx) => {
      if (!(await nextTurn(tx, run))) return false;
      await endRow(tx, run, { position: refused, refusal: refusalOf(told) });
      return true;
    });
  }
}

function refusalOf(told: unknown) {
  // What the shop has now may be long, and is old by the time it is read.
  if (told instanceof Refusal) return { code: told.code, detail: { ...told.detail, current: undefined } };
  return { code: null, detail: {} };
}

/** Acts as whoever began it, with the role they have now. */
function actingFor(ctx: Context, run: ClaimedRun, person: NonNullable<Turn["person"]>): Context {
  return { ...ctx, actor: { kind: "staff", ...person }, requestId: `bulk-${run.id}` };
}

async function giveUp(tx: Tx, run: ClaimedRun): Promise<false> {
  const failure = "Whoever began it may no longer do this.";
  await setState(tx, run.id, { state: "failed", failure });
  return false;
}

async function finish(tx: Tx, ctx: Context, run: ClaimedRun): Promise<false> {
  await setState(tx, run.id, { state: "done" });
  const { total, done, refused } = orRefuse(await lockRun(tx, run.id), "bulk.not-found");
  const detail = { ...run.act, total, done, refused };
  await record(tx, ctx, { action: "bulk.finished", resourceKind: "bulk", resourceId: run.id, detail });
  return false;
}
