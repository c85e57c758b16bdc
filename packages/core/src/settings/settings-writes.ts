import type { ShopSettings } from "@atelier/contract/settings";
import type { Tx } from "@atelier/db";
import { sql } from "kysely";

/** Locks the one row of settings, made empty where there is none yet, and reads it. */
export async function lockSettings(tx: Tx): Promise<unknown> {
  const row = await tx
    .insertInto("settings")
    .values({ key: "shop", value: "{}" })
    .onConflict((conflict) => conflict.column("key").doUpdateSet({ key: "shop" }))
    .returning("value")
    .executeTakeFirstOrThrow();
  return row.value;
}

/** Stores the settings whole. */
export async function updateSettings(tx: Tx, settings: ShopSettings): Promise<void> {
  const value = sql<string>`${JSON.stringify(settings)}::jsonb`;
  await tx.updateTable("settings").set({ value }).where("key", "=", "shop").execute();
}
