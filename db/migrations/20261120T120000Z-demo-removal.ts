import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  // The journals stay append-only; only rows that verifiably belong to the demo shop may go, while it is being removed.
  await sql`
    create function refuse_change_of_real_rows() returns trigger language plpgsql as $$
    declare
      is_demo_row boolean := false;
    begin
      if tg_op = 'DELETE' and current_setting('atelier.removing_demo', true) = 'on' then
        if tg_table_name = 'stock_movements' then
          select p.is_demo into is_demo_row
          from product_variants v join products p on p.id = v.product_id where v.id = old.variant_id;
        elsif tg_table_name = 'ledger_entries' then
          select o.is_demo into is_demo_row from orders o
          where o.id = case when old.reference_kind = 'order' then old.reference_id
            else (select r.order_id from refunds r where r.id = old.reference_id) end;
        elsif tg_table_name = 'ledger_postings' then
          select o.is_demo into is_demo_row from ledger_entries e join orders o
            on o.id = case when e.reference_kind = 'order' then e.reference_id
              else (select r.order_id from refunds r where r.id = e.reference_id) end
          where e.id = old.entry_id;
        end if;
        if is_demo_row then
          return old;
        end if;
      end if;
      raise exception '% is append-only', tg_table_name using errcode = '42501';
    end
    $$
  `.execute(db);

  await sql`
    drop trigger stock_movements_append_only on stock_movements;
    drop trigger ledger_entries_append_only on ledger_entries;
    drop trigger ledger_postings_append_only on ledger_postings;
    create trigger stock_movements_append_only before delete on stock_movements
      for each row execute function refuse_change_of_real_rows();
    create trigger ledger_entries_append_only before update or delete on ledger_entries
      for each row execute function refuse_change_of_real_rows();
    create trigger ledger_postings_append_only before update or delete on ledger_postings
      for each row execute function refuse_change_of_real_rows();
    create index products_demo on products (id) where is_demo;
    create index orders_demo on orders (id) where is_demo;
  `.execute(db);
}
