import type { JobRetryInput } from "@atelier/contract/jobs";
import { record } from "../audit/index.ts";
import { type Context, inTransaction, orRefuse, Refusal } from "../kernel/index.ts";
import { jobName } from "./job-queries.ts";
import { rescheduleJob } from "./job-writes.ts";

/** Lets a job that waits or died be tried again at once. Refuses: jobs.not-found, also for one that runs. */
export function retryJob(ctx: Context, input: JobRetryInput): Promise<{ done: true }> {
  return inTransaction(ctx, async (tx) => {
    const name = orRefuse(await jobName(tx, input.id), "jobs.not-found");
    if (!(await rescheduleJob(tx, input.id))) throw new Refusal("jobs.not-found");
    await record(tx, ctx, { action: "job.retried", resourceKind: "job", resourceId: input.id, detail: { name } });
    return { done: true };
  });
}
