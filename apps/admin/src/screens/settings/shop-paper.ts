import type { SaveShopInput, SettingsView } from "@atelier/contract/settings";
import { t } from "../../words/words.ts";
import type { Paper, Reading } from "./paper.ts";

const fields = [
  "name",
  "intro",
  "email",
  "address",
  "openingHours",
  "orderNumberPrefix",
  "timeZone",
  "currency",
  "country",
  "language",
] as const;
export type ShopField = (typeof fields)[number];

/** The settings as they are typed: the address as lines of one text. */
export type ShopDraft = Record<ShopField, string>;

/** What the shop says of itself, as a page: each field is a part. */
export const shopPaper: Paper<SettingsView, ShopDraft, SaveShopInput, string> = {
  key: "shop",
  name: () => t("settings.shop"),
  toDraft: (view) => ({ ...pick(view), address: view.address.join("\n") }),
  // A space at the end is no change.
  units: (draft) => new Map(fields.map((field) => [field, tidy(field, draft[field])])),
  rebuild: (units) => Object.fromEntries(fields.map((field) => [field, units.get(field) ?? ""])) as ShopDraft,
  say: (key) => t(`settings.${key as ShopField}`),
  label: (key) => t(`settings.${key as ShopField}`),
  show: (unit) => unit,
  read: readShop,
};

function pick(view: SettingsView): Omit<ShopDraft, "address"> {
  const { name, intro, email, openingHours, orderNumberPrefix, timeZone, currency, country, language } = view;
  return { name, intro, email, openingHours, orderNumberPrefix, timeZone, currency, country, language };
}

function tidy(field: ShopField, text: string): string {
  return field === "address" ? linesOf(text).join("\n") : text.trim();
}

function readShop(draft: ShopDraft, view: SettingsView): Reading<SaveShopInput> {
  const errors: Record<string, string> = {};
  const before = shopPaper.toDraft(view);
  const changed = fields.filter((field) => tidy(field, draft[field]) !== tidy(field, before[field]));
  if (draft.name.trim() === "") errors["name"] = t("settings.nameNeeded");
  if (linesOf(draft.address).length > 8) errors["address"] = t("settings.addressLong");
  if (draft.email.trim() !== "" && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(draft.email.trim()))
    errors["email"] = t("settings.emailWrong");
  if (Object.keys(errors).length > 0) return { input: null, errors };
  const texts = Object.fromEntries(
    changed.filter((field) => field !== "address").map((field) => [field, draft[field].trim()]),
  ) as Partial<Omit<SaveShopInput, "version" | "address">>;
  const address = changed.includes("address") ? { address: linesOf(draft.address) } : {};
  return { input: { version: view.saved.version, ...texts, ...address }, errors: null };
}

function linesOf(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}
