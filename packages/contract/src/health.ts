import { z } from "zod";
import { instant } from "./common.ts";

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
  }),
  rows: z.array(
    z.object({
      kind: z.enum(["ship", "problem", "low-stock", "dead-job", "failed-mail"]),
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
