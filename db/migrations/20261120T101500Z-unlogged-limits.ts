import { type Kysely, sql } from "kysely";

/** Counting a write must cost less than the write: without WAL no count waits for the disk. A crash forgets the counts. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table rate_limits set unlogged`.execute(db);
}
