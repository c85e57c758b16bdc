import { access, constants } from "node:fs/promises";
import type { HealthView } from "@atelier/contract/health";
import { sql } from "kysely";
import type { Context } from "../kernel/index.ts";
import { askStripeForLife } from "../payments/index.ts";
import { examine } from "./examine.ts";

export type Part = HealthView["parts"][number];
type Finding = Pick<Part, "state" | "finding" | "whatToDo"> & { lastGoodAt?: string | null };

const nothing = "Nothing";

/** The parts a shop stands on and how each is looked at. */
export const looks: Record<Part["part"], (ctx: Context) => Promise<Finding>> = {
  database: async ({ db }) => {
    const { rows } = await sql<{ version: string; bytes: number }>`
      select current_setting('server_version') as version, pg_database_size(current_database()) as bytes
    `.execute(db);
    const megabytes = Math.ceil((rows[0]?.bytes ?? 0) / 1_048_576);
    return {
      state: "good",
      finding: `Postgres ${rows[0]?.version.split(" ")[0]}, ${megabytes} MB.`,
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
        finding: `The oldest job has waited ${minutes} minutes.`,
        whatToDo: "Start the worker; nothing is lost meanwhile.",
      };
    }
    if (dead > 0)
      return {
        state: "attention",
        finding: `${dead} given up after their last try.`,
        whatToDo: "Look at them under Jobs and try again.",
      };
    return { state: "good", finding: waiting === 0 ? "Nothing waits." : `${waiting} waiting.`, whatToDo: nothing };
  },
  payments: async ({ config, db }) => {
    if (!config.stripe)
      return {
        state: "down",
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
        finding: `${where} ${stuck?.events} events are not applied yet.`,
        whatToDo: "Look under Jobs.",
      };
    return { state: "good", finding: where, whatToDo: nothing, lastGoodAt: last?.at ?? null };
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
        finding: `${row?.failed} could not be delivered.`,
        whatToDo: "Look at them in the Outbox.",
        lastGoodAt,
      };
    if (!config.smtpUrl)
      return {
        state: "attention",
        finding: "Mails stay in the Outbox.",
        whatToDo: "Set SMTP_URL to have them delivered.",
        lastGoodAt,
      };
    return { state: "good", finding: "Mails go out.", whatToDo: nothing, lastGoodAt };
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
      finding: `${row?.files ?? 0} ${place}, ${row?.pending ?? 0} being prepared.`,
      whatToDo: nothing,
    };
  },
  ledger: (ctx) => invariantsOf(ctx, /^I0/, "The books agree with every order."),
  stock: (ctx) => invariantsOf(ctx, /^I1/, "Shelves, reservations and journal agree."),
};

async function invariantsOf(ctx: Context, ids: RegExp, good: string): Promise<Finding> {
  const broken = (await examine(ctx)).filter((finding) => ids.test(finding.id));
  const first = broken[0];
  if (!first) return { state: "good", finding: good, whatToDo: nothing };
  const which = first.broken.slice(0, 3).join(", ");
  return { state: "down", finding: `Not true: ${first.says} (${which}).`, whatToDo: "Run: npm run atelier -- doctor" };
}
