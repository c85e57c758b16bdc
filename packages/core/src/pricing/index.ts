// Pure
export { type LineShares, priceCart, type Priced, type PriceRequest } from "./price-cart.ts";

// Queries
export { type TaxRate, taxRateFor } from "./tax-queries.ts";

// Steps
export { replaceTaxRates } from "./tax-writes.ts";
