import { type Kysely, sql } from "kysely";

/** What the lists of the staff are narrowed down by, in the order they are read. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create index products_status_updated on products (status, updated_at desc, id desc);
    create index products_kind_updated on products (kind, updated_at desc, id desc);
    create index products_price_span on products (price_from_minor, price_to_minor);
    create index mails_kind on mails (kind, created_at desc, id desc);
  `.execute(db);
}
