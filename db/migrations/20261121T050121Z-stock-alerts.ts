import { type Kysely, sql } from "kysely";

/** Who waits for a variant that is sold out. Whatever raises its free pieces calls them, in the transaction that does. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table stock_alerts (
      id uuid primary key,
      variant_id uuid not null references product_variants (id) on delete cascade,
      user_id uuid references users (id) on delete cascade,
      email citext not null check (length(email::text) <= 254),
      locale text not null,
      state text not null default 'unproven' check (state in ('unproven', 'waiting', 'told')),
      -- Opens one page once; void when the address is proven.
      proof_hash text unique,
      proof_wanted boolean not null default false,
      proofs_sent integer not null default 0 check (proofs_sent >= 0),
      proof_sent_at timestamptz(3),
      proof_expires_at timestamptz(3),
      leave_hash text not null unique,
      told_at timestamptz(3),
      created_at timestamptz(3) not null default now(),
      updated_at timestamptz(3) not null default now(),
      check ((state = 'told') = (told_at is not null)),
      check (state = 'unproven' or proof_hash is null)
    );
    -- Asked twice counts once; whoever was told may ask anew.
    create unique index stock_alerts_once on stock_alerts (variant_id, email) where state <> 'told';
    create index stock_alerts_waiting on stock_alerts (variant_id, created_at, id) where state = 'waiting';
    create index stock_alerts_told on stock_alerts (variant_id, told_at) where state = 'told';
    create index stock_alerts_email on stock_alerts (email);
    create index stock_alerts_user_id on stock_alerts (user_id);
    create index stock_alerts_created_at on stock_alerts (created_at);
    create trigger stock_alerts_touch before update on stock_alerts
      for each row execute function touch_updated_at();

    create function call_stock_alerts() returns trigger language plpgsql as $$
    begin
      if exists (select from stock_alerts where variant_id = old.variant_id and state = 'waiting') then
        perform graphile_worker.add_job('stock-alerts.tell', json_build_object('variantId', old.variant_id),
          priority := 5, max_attempts := 12, job_key := 'stock-alerts.tell:' || old.variant_id);
      end if;
      return null;
    end
    $$;
    -- A sale only lowers what is free, so it never comes this far.
    create trigger stock_levels_raised after update of on_hand, reserved, policy on stock_levels for each row
      when ((new.policy = 'backorder' and old.policy <> 'backorder')
        or (new.on_hand - new.reserved > 0 and new.on_hand - new.reserved > old.on_hand - old.reserved))
      execute function call_stock_alerts();
    create trigger stock_levels_uncounted after delete on stock_levels for each row
      execute function call_stock_alerts();

    -- RFC 8058: where a mail program lets its reader out with one press.
    alter table mails add column leave_url text;
  `.execute(db);
}
