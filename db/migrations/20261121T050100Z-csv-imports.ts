import { type Kysely, sql } from "kysely";

/** Any CSV as a source: a run waits until somebody has said what its columns are, and that is remembered by headings. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table import_runs drop constraint import_runs_source_check;
    alter table import_runs add constraint import_runs_source_check
      check (source in ('shopify', 'online-retail', 'csv'));
    alter table import_runs drop constraint import_runs_state_check;
    alter table import_runs add constraint import_runs_state_check
      check (state in ('mapping', 'waiting', 'running', 'done', 'stopped', 'failed'));
    alter table import_runs add column mapping jsonb;
    alter table import_runs add constraint import_runs_mapping_check
      check ((source = 'csv' and state <> 'mapping') = (mapping is not null));

    create table import_mappings (
      -- SHA-256 of the headings in their order.
      headings_hash text primary key,
      headings jsonb not null,
      mapping jsonb not null,
      actor_id uuid references users (id) on delete set null,
      created_at timestamptz(3) not null default now(),
      updated_at timestamptz(3) not null default now()
    );
    create index import_mappings_actor_id on import_mappings (actor_id);
    create trigger import_mappings_touch before update on import_mappings
      for each row execute function touch_updated_at();
  `.execute(db);
}
