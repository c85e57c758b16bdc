import { type Kysely, sql } from "kysely";

const tables = [
  "products",
  "product_options",
  "product_variants",
  "product_images",
  "families",
  "collections",
  "collection_products",
];

/**
 * Whoever keeps answers about the catalog hears, when a change commits, which of them are old: by the tag they were kept
 * under. The database says it, so that no door to the tables, now or later, can forget to.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function tell_catalog_changed() returns trigger language plpgsql as $$
    begin
      perform pg_notify('catalog_changed', tg_argv[0]);
      return null;
    end
    $$;
  `.execute(db);
  for (const table of tables) {
    await sql`
      create trigger ${sql.id(`${table}_shown`)} after insert or update or delete or truncate on ${sql.table(table)}
        for each statement execute function tell_catalog_changed('catalog')
    `.execute(db);
  }
  await sql`
    create trigger files_shown after update of state, renditions or delete on files
      for each statement execute function tell_catalog_changed('catalog');
    create trigger settings_shown after insert or update or delete on settings
      for each statement execute function tell_catalog_changed('settings');

    -- What a shopper is told of a variant's stock; while there is plenty, each sale leaves it as it was.
    create function shown_stock(on_hand integer, reserved integer, low_at integer, policy text) returns integer
      language sql immutable as $$
        select case when on_hand - reserved > low_at then -1 when on_hand > reserved then on_hand - reserved
          when policy = 'backorder' then -2 else -3 end
      $$;
    create function tell_stock_changed() returns trigger language plpgsql as $$
    begin
      perform pg_notify('catalog_changed', 'stock:' || product_id) from product_variants
        where id = coalesce(new.variant_id, old.variant_id);
      perform pg_notify('catalog_changed', 'stock');
      return null;
    end
    $$;
    create trigger stock_levels_shown after update on stock_levels for each row
      when (shown_stock(old.on_hand, old.reserved, old.low_at, old.policy)
        <> shown_stock(new.on_hand, new.reserved, new.low_at, new.policy))
      execute function tell_stock_changed();
    create trigger stock_levels_counted after insert or delete on stock_levels for each row
      execute function tell_stock_changed();
  `.execute(db);
}
