import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table mails
      -- Until then one process is handing the mail over; nobody else does.
      add column claimed_until timestamptz(3),
      -- How often staff had it sent anew; part of the Message-ID, so that a mail server does not drop it as a double.
      add column resends integer not null default 0 check (resends >= 0);
    create index mails_recipient_search on mails using gin (recipient gin_trgm_ops);
    create index mails_subject_search on mails using gin (subject gin_trgm_ops);
  `.execute(db);
}
