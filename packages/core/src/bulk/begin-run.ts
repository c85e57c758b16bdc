import { type BulkAct, type BulkRunView, mostInBulk } from "@atelier/contract/bulk";
import type { Tx } from "@atelier/db";
import type { RawBuilder } from "kysely";
import { assertCustomer } from "../access/index.ts";
import { record } from "../audit/index.ts";
import { type Context, enqueue, newId, Refusal } from "../kernel/index.ts";
import { actRules } from "./bulk-acts.ts";
import { bulkById } from "./bulk-queries.ts";
import { forgetOld, insertRun } from "./bulk-writes.ts";

/**
 * Step: writes a run with its rows, chosen by a select of `id` and `name`, and the job that works it off.
 * Refuses: account.signed-out, bulk.nothing-chosen, bulk.too-many.
 */
export async function beginRun(
  tx: Tx,
  ctx: Context,
  { act, rows }: { act: BulkAct; rows: RawBuilder<unknown> },
): Promise<BulkRunView> {
  assertCustomer(ctx);
  const id = newId();
  await forgetOld(tx, ctx.actor.userId);
  const total = await insertRun(tx, { id, act, list: actRules[act.kind].list, actorId: ctx.actor.userId }, rows);
  if (total === 0) throw new Refusal("bulk.nothing-chosen");
  if (total > mostInBulk) throw new Refusal("bulk.too-many");
  await enqueueRun(tx, id);
  await record(tx, ctx, { action: "bulk.begun", resourceKind: "bulk", resourceId: id, detail: { ...act, total } });
  return bulkById({ db: tx, actor: ctx.actor }, { id });
}

/** Step: lets the worker take a run up, now or `inSeconds`. */
export function enqueueRun(tx: Tx, runId: string): Promise<void> {
  return enqueue(tx, { name: "bulk.run", payload: { runId }, key: `bulk.run:${runId}`, awaited: true });
}
