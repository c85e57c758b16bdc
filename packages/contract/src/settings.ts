import { z } from "zod";
import { country, currency, email, text, words } from "./common.ts";
import { savedView } from "./saved.ts";

/** The languages the shop can write in. */
export const language = z.enum(["en-GB", "de-DE"]);

/** What the shop's owner decides, kept in the database; everything has a default. */
export const shopSettings = z.strictObject({
  name: words(120).default("My shop"),
  currency: currency.default("GBP"),
  country: country.default("GB"),
  pricesIncludeTax: z.boolean().default(true),
  /** Of mails to buyers whose client named none. */
  language: language.default("en-GB"),
  timeZone: words(60).default("Europe/London"),
  orderNumberPrefix: text(8).default(""),
  address: z.array(text(200)).max(8).default([]),
  openingHours: text(200).default(""),
  email: text(254).default(""),
  intro: text(2000).default(""),
  nextOut: z
    .array(z.strictObject({ when: words(80), what: words(300) }))
    .max(12)
    .default([]),
  hungProductSlug: text(200).default(""),
  alsoProductSlugs: z.array(text(200)).max(12).default([]),
  railProductSlugs: z.array(text(200)).max(8).default([]),
  pages: z.record(z.string(), z.strictObject({ title: words(120), html: text(50_000) })).default({}),
  isDemo: z.boolean().default(false),
});
export type ShopSettings = z.infer<typeof shopSettings>;
/** What staff may change of it. Named again and not picked: a default would fill in what was left out. */
export const saveSettingsInput = z.strictObject({
  name: words(120).optional(),
  address: z.array(text(200)).max(8).optional(),
  openingHours: text(200).optional(),
  email: z.union([z.literal(""), email]).optional(),
  intro: text(2000).optional(),
  orderNumberPrefix: text(8).optional(),
  timeZone: words(60).optional(),
  /** Only while nothing has a price yet. */
  currency: currency.optional(),
  country: country.optional(),
  pricesIncludeTax: z.boolean().optional(),
  language: language.optional(),
});
export type SaveSettingsInput = z.infer<typeof saveSettingsInput>;

/** The same from the admin's page, over the version it was opened at. */
export const saveShopInput = saveSettingsInput.extend({ version: z.int().min(0) });
export type SaveShopInput = z.infer<typeof saveShopInput>;

export const settingsView = z.object({
  ...shopSettings.shape,
  saved: savedView,
  /** What has amounts in the shop's currency; while there is any, the currency stays. */
  priced: z.object({ products: z.int(), orders: z.int() }),
});
export type SettingsView = z.infer<typeof settingsView>;
