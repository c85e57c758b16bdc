import { type Kysely, sql } from "kysely";

/** Where products that were shown once stood before: their old addresses lead to the new one. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table former_slugs (
      slug text primary key check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
      product_id uuid not null references products (id) on delete cascade,
      created_at timestamptz(3) not null default now()
    );
    create index former_slugs_product_id on former_slugs (product_id);
  `.execute(db);
}
