// Operations
export { saveDelivery } from "./save-delivery.ts";
export { saveTaxes } from "./save-taxes.ts";
export { saveZones } from "./save-zones.ts";

// Pure
export { type Parcel, type ShippingRate, shippingChoices } from "./shipping-rates.ts";

// Queries
export { deliveryPlanOf, deliveryView } from "./delivery-plan.ts";
export { countriesServed, ratesTo } from "./shipping-queries.ts";
export { taxesView } from "./taxes-view.ts";
export { tryBag } from "./try-bag.ts";

// Fragments
export { countriesJson, ratesJson } from "./shipping-queries.ts";
