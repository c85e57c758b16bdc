import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  // Until Stripe has said that nothing more can come of a page, somebody keeps asking, whatever became of the order.
  await sql`
    alter table payments add column session_closed_at timestamptz(3);
    update payments set session_closed_at = now() where status = 'succeeded' or amount_minor = 0;
    drop index payments_open;
    create index payments_unclosed on payments (checked_at nulls first) where session_closed_at is null;

    alter table payment_intents add column request jsonb;
    alter table carts add column merged_into uuid references carts (id) on delete set null;
    create index carts_merged_into on carts (merged_into);
    create index stock_reservations_variant_id on stock_reservations (variant_id);

    -- An order the bank is busy with waits without a clock, and its cart may be used again.
    drop index orders_one_pending_per_cart;
    create unique index orders_one_pending_per_cart on orders (cart_id) where status = 'pending' and expires_at is not null;
  `.execute(db);

  await sql`
    create index orders_email_search on orders using gin ((email::text) gin_trgm_ops);
    create index orders_name_search on orders using gin ((shipping_address->>'name') gin_trgm_ops);
    create index order_lines_search on order_lines using gin (title gin_trgm_ops, sku gin_trgm_ops);
    create index shipments_search on shipments using gin (tracking_number gin_trgm_ops);
  `.execute(db);

  // The journal of stock only ever loses the name of a person who was erased.
  await sql`
    create function keep_movement_as_written() returns trigger language plpgsql as $$
    begin
      if new.actor_id is null and (to_jsonb(new) - 'actor_id') = (to_jsonb(old) - 'actor_id') then
        return new;
      end if;
      raise exception 'stock_movements is append-only' using errcode = '42501';
    end
    $$;
    create trigger stock_movements_as_written before update on stock_movements
      for each row execute function keep_movement_as_written();
    create trigger stock_movements_no_truncate before truncate on stock_movements
      for each statement execute function refuse_change();
  `.execute(db);
}
