import type { Context, JobName } from "../kernel/index.ts";
import { jobHandlers } from "./job-handlers.ts";

/** The queue holds something no handler understands; trying again would not help. */
export class UnreadableJob extends Error {
  override readonly name = "UnreadableJob";
}

/** Reads a job's payload and does the work it names. Throws UnreadableJob when the payload does not fit. */
export async function performJob<Name extends JobName>(
  ctx: Context,
  job: { name: Name; payload: unknown },
  signal: AbortSignal,
): Promise<void> {
  const handler = jobHandlers[job.name];
  const read = handler.payload.safeParse(job.payload);
  if (!read.success) {
    const where = read.error.issues.map((issue) => issue.path.join(".") || "payload").join(", ");
    throw new UnreadableJob(`The payload of this ${job.name} job cannot be read (${where})`);
  }
  await handler.run(ctx, read.data, signal);
}

/** The names of all jobs this version knows. */
export const jobNames = Object.keys(jobHandlers) as JobName[];
