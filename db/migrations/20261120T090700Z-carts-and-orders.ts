import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table carts (
      id uuid primary key default uuid_v7(),
      token_hash text not null unique,
      user_id uuid references users (id) on delete set null,
      state text not null default 'open' check (state in ('open', 'ordered', 'merged')),
      expires_at timestamptz(3) not null,
      created_at timestamptz(3) not null default now(),
      updated_at timestamptz(3) not null default now()
    );
    create unique index carts_one_open_per_user on carts (user_id) where state = 'open' and user_id is not null;
    create index carts_user_id on carts (user_id);
    create index carts_expires_at on carts (expires_at);
    create trigger carts_touch before update on carts
      for each row execute function touch_updated_at();

    create table cart_lines (
      id uuid primary key default uuid_v7(),
      cart_id uuid not null references carts (id) on delete cascade,
      variant_id uuid not null references product_variants (id) on delete cascade,
      quantity integer not null check (quantity between 1 and 999),
      -- What the shopper last saw, to call out a change before she pays.
      seen_price_minor bigint not null check (seen_price_minor >= 0),
      created_at timestamptz(3) not null default now(),
      updated_at timestamptz(3) not null default now(),
      unique (cart_id, variant_id)
    );
    create index cart_lines_variant_id on cart_lines (variant_id);
    create trigger cart_lines_touch before update on cart_lines
      for each row execute function touch_updated_at();

    create sequence order_numbers start 20001;

    create table orders (
      id uuid primary key default uuid_v7(),
      number text not null unique,
      status text not null default 'pending'
        check (status in ('pending', 'paid', 'cancelled')),
      fulfillment text not null default 'unfulfilled'
        check (fulfillment in ('unfulfilled', 'shipped', 'delivered', 'not_needed')),
      cancelled_because text check (cancelled_because in
        ('expired', 'payment_failed', 'superseded', 'total_mismatch', 'staff', 'out_of_stock')),
      problem text,
      cart_id uuid references carts (id) on delete set null,
      user_id uuid references users (id) on delete set null,
      idempotency_key_hash text not null,
      body_hash text not null,
      email citext not null,
      shipping_address jsonb,
      shipping_name text not null default '',
      shipping_promise text not null default '',
      locale text not null,
      currency text not null check (currency ~ '^[A-Z]{3}$'),
      prices_include_tax boolean not null,
      goods_minor bigint not null check (goods_minor >= 0),
      discount_minor bigint not null default 0 check (discount_minor between 0 and goods_minor),
      shipping_minor bigint not null check (shipping_minor >= 0),
      tax_minor bigint not null check (tax_minor >= 0),
      total_minor bigint not null check (total_minor >= 0),
      derivation jsonb not null,
      placed_at timestamptz(3) not null default now(),
      expires_at timestamptz(3),
      paid_at timestamptz(3),
      cancelled_at timestamptz(3),
      shipped_at timestamptz(3),
      delivered_at timestamptz(3),
      is_demo boolean not null default false,
      created_at timestamptz(3) not null default now(),
      updated_at timestamptz(3) not null default now(),
      check ((status = 'cancelled') = (cancelled_at is not null)),
      check ((status = 'cancelled') = (cancelled_because is not null)),
      check (status <> 'paid' or paid_at is not null),
      check (total_minor = goods_minor - discount_minor + shipping_minor
        + case when prices_include_tax then 0 else tax_minor end)
    );
    create unique index orders_idempotency on orders (cart_id, idempotency_key_hash);
    create unique index orders_one_pending_per_cart on orders (cart_id) where status = 'pending';
    create index orders_placed_at on orders (placed_at desc, id desc);
    create index orders_status on orders (status, placed_at desc, id desc);
    create index orders_to_ship on orders (placed_at desc, id desc)
      where status = 'paid' and fulfillment = 'unfulfilled';
    create index orders_problem on orders (placed_at desc, id desc) where problem is not null;
    create index orders_due on orders (expires_at) where status = 'pending';
    create index orders_user_id on orders (user_id, placed_at desc);
    create index orders_email on orders (email, placed_at desc);
    create index orders_number_search on orders using gin (number gin_trgm_ops);
    create trigger orders_touch before update on orders
      for each row execute function touch_updated_at();

    create table order_lines (
      id uuid primary key default uuid_v7(),
      order_id uuid not null references orders (id) on delete restrict,
      position integer not null,
      variant_id uuid references product_variants (id) on delete set null,
      product_id uuid references products (id) on delete set null,
      kind text not null,
      title text not null,
      choices text[] not null default '{}',
      medium text not null default '',
      sku text,
      slug text not null,
      image jsonb,
      weight_grams integer not null default 0,
      quantity integer not null check (quantity > 0),
      unit_price_minor bigint not null check (unit_price_minor >= 0),
      discount_minor bigint not null default 0 check (discount_minor >= 0),
      tax_rate_bp integer not null check (tax_rate_bp between 0 and 10000),
      tax_minor bigint not null check (tax_minor >= 0),
      -- The line's share of the delivery and of its tax, frozen at the sale for every later refund.
      shipping_share_minor bigint not null default 0 check (shipping_share_minor >= 0),
      shipping_tax_share_minor bigint not null default 0 check (shipping_tax_share_minor >= 0),
      created_at timestamptz(3) not null default now(),
      unique (order_id, position),
      check (discount_minor <= quantity * unit_price_minor)
    );
    create index order_lines_variant_id on order_lines (variant_id);
    create index order_lines_product_id on order_lines (product_id);

    create table order_events (
      id uuid primary key default uuid_v7(),
      order_id uuid not null references orders (id) on delete cascade,
      kind text not null,
      actor_kind text not null check (actor_kind in ('guest', 'customer', 'staff', 'system')),
      actor_id uuid references users (id) on delete set null,
      detail jsonb not null default '{}',
      at timestamptz(3) not null default now()
    );
    create index order_events_order_id on order_events (order_id, at, id);
    create index order_events_actor_id on order_events (actor_id);

    create table order_access_tokens (
      token_hash text primary key,
      order_id uuid not null references orders (id) on delete cascade,
      created_at timestamptz(3) not null default now(),
      expires_at timestamptz(3)
    );
    create index order_access_tokens_order_id on order_access_tokens (order_id);

    create table shipments (
      id uuid primary key default uuid_v7(),
      order_id uuid not null references orders (id) on delete restrict,
      carrier text not null,
      tracking_number text not null default '',
      tracking_url text not null default '',
      shipped_at timestamptz(3) not null default now(),
      delivered_at timestamptz(3),
      created_at timestamptz(3) not null default now(),
      updated_at timestamptz(3) not null default now()
    );
    create index shipments_order_id on shipments (order_id);
    create trigger shipments_touch before update on shipments
      for each row execute function touch_updated_at();

    alter table mails add constraint mails_order_id_fkey
      foreign key (order_id) references orders (id) on delete cascade;
    alter table stock_reservations add constraint stock_reservations_order_id_fkey
      foreign key (order_id) references orders (id) on delete restrict;
    alter table stock_movements add constraint stock_movements_order_line_id_fkey
      foreign key (order_line_id) references order_lines (id) on delete restrict;
  `.execute(db);
}
