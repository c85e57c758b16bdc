import { type Kysely, sql } from "kysely";

// Each page of settings counts how often it was saved, so that a save begun from an older state is noticed.
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table settings add column version integer not null default 0`.execute(db);
}
