import type { SaveSettingsInput, ShopSettings } from "@atelier/contract/settings";

/** The settings as they are typed: the address as lines of one text. */
export interface SettingsFields {
  name: string;
  intro: string;
  email: string;
  address: string;
  openingHours: string;
  orderNumberPrefix: string;
  timeZone: string;
}

/** The settings of the shop, ready to be typed over. */
export function settingsFields(settings: ShopSettings): SettingsFields {
  const { name, intro, email, openingHours, orderNumberPrefix, timeZone } = settings;
  return { name, intro, email, address: settings.address.join("\n"), openingHours, orderNumberPrefix, timeZone };
}

/** Only what differs, as the shop takes it. */
export function changedSettings(before: SettingsFields, after: SettingsFields): SaveSettingsInput {
  const changed: SaveSettingsInput = {};
  for (const key of ["name", "intro", "email", "openingHours", "orderNumberPrefix", "timeZone"] as const) {
    if (after[key].trim() !== before[key].trim()) changed[key] = after[key].trim();
  }
  if (linesOf(after.address).join("\n") !== linesOf(before.address).join("\n"))
    changed.address = linesOf(after.address);
  return changed;
}

function linesOf(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}
