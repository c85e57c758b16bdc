import type { JobDiscardInput } from "@atelier/contract/jobs";
import { record } from "../audit/index.ts";
import { type Context, inTransaction, orRefuse, Refusal } from "../kernel/index.ts";
import { jobName } from "./job-queries.ts";
import { removeJob } from "./job-writes.ts";

/** Takes a job off the queue undone. Refuses: jobs.not-found, also for one that runs. */
export function discardJob(ctx: Context, input: JobDiscardInput): Promise<{ done: true }> {
  return inTransaction(ctx, async (tx) => {
    const name = orRefuse(await jobName(tx, input.id), "jobs.not-found");
    if (!(await removeJob(tx, input.id))) throw new Refusal("jobs.not-found");
    await record(tx, ctx, { action: "job.discarded", resourceKind: "job", resourceId: input.id, detail: { name } });
    return { done: true };
  });
}
