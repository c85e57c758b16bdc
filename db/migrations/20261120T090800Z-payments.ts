import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table payments (
      id uuid primary key default uuid_v7(),
      order_id uuid not null unique references orders (id) on delete restrict,
      status text not null default 'pending'
        check (status in ('pending', 'processing', 'succeeded', 'failed', 'cancelled')),
      amount_minor bigint not null check (amount_minor >= 0),
      captured_minor bigint not null default 0 check (captured_minor >= 0),
      refunded_minor bigint not null default 0 check (refunded_minor >= 0),
      currency text not null check (currency ~ '^[A-Z]{3}$'),
      stripe_session_id text unique,
      stripe_session_url text,
      stripe_payment_intent_id text unique,
      method text not null default '',
      checked_at timestamptz(3),
      created_at timestamptz(3) not null default now(),
      updated_at timestamptz(3) not null default now(),
      constraint payments_refunded_within_captured check (refunded_minor <= captured_minor),
      constraint payments_captured_is_amount check (captured_minor in (0, amount_minor))
    );
    create index payments_open on payments (created_at) where status in ('pending', 'processing');
    create trigger payments_touch before update on payments
      for each row execute function touch_updated_at();

    create table refunds (
      id uuid primary key default uuid_v7(),
      payment_id uuid not null references payments (id) on delete restrict,
      order_id uuid not null references orders (id) on delete restrict,
      amount_minor bigint not null check (amount_minor > 0),
      currency text not null check (currency ~ '^[A-Z]{3}$'),
      reason text not null,
      status text not null default 'pending'
        check (status in ('pending', 'succeeded', 'failed', 'cancelled')),
      stripe_refund_id text unique,
      failure text,
      created_at timestamptz(3) not null default now(),
      updated_at timestamptz(3) not null default now()
    );
    create index refunds_payment_id on refunds (payment_id);
    create index refunds_order_id on refunds (order_id);
    create index refunds_open on refunds (created_at) where status = 'pending';
    create trigger refunds_touch before update on refunds
      for each row execute function touch_updated_at();

    -- Every outbound call that costs money: written first, its id is the idempotency key, kept whatever happens.
    create table payment_intents (
      id uuid primary key default uuid_v7(),
      kind text not null check (kind in ('open_session', 'refund')),
      payment_id uuid not null references payments (id) on delete restrict,
      refund_id uuid unique references refunds (id) on delete restrict,
      state text not null default 'new' check (state in ('new', 'unknown', 'done', 'refused')),
      stripe_id text unique,
      attempts integer not null default 0,
      first_sent_at timestamptz(3),
      last_error text,
      created_at timestamptz(3) not null default now(),
      updated_at timestamptz(3) not null default now(),
      check ((kind = 'refund') = (refund_id is not null))
    );
    create unique index payment_intents_one_session on payment_intents (payment_id) where kind = 'open_session';
    create index payment_intents_payment_id on payment_intents (payment_id);
    create trigger payment_intents_touch before update on payment_intents
      for each row execute function touch_updated_at();

    create table webhook_events (
      id text primary key,
      type text not null,
      object_id text not null,
      livemode boolean not null,
      happened_at timestamptz(3) not null,
      received_at timestamptz(3) not null default now(),
      applied_at timestamptz(3),
      outcome text
    );
    create index webhook_events_received_at on webhook_events (received_at desc, id desc);
    create index webhook_events_unapplied on webhook_events (received_at) where applied_at is null;
  `.execute(db);
}
