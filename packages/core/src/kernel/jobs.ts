import type { Tx } from "@atelier/db";
import { sql } from "kysely";

/** Every job of the house and what it is told. The handlers are an exhaustive record in the `jobs` domain. */
export interface JobPayloads {
  "mail.send": { mailId: string };
  "settlement.apply": { eventId: string };
  "checkout.settle": { orderId: string };
  "checkout.close-session": { orderId: string };
  "checkout.expire-due": Record<string, never>;
  "checkout.reconcile": Record<string, never>;
  "refunds.send": { refundId: string };
  "files.make-renditions": { fileId: string };
  "imports.run": { runId: string };
  "imports.fetch-picture": { pictureId: string };
  "bulk.run": { runId: string };
  "stock-alerts.prove": { alertId: string };
  "stock-alerts.tell": { variantId: string };
  "stock-alerts.sweep": Record<string, never>;
  "catalog.count-sales": Record<string, never>;
  "catalog.publish-due": Record<string, never>;
  "accounts.sweep": Record<string, never>;
  "cart.sweep": Record<string, never>;
  "settlement.sweep": Record<string, never>;
}
export type JobName = keyof JobPayloads;

interface Pace {
  /** Higher waits for lower. */
  priority: number;
  /** Jobs of one queue go one after the other. */
  queue?: string;
}

/** What waits for Stripe lets mails and expiry pass, so that a silent Stripe holds up nobody; long work comes last. */
const paces: Partial<Record<JobName, Pace>> = {
  "checkout.settle": { priority: 5 },
  "checkout.close-session": { priority: 5 },
  "refunds.send": { priority: 5 },
  // As the trigger on stock_levels has it, which calls this one too.
  "stock-alerts.tell": { priority: 5 },
  "files.make-renditions": { priority: 10, queue: "pictures" },
  "imports.fetch-picture": { priority: 10, queue: "fetching" },
  "imports.run": { priority: 10, queue: "imports" },
  "bulk.run": { priority: 10, queue: "bulk" },
};

interface JobOptions {
  /** Not before this many seconds from now, by the database's clock. */
  inSeconds?: number;
  /** A waiting job with the same key is replaced instead of doubled. */
  key?: string;
  maxAttempts?: number;
  /** Somebody sits before a screen and waits for it: it goes before the others of its queue. */
  awaited?: boolean;
}

const AWAITED = 1;

/** Writes a job in the transaction whose commit it must follow: it exists exactly if the rows do. */
export async function enqueue<Name extends JobName>(
  tx: Tx,
  job: { name: Name; payload: JobPayloads[Name] } & JobOptions,
): Promise<void> {
  await sql`
    select graphile_worker.add_job(
      ${job.name}::text,
      payload := ${JSON.stringify(job.payload)}::json,
      queue_name := ${paces[job.name]?.queue ?? null}::text,
      priority := ${job.awaited ? AWAITED : (paces[job.name]?.priority ?? 0)}::int,
      run_at := now() + make_interval(secs => ${job.inSeconds ?? 0}),
      max_attempts := ${job.maxAttempts ?? 12}::int,
      job_key := ${job.key ?? null}::text
    )
  `.execute(tx);
}
