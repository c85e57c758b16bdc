// Pure
export { type LineShares, priceCart, type Priced, type PriceRequest } from "./price-cart.ts";
export { taxAt } from "./tax-at.ts";

// Queries
export { taxRates } from "./tax-rates.ts";
export { type TaxRate, taxRateFor } from "./tax-queries.ts";

// Steps
export { replaceTaxRates } from "./tax-writes.ts";

// Fragments
export { taxJson } from "./tax-queries.ts";
