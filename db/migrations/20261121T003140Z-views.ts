import { type Kysely, sql } from "kysely";

/** How staff keep their lists: views by name, and columns, density and what a list opens with for each person. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table saved_views (
      id uuid primary key default uuid_v7(),
      list text not null check (list in ('orders', 'products', 'stock', 'outbox', 'jobs')),
      name text not null check (length(name) between 1 and 60),
      search text not null check (length(search) <= 2000),
      shared boolean not null default false,
      owner_id uuid not null references users (id) on delete cascade,
      created_at timestamptz(3) not null default now(),
      updated_at timestamptz(3) not null default now()
    );
    create unique index saved_views_own_name on saved_views (owner_id, list, lower(name)) where not shared;
    create unique index saved_views_shared_name on saved_views (list, lower(name)) where shared;
    create trigger saved_views_touch before update on saved_views
      for each row execute function touch_updated_at();

    create table list_settings (
      user_id uuid not null references users (id) on delete cascade,
      list text not null check (list in ('orders', 'products', 'stock', 'outbox', 'jobs')),
      -- Shown ones in their order; null is the list's own.
      columns text[] check (cardinality(columns) between 1 and 40),
      density text not null default 'compact' check (density in ('compact', 'roomy')),
      -- The list's own view or a saved one's id; empty is the list's first.
      default_view text not null default '' check (length(default_view) <= 60),
      pins text[] not null default '{}' check (cardinality(pins) <= 3),
      updated_at timestamptz(3) not null default now(),
      primary key (user_id, list)
    );
    create trigger list_settings_touch before update on list_settings
      for each row execute function touch_updated_at();
  `.execute(db);
}
