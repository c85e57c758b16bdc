import { z } from "zod";
import { instant } from "./common.ts";

/** What can be said of a part, for a client that has words of its own; `values` fills their blanks. */
export const healthCode = z.enum([
  "database.answers",
  "jobs.late",
  "jobs.dead",
  "jobs.waiting",
  "jobs.idle",
  "payments.no-key",
  "payments.unapplied",
  "payments.unknown",
  "payments.sandbox",
  "payments.answers",
  "mail.failed",
  "mail.held",
  "mail.goes-out",
  "files.bucket",
  "files.folder",
  "ledger.agrees",
  "stock.agrees",
  "rule.broken",
  "no-answer",
]);
export type HealthCode = z.infer<typeof healthCode>;

export const healthState = z.enum(["good", "attention", "down"]);
export const healthView = z.object({
  version: z.string(),
  takesMoney: z.boolean(),
  checkedAt: instant,
  parts: z.array(
    z.object({
      part: z.enum(["database", "jobs", "payments", "mail", "files", "ledger", "stock"]),
      state: healthState,
      latencyMs: z.number().nullable(),
      code: healthCode,
      values: z.record(z.string(), z.union([z.string(), z.number()])),
      finding: z.string(),
      lastGoodAt: instant.nullable(),
      /** One thing to do, or "Nothing". */
      whatToDo: z.string(),
    }),
  ),
  migrations: z.object({ applied: z.int(), pending: z.int() }),
});
export type HealthView = z.infer<typeof healthView>;

export const workListView = z.object({
  counts: z.object({
    toShip: z.int(),
    toPay: z.int(),
    problems: z.int(),
    lowStock: z.int(),
    deadJobs: z.int(),
    failedMails: z.int(),
    drafts: z.int(),
    unpublished: z.int(),
  }),
  rows: z.array(
    z.object({
      kind: z.enum(["ship", "problem", "low-stock", "dead-job", "failed-mail", "unpublished"]),
      id: z.string(),
      title: z.string(),
      detail: z.string(),
      since: instant,
    }),
  ),
  numbers: z.array(
    z.object({
      name: z.enum(["today", "yesterday", "last7", "last30"]),
      orders: z.int(),
      grossMinor: z.int(),
      netMinor: z.int(),
    }),
  ),
  days: z.array(z.object({ day: z.string(), orders: z.int(), grossMinor: z.int() })),
  currency: z.string(),
});
export type WorkListView = z.infer<typeof workListView>;
