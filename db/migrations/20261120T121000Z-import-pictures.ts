import { type Kysely, sql } from "kysely";

/** Who works on an import, what it has seen of the file, and the pictures it has still to fetch. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- A run belongs to whoever holds its claim until it lapses; a batch commits only under it.
    alter table import_runs add column claim uuid, add column claimed_until timestamptz(3);
    create index import_runs_unfinished on import_runs (source, mode) where state in ('waiting', 'running');
    create index import_runs_file_hash on import_runs (source, file_hash);

    -- What a run has met so far, so that what comes twice in a file is known without holding the file in memory.
    create table import_seen (
      run_id uuid not null references import_runs (id) on delete cascade,
      kind text not null check (kind in ('product', 'sku')),
      name text not null,
      row_number bigint not null,
      primary key (run_id, kind, name)
    );

    create table import_pictures (
      id uuid primary key default uuid_v7(),
      run_id uuid not null references import_runs (id) on delete cascade,
      product_id uuid not null references products (id) on delete cascade,
      variant_id uuid references product_variants (id) on delete set null,
      url text not null,
      alt text not null default '',
      position integer not null,
      row_number bigint not null,
      state text not null default 'waiting' check (state in ('waiting', 'done', 'failed')),
      tries integer not null default 0,
      file_id uuid references files (id) on delete set null,
      created_at timestamptz(3) not null default now(),
      updated_at timestamptz(3) not null default now(),
      unique (product_id, url)
    );
    create index import_pictures_run_id on import_pictures (run_id);
    create index import_pictures_variant_id on import_pictures (variant_id);
    create index import_pictures_file_id on import_pictures (file_id);
    create trigger import_pictures_touch before update on import_pictures
      for each row execute function touch_updated_at();
  `.execute(db);
}
