import { type Kysely, sql } from "kysely";

/** A draft may carry the moment it goes out by itself; of one that could not go out then, why is kept until it is saved. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table products
      add column publish_at timestamptz(3),
      add column publish_refused_at timestamptz(3),
      add column publish_refusal text,
      add constraint products_publish_at_check check (publish_at is null or status = 'draft'),
      add constraint products_publish_refusal_check check ((publish_refusal is null) = (publish_refused_at is null)),
      add constraint products_publish_refused_check check (publish_refusal is null or status = 'draft');

    create index products_publish_at on products (publish_at, id) where publish_at is not null;
    create index products_publish_refused on products (publish_refused_at) where publish_refused_at is not null;
  `.execute(db);
}
