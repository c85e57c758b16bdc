import type { Db } from "@atelier/db";
import { sql } from "kysely";

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
