import type { SettingsView } from "@atelier/contract/settings";
import type { Db } from "@atelier/db";
import { pricedInCurrency, savedBy } from "./settings-queries.ts";
import { shopSettings } from "./shop-settings.ts";

/** The shop's settings for the page they are written on: with their version, and with what holds the currency. */
export async function settingsView(db: Db): Promise<SettingsView> {
  const [settings, saved, priced] = await Promise.all([shopSettings(db), savedBy(db, "shop"), pricedInCurrency(db)]);
  return { ...settings, saved, priced };
}
