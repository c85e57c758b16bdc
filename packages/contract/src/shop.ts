import { z } from "zod";
import { country, currency } from "./common.ts";
import { productCardView } from "./catalog.ts";

/** What every page of the storefront knows of the shop. */
export const shopView = z.object({
  name: z.string(),
  currency,
  country,
  pricesIncludeTax: z.boolean(),
  timeZone: z.string(),
  address: z.array(z.string()),
  openingHours: z.string(),
  email: z.string(),
  intro: z.string(),
  productCount: z.int(),
  families: z.array(z.object({ slug: z.string(), name: z.string(), count: z.int() })),
  collections: z.array(z.object({ slug: z.string(), name: z.string(), count: z.int() })),
  /** The demo shop says so, and the sandbox is named on the way to it. */
  isDemo: z.boolean(),
  paymentsAreSandbox: z.boolean(),
});
export type ShopView = z.infer<typeof shopView>;

export const homeView = z.object({
  hung: productCardView.nullable(),
  rail: z.array(productCardView),
  nextOut: z.array(z.object({ when: z.string(), what: z.string() })),
  alsoToBeHad: z.array(productCardView),
  makers: z.array(z.object({ name: z.string(), count: z.int() })),
  /** One more work, beside the dates. */
  beside: productCardView.nullable(),
});
export type HomeView = z.infer<typeof homeView>;

export const pageInput = z.strictObject({ slug: z.enum(["delivery", "terms", "privacy", "imprint", "contact"]) });
export const pageView = z.object({ slug: z.string(), title: z.string(), html: z.string() });
export type PageView = z.infer<typeof pageView>;
