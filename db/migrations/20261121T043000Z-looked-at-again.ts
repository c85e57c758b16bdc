import { type Kysely, sql } from "kysely";

/** A refund that succeeded may still come back, so it is asked about again; events that were applied are forgotten in time. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table refunds add column checked_at timestamptz(3);
    create index refunds_succeeded on refunds (created_at) where status = 'succeeded';
    create index refunds_pending on refunds (updated_at) where status = 'pending';
    create index webhook_events_applied_at on webhook_events (applied_at);
    create index payment_intents_unknown on payment_intents (first_sent_at) where state = 'unknown';
  `.execute(db);
}
