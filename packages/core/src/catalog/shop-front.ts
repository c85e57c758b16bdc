import type { ShopView } from "@atelier/contract/shop";
import { type Context, madeOf } from "../kernel/index.ts";
import { shopSettings } from "../settings/index.ts";
import { shownShelves } from "./shelf-queries.ts";

/** What every page of the storefront knows of the shop. */
export async function shopFront(ctx: Pick<Context, "db" | "config" | "tags">): Promise<ShopView> {
  madeOf(ctx, "catalog", "settings");
  const [settings, shelves] = await Promise.all([shopSettings(ctx.db), shownShelves(ctx.db)]);
  const { name, currency, country, pricesIncludeTax, timeZone, address, openingHours, email, intro, isDemo } = settings;
  const { stripe } = ctx.config;
  const paymentsAreSandbox = stripe === undefined || stripe.apiUrl !== undefined;
  return {
    name,
    currency,
    country,
    pricesIncludeTax,
    timeZone,
    address,
    openingHours,
    email,
    intro,
    isDemo,
    paymentsAreSandbox,
    ...shelves,
  };
}
