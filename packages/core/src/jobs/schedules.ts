import type { JobName } from "../kernel/index.ts";

export interface Schedule {
  job: JobName;
  /** Minute, hour, day, month, weekday, in UTC. */
  cron: string;
}

/** What the shop does by the clock. */
export const schedules: readonly Schedule[] = [
  { job: "checkout.expire-due", cron: "* * * * *" },
  { job: "checkout.reconcile", cron: "*/3 * * * *" },
  { job: "catalog.publish-due", cron: "* * * * *" },
  { job: "catalog.count-sales", cron: "*/10 * * * *" },
  { job: "stock-alerts.sweep", cron: "*/10 * * * *" },
  { job: "accounts.sweep", cron: "17 * * * *" },
  { job: "cart.sweep", cron: "41 3 * * *" },
  { job: "settlement.sweep", cron: "23 4 * * *" },
];
