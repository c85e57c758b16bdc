import { shopSettings as settingsSchema, type ShopSettings } from "@atelier/contract/settings";
import type { Tx } from "@atelier/db";
import { Refusal } from "../kernel/index.ts";
import { currencyIsInUse } from "./settings-queries.ts";
import { lockSettings, updateSettings } from "./settings-writes.ts";
import { distrustKeptSettings, parseSettings } from "./shop-settings.ts";

/**
 * Changes some of the shop's settings under the row's lock and returns all of them.
 * Refuses: settings.currency-in-use (a product or an order exists), request.malformed (a time zone nobody knows).
 */
export async function writeSettings(tx: Tx, change: Partial<ShopSettings>): Promise<ShopSettings> {
  const before = parseSettings((await lockSettings(tx, "shop")).value);
  const after = settingsSchema.parse({ ...before, ...change });
  if (!isTimeZone(after.timeZone)) throw new Refusal("request.malformed", { field: "timeZone" });
  if (after.currency !== before.currency && (await currencyIsInUse(tx))) {
    throw new Refusal("settings.currency-in-use", { field: "currency", current: before.currency });
  }
  await updateSettings(tx, after);
  distrustKeptSettings();
  return after;
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en-GB", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}
