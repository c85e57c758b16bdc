// Pure
export { type Parcel, type ShippingRate, shippingChoices } from "./shipping-rates.ts";

// Queries
export { countriesServed, ratesTo } from "./shipping-queries.ts";
