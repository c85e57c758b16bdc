import type { SavedView } from "@atelier/contract/saved";
import type { Db } from "@atelier/db";
import { sql } from "kysely";
import type { SettingsPage } from "./settings-writes.ts";

/** The one row of settings as it lies in the database, or undefined while the owner has decided nothing. */
export async function storedSettings(db: Db): Promise<unknown> {
  const row = await db.selectFrom("settings").select("value").where("key", "=", "shop").executeTakeFirst();
  return row?.value;
}

/** Whether amounts in the shop's currency exist already. */
export async function currencyIsInUse(db: Db): Promise<boolean> {
  const { rows } = await sql<{ used: boolean }>`
    select exists (select from products) or exists (select from orders) as used
  `.execute(db);
  return rows[0]?.used ?? false;
}

/** How much has amounts in the shop's currency. */
export async function pricedInCurrency(db: Db): Promise<{ products: number; orders: number }> {
  const { rows } = await sql<{ products: number; orders: number }>`
    select (select count(*) from products)::int as products, (select count(*) from orders)::int as orders
  `.execute(db);
  return rows[0] ?? { products: 0, orders: 0 };
}

/** How often a page of settings was saved, when last, and by whom. */
export async function savedBy(db: Db, page: SettingsPage): Promise<SavedView> {
  const { rows } = await sql<SavedView>`
    select coalesce((select version from settings where key = ${page}), 0) as version,
      to_json(last.at) #>> '{}' as at, u.name as by
    from (select) as always
    left join lateral (
      select at, actor_id from audit_log where resource_kind = 'settings' and resource_id = ${page}
      order by at desc, id desc limit 1
    ) last on true
    left join users u on u.id = last.actor_id
  `.execute(db);
  return rows[0] ?? { version: 0, at: null, by: null };
}
