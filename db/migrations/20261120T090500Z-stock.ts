import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- A variant without a row here is not counted: services, files, memberships.
    create table stock_levels (
      variant_id uuid primary key references product_variants (id) on delete cascade,
      policy text not null default 'deny' check (policy in ('deny', 'backorder')),
      on_hand integer not null default 0,
      reserved integer not null default 0 check (reserved >= 0),
      low_at integer not null default 3 check (low_at >= 0),
      created_at timestamptz(3) not null default now(),
      updated_at timestamptz(3) not null default now(),
      constraint stock_levels_on_hand_policy check (on_hand >= 0 or policy = 'backorder'),
      constraint stock_levels_reserved_policy check (reserved <= on_hand or policy = 'backorder')
    );
    create index stock_levels_low on stock_levels ((on_hand - reserved));
    create trigger stock_levels_touch before update on stock_levels
      for each row execute function touch_updated_at();

    create table stock_movements (
      id uuid primary key default uuid_v7(),
      variant_id uuid not null references product_variants (id) on delete restrict,
      kind text not null
        check (kind in ('opening', 'sale', 'count', 'damage', 'return', 'found', 'delivery', 'import', 'other')),
      quantity integer not null check (quantity <> 0),
      on_hand_after integer not null,
      note text not null default '',
      order_line_id uuid,
      actor_id uuid references users (id) on delete set null,
      created_at timestamptz(3) not null default now()
    );
    create index stock_movements_variant_id on stock_movements (variant_id, created_at desc, id desc);
    create unique index stock_movements_one_sale on stock_movements (order_line_id) where kind = 'sale';
    create index stock_movements_actor_id on stock_movements (actor_id);
    create trigger stock_movements_append_only before delete on stock_movements
      for each row execute function refuse_change();

    create table stock_reservations (
      id uuid primary key default uuid_v7(),
      variant_id uuid not null references product_variants (id) on delete restrict,
      order_id uuid not null,
      quantity integer not null check (quantity > 0),
      state text not null default 'held' check (state in ('held', 'consumed', 'released')),
      expires_at timestamptz(3) not null,
      ended_at timestamptz(3),
      created_at timestamptz(3) not null default now(),
      unique (order_id, variant_id),
      check ((state = 'held') = (ended_at is null))
    );
    create index stock_reservations_held on stock_reservations (variant_id) where state = 'held';
  `.execute(db);
}
