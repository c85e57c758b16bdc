export { collections } from "./collections.ts";
export { customers } from "./customers.ts";
export { families } from "./families.ts";
export { products } from "./goods.ts";
export { demoOrders } from "./orders.ts";
export { makers, staff } from "./people.ts";
export { shippingZones, taxRates } from "./shipping-and-tax.ts";
export { shop } from "./shop.ts";
export { demoStock } from "./stock-story.ts";
export type * from "./types.ts";

/** Folder of the pictures the products name, found from the source and from the build alike. */
export const picturesFolder: URL = new URL(
  import.meta.url.includes("/dist/") ? "../../seeds/pictures/" : "./pictures/",
  import.meta.url,
);
