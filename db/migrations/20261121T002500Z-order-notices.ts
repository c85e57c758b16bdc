import { type Kysely, sql } from "kysely";

/** Whoever watches the orders hears of each change when it commits, whichever process made it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function tell_order_changed() returns trigger language plpgsql as $$
    begin
      perform pg_notify('order_changed',
        order_id::text || ' ' || kind || ' ' || to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
      from told;
      return null;
    end
    $$;
    create trigger order_events_told after insert on order_events
      referencing new table as told
      for each statement execute function tell_order_changed();

    -- Somebody may have lost the right to watch; each watcher looks for himself.
    create function tell_access_changed() returns trigger language plpgsql as $$
    begin
      perform pg_notify('access_changed', '');
      return null;
    end
    $$;
    create trigger sessions_told after delete on sessions
      for each statement execute function tell_access_changed();
    create trigger users_told after update of role, status on users
      for each statement execute function tell_access_changed();

    -- What happened since: events are written in the order of their time, so a block's range is enough.
    create index order_events_at on order_events using brin (at) with (pages_per_range = 16, autosummarize = on);
  `.execute(db);

  await sql`
    create index orders_open on orders (placed_at desc, id desc)
      where status = 'pending' or (status = 'paid' and fulfillment in ('unfulfilled', 'shipped')) or problem is not null;
    create index orders_fulfillment on orders (fulfillment, placed_at desc, id desc);
    create index orders_country on orders ((shipping_address->>'country'), placed_at desc, id desc);
    create index orders_total on orders (total_minor);
    create index payments_unfinished on payments (status) where status <> 'succeeded';
  `.execute(db);
}
