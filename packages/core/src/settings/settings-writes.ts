import type { ShopSettings } from "@atelier/contract/settings";
import type { Tx } from "@atelier/db";
import { sql } from "kysely";

/** What is saved, and conflicts, as one. */
export type SettingsPage = "shop" | "delivery" | "taxes";

/** Locks a page of settings, made empty where there is none yet, and reads it. */
export async function lockSettings(tx: Tx, key: SettingsPage): Promise<{ value: unknown; version: number }> {
  return tx
    .insertInto("settings")
    .values({ key, value: "{}" })
    .onConflict((conflict) => conflict.column("key").doUpdateSet({ key }))
    .returning(["value", "version"])
    .executeTakeFirstOrThrow();
}

/** Counts a page as saved once more. */
export async function countSave(tx: Tx, key: SettingsPage): Promise<void> {
  await tx.updateTable("settings").set({ version: sql<number>`version + 1` }).where("key", "=", key).execute();
}

/** Stores the settings whole. */
export async function updateSettings(tx: Tx, settings: ShopSettings): Promise<void> {
  const value = sql<string>`${JSON.stringify(settings)}::jsonb`;
  await tx
    .updateTable("settings")
    .set({ value, version: sql<number>`version + 1` })
    .where("key", "=", "shop")
    .execute();
}
