import { type Kysely, sql } from "kysely";

/** What lies in each parcel, so that an order may leave in several; those sent so far took everything. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table shipment_lines (
      shipment_id uuid not null references shipments (id) on delete cascade,
      order_line_id uuid not null references order_lines (id) on delete restrict,
      quantity integer not null check (quantity > 0),
      primary key (shipment_id, order_line_id)
    );
    create index shipment_lines_order_line_id on shipment_lines (order_line_id);
    insert into shipment_lines (shipment_id, order_line_id, quantity)
      select s.id, l.id, l.quantity from shipments s join order_lines l on l.order_id = s.order_id
      where l.kind = 'physical' and s.id = (select min(first.id::text)::uuid from shipments first where first.order_id = s.order_id);

    alter table orders drop constraint orders_fulfillment_check;
    alter table orders add constraint orders_fulfillment_check
      check (fulfillment in ('unfulfilled', 'partly_shipped', 'shipped', 'delivered', 'not_needed'));
    drop index orders_open;
    create index orders_open on orders (placed_at desc, id desc)
      where status = 'pending' or (status = 'paid' and fulfillment in ('unfulfilled', 'partly_shipped', 'shipped')) or problem is not null;
    drop index orders_to_ship;
    create index orders_to_ship on orders (placed_at desc, id desc)
      where status = 'paid' and fulfillment in ('unfulfilled', 'partly_shipped');
  `.execute(db);
}
