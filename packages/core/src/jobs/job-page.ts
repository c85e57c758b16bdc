import type { JobListInput, JobPage } from "@atelier/contract/jobs";
import { type Context, decodeCursor, pageOf } from "../kernel/index.ts";
import { countJobs, lastRuns, listJobs } from "./job-queries.ts";
import { maskedError, maskedPayload } from "./masked.ts";
import { schedules } from "./schedules.ts";

const USUAL_LIMIT = 50;

/** What waits, runs and has failed on the queue, newest first, with the schedules. Refuses: request.malformed. */
export async function jobPage(ctx: Context, input: JobListInput): Promise<JobPage> {
  const limit = input.limit ?? USUAL_LIMIT;
  const before = input.cursor === undefined ? undefined : Number(decodeCursor(input.cursor, ["number"])[0]);
  const { state, name } = input;
  const [rows, { counts, total, names }, runs] = await Promise.all([
    listJobs(ctx.db, { state, name, before, limit }),
    countJobs(ctx.db, { state, name }),
    lastRuns(ctx.db),
  ]);
  const page = pageOf(rows, limit, (row) => [Number(row.id)]);
  return {
    items: page.items.map((row) => ({
      ...row,
      payload: maskedPayload(row.payload),
      lastError: maskedError(row.lastError),
    })),
    nextCursor: page.nextCursor,
    counts,
    total,
    names,
    schedules: schedules.map(({ job, cron }) => ({ name: job, cron, lastRunAt: runs.get(job) ?? null })),
  };
}
