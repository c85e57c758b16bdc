import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- What a picture can be had in, written with each rendition, so that a list reads one row per picture.
    alter table files add column renditions jsonb not null default '[]';

    -- An edit raises the version; counting sales or refreshing search words is no edit.
    drop trigger products_touch on products;
    create trigger products_touch before update of version on products
      for each row execute function touch_updated_at();

    create index products_title on products (fold_text(title), id);
  `.execute(db);
}
