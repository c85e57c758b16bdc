import { type Kysely, sql } from "kysely";

/** One thing done to many rows: which, how far it is, and what was refused of each row and why. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table bulk_runs (
      id uuid primary key default uuid_v7(),
      act jsonb not null,
      list text not null check (list in ('products', 'stock', 'outbox', 'orders')),
      actor_id uuid references users (id) on delete set null,
      state text not null default 'waiting' check (state in ('waiting', 'running', 'done', 'stopped', 'failed')),
      total integer not null default 0,
      done integer not null default 0 check (done >= 0),
      refused integer not null default 0 check (refused >= 0),
      failure text check (length(failure) <= 500),
      claim uuid,
      claimed_until timestamptz(3),
      finished_at timestamptz(3),
      -- Whoever began it has read what came of it.
      dismissed_at timestamptz(3),
      created_at timestamptz(3) not null default now(),
      updated_at timestamptz(3) not null default now(),
      check (done + refused <= total)
    );
    create index bulk_runs_actor_id on bulk_runs (actor_id, list, created_at desc);
    create trigger bulk_runs_touch before update on bulk_runs
      for each row execute function touch_updated_at();

    create table bulk_rows (
      run_id uuid not null references bulk_runs (id) on delete cascade,
      position integer not null,
      target_id uuid not null,
      -- What it was called when it was chosen.
      name text not null,
      state text not null default 'waiting' check (state in ('waiting', 'done', 'refused')),
      -- The code and detail of a refusal; an empty code is a fault of the shop's own.
      refusal jsonb check ((state = 'refused') = (refusal is not null)),
      primary key (run_id, position),
      unique (run_id, target_id)
    );
    create index bulk_rows_state on bulk_rows (run_id, state, position);
  `.execute(db);
}
