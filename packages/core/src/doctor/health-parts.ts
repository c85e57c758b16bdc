import { access, constants } from "node:fs/promises";
import type { HealthView } from "@atelier/contract/health";
import { sql } from "kysely";
import type { Context } from "../kernel/index.ts";
import { askStripeForLife } from "../payments/index.ts";
import { examine } from "./examine.ts";
import { unknownPayments } from "./alarms.ts";

export type Part = HealthView["parts"][number];
type Finding = Pick<Part, "state" | "code" | "finding" | "whatToDo"> & {
  values?: Part["values"];
  lastGoodAt?: string | null;
};

const nothing = "Nothing";

/** The parts a shop stands on and how each is looked at. */
export const looks: Record<Part["part"], (ctx: Context) => Promise<Finding>> = {
  database: async ({ db }) => {
    const { rows } = await sql<{ version: string; bytes: number }>`
      select current_setting('server_version') as version, pg_database_size(current_database()) as bytes
    `.execute(db);
    const megabytes = Math.ceil((rows[0]?.bytes ?? 0) / 1_048_576);
    const version = rows[0]?.version.split(" ")[0] ?? "";
    return {
      state: "good",
      code: "database.answers",
      values: { version, megabytes },
      finding: `Postgres ${version}, ${megabytes} MB.`,
      whatToDo: nothing,
    };
  },
  jobs: async ({ db }) => {
    const { rows } = await sql<{ waiting: number; dead: number; lateSeconds: number }>`
      select count(*) filter (where attempts < max_attempts) as waiting, count(*) filter (where attempts >= max_attempts) as dead,
        coalesce(extract(epoch from now() - min(run_at) filter (where attempts = 0 and locked_at is null and run_at < now())), 0)::int as late_seconds
      from graphile_worker._private_jobs
    `.execute(db);
    const { waiting = 0, dead = 0, lateSeconds = 0 } = rows[0] ?? {};
    if (lateSeconds > 120) {
      const minutes = Math.round(lateSeconds / 60);
      return {
        state: "down",
        code: "jobs.late",
        values: { n: minutes },
        finding: `The oldest job has waited ${minutes} minutes.`,
        whatToDo: "Start the worker; nothing is lost meanwhile.",
      };
    }
    if (dead > 0)
      return {
        state: "attention",
        code: "jobs.dead",
        values: { n: dead },
        finding: `${dead} given up after their last try.`,
        whatToDo: "Look at them under Jobs and try again.",
      };
    if (waiting === 0) return { state: "good", code: "jobs.idle", finding: "Nothing waits.", whatToDo: nothing };
    const values = { n: waiting };
    return { state: "good", code: "jobs.waiting", values, finding: `${waiting} waiting.`, whatToDo: nothing };
  },
  payments: async ({ config, db }) => {
    if (!config.stripe)
      return {
        state: "down",
        code: "payments.no-key",
        finding: "No key for Stripe is set.",
        whatToDo: "Set STRIPE_SECRET_KEY and STRIPE_WEBHOOK_SECRET.",
      };
    await askStripeForLife(config);
    const last = await db
      .selectFrom("webhookEvents")
      .select((eb) => eb.fn.max("receivedAt").as("at"))
      .executeTakeFirst();
    const stuck = await db
      .selectFrom("webhookEvents")
      .select((eb) => eb.fn.countAll<number>().as("events"))
      .where("appliedAt", "is", null)
      .where("receivedAt", "<", sql<string>`now() - interval '5 minutes'`)
      .executeTakeFirst();
    const where = config.stripe.apiUrl ? "The sandbox Stripe answers; no real money moves." : "Stripe answers.";
    if ((stuck?.events ?? 0) > 0)
      return {
        state: "attention",
        code: "payments.unapplied",
        values: { n: stuck?.events ?? 0 },
        finding: `${where} ${stuck?.events} events are not applied yet.`,
        whatToDo: "Look under Jobs.",
      };
    const unknown = (await unknownPayments({ db })).length;
    if (unknown > 0)
      return {
        state: "attention",
        code: "payments.unknown",
        values: { n: unknown },
        finding: `${where} What became of ${unknown} payments is unknown for a quarter of an hour.`,
        whatToDo: "Look under Jobs.",
      };
    const code = config.stripe.apiUrl ? "payments.sandbox" : "payments.answers";
    return { state: "good", code, finding: where, whatToDo: nothing, lastGoodAt: last?.at ?? null };
  },
  mail: async ({ config, db }) => {
    const row = await db
      .selectFrom("mails")
      .select((eb) => [
        eb.fn.countAll<number>().filterWhere("state", "=", "failed").as("failed"),
        eb.fn.max("sentAt").as("lastSentAt"),
      ])
      .executeTakeFirst();
    const lastGoodAt = row?.lastSentAt ?? null;
    if ((row?.failed ?? 0) > 0)
      return {
        state: "attention",
        code: "mail.failed",
        values: { n: row?.failed ?? 0 },
        finding: `${row?.failed} could not be delivered.`,
        whatToDo: "Look at them in the Outbox.",
        lastGoodAt,
      };
    if (!config.smtpUrl)
      return {
        state: "attention",
        code: "mail.held",
        finding: "Mails stay in the Outbox.",
        whatToDo: "Set SMTP_URL to have them delivered.",
        lastGoodAt,
      };
    return { state: "good", code: "mail.goes-out", finding: "Mails go out.", whatToDo: nothing, lastGoodAt };
  },
  files: async ({ config, db }) => {
    if (!config.s3) await access(config.dataDir, constants.R_OK | constants.W_OK);
    const row = await db
      .selectFrom("files")
      .select((eb) => [
        eb.fn.countAll<number>().filterWhere("state", "=", "pending").as("pending"),
        eb.fn.countAll<number>().as("files"),
      ])
      .executeTakeFirst();
    const place = config.s3 ? "in the bucket" : "in the data folder";
    return {
      state: "good",
      code: config.s3 ? "files.bucket" : "files.folder",
      values: { n: row?.files ?? 0, pending: row?.pending ?? 0 },
      finding: `${row?.files ?? 0} ${place}, ${row?.pending ?? 0} being prepared.`,
      whatToDo: nothing,
    };
  },
  ledger: (ctx) => invariantsOf(ctx, /^I0/, { code: "ledger.agrees", finding: "The books agree with every order." }),
  stock: (ctx) =>
    invariantsOf(ctx, /^I1/, { code: "stock.agrees", finding: "Shelves, reservations and journal agree." }),
};

async function invariantsOf(ctx: Context, ids: RegExp, good: Pick<Finding, "code" | "finding">): Promise<Finding> {
  const broken = (await examine(ctx)).filter((finding) => ids.test(finding.id));
  const first = broken[0];
  if (!first) return { state: "good", ...good, whatToDo: nothing };
  const which = first.broken.slice(0, 3).join(", ");
  const values = { rule: first.says, which };
  return {
    state: "down",
    code: "rule.broken",
    values,
    finding: `Not true: ${first.says} (${which}).`,
    whatToDo: "Run: npm run atelier -- doctor",
  };
}
