import { type Kysely, sql } from "kysely";

/**
 * The point of a picture that stays in sight where it is cropped, in percent; and which picture took another's place,
 * so that the other's addresses lead on to it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table product_images
      add column focus_x smallint check (focus_x between 0 and 100),
      add column focus_y smallint check (focus_y between 0 and 100),
      add constraint product_images_focus_check check ((focus_x is null) = (focus_y is null));

    create table replaced_files (
      file_id uuid primary key references files (id) on delete cascade,
      by_file_id uuid not null references files (id) on delete cascade,
      created_at timestamptz(3) not null default now(),
      check (file_id <> by_file_id)
    );
    create index replaced_files_by_file_id on replaced_files (by_file_id);
  `.execute(db);
}
