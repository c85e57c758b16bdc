import { z } from "zod";
import { cursor, instant, limit, pageOf, text } from "./common.ts";

export const jobState = z.enum(["waiting", "running", "retrying", "dead"]);
export const jobId = z.string().regex(/^\d{1,18}$/);
export const jobListInput = z.strictObject({
  state: jobState.optional(),
  /** The name of what it does: `mail.send`. */
  name: text(100).optional(),
  cursor: cursor.optional(),
  limit: limit.optional(),
});
export type JobListInput = z.infer<typeof jobListInput>;
export const jobView = z.object({
  id: z.string(),
  name: z.string(),
  state: jobState,
  attempts: z.int(),
  maxAttempts: z.int(),
  /** Masked by field name. */
  payload: z.record(z.string(), z.unknown()),
  lastError: z.string().nullable(),
  runAt: instant,
  createdAt: instant,
});
export type JobView = z.infer<typeof jobView>;
export const jobPage = pageOf(jobView).extend({
  counts: z.object({ waiting: z.int(), running: z.int(), retrying: z.int(), dead: z.int() }),
  /** How many match. */
  total: z.int(),
  /** The names that are on the queue. */
  names: z.array(z.string()),
  schedules: z.array(z.object({ name: z.string(), cron: z.string(), lastRunAt: instant.nullable() })),
});
export type JobPage = z.infer<typeof jobPage>;
export const jobRetryInput = z.strictObject({ id: jobId });
export type JobRetryInput = z.infer<typeof jobRetryInput>;
export const jobDiscardInput = z.strictObject({ id: jobId });
export type JobDiscardInput = z.infer<typeof jobDiscardInput>;
