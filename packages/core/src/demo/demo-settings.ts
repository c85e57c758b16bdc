import type { ShopSettings } from "@atelier/contract/settings";
import { shop } from "@atelier/db/seeds";

/** The shop's settings as the studio keeps them, its dates counted from the day it is set up. */
export function demoSettings(now: Date): ShopSettings {
  return {
    name: shop.name,
    currency: shop.currency,
    country: shop.country,
    pricesIncludeTax: shop.pricesIncludeTax,
    language: "en-GB",
    timeZone: shop.timeZone,
    orderNumberPrefix: shop.orderPrefix,
    address: [...shop.address],
    openingHours: shop.opening,
    email: shop.email,
    intro: shop.home.intro,
    nextOut: shop.home.nextOut.map(({ inDays, when, what }) => ({ when: when ?? dayIn(now, inDays ?? 0), what })),
    hungProductSlug: shop.home.hung,
    alsoProductSlugs: [...shop.home.alsoToBeHad],
    railProductSlugs: [...shop.home.outThisWeek],
    pages: Object.fromEntries(shop.pages.map(({ slug, title, html }) => [slug, { title, html }])),
    isDemo: true,
  };
}

function dayIn(now: Date, days: number): string {
  const day = new Date(now.getTime() + days * 86_400_000);
  return day
    .toLocaleDateString("en-GB", { weekday: "long", day: "numeric", month: "long", timeZone: shop.timeZone })
    .replace(",", "");
}
