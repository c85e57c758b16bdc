import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table import_runs (
      id uuid primary key default uuid_v7(),
      source text not null check (source in ('shopify', 'online-retail')),
      file_name text not null,
      file_hash text not null,
      storage_key text,
      mode text not null check (mode in ('dry_run', 'apply')),
      state text not null default 'running'
        check (state in ('waiting', 'running', 'done', 'stopped', 'failed')),
      -- Counted in rows of the file; the sum of the last three is the first when done.
      rows_read bigint not null default 0,
      rows_imported bigint not null default 0,
      rows_unchanged bigint not null default 0,
      rows_refused bigint not null default 0,
      counts jsonb not null default '{}',
      -- The last product written, so that a stopped run goes on behind it.
      position bigint not null default 0,
      total_bytes bigint not null default 0,
      read_bytes bigint not null default 0,
      actor_id uuid references users (id) on delete set null,
      failure text,
      finished_at timestamptz(3),
      created_at timestamptz(3) not null default now(),
      updated_at timestamptz(3) not null default now()
    );
    create index import_runs_created_at on import_runs (created_at desc, id desc);
    create index import_runs_actor_id on import_runs (actor_id);
    create trigger import_runs_touch before update on import_runs
      for each row execute function touch_updated_at();

    create table import_issues (
      id uuid primary key default uuid_v7(),
      run_id uuid not null references import_runs (id) on delete cascade,
      row_number bigint not null,
      column_name text not null,
      value text not null default '',
      reason text not null,
      severity text not null check (severity in ('refused', 'note')),
      created_at timestamptz(3) not null default now()
    );
    create index import_issues_run_id on import_issues (run_id, row_number, id);

    create table legacy_ids (
      source text not null,
      kind text not null,
      external_id text not null,
      internal_id uuid not null,
      content_hash text not null,
      created_at timestamptz(3) not null default now(),
      updated_at timestamptz(3) not null default now(),
      primary key (source, kind, external_id)
    );
    create index legacy_ids_internal_id on legacy_ids (internal_id);
    create trigger legacy_ids_touch before update on legacy_ids
      for each row execute function touch_updated_at();
  `.execute(db);
}
