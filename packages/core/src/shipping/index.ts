// Operations
export { saveDelivery } from "./save-delivery.ts";

// Pure
export { type Parcel, type ShippingRate, shippingChoices } from "./shipping-rates.ts";

// Queries
export { deliveryPlanOf } from "./delivery-plan.ts";
export { countriesServed, ratesTo } from "./shipping-queries.ts";
