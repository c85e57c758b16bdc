// Operations
export { adjustMany } from "./adjust-many.ts";
export { changeManyProducts } from "./change-many-products.ts";
export { dismissBulk } from "./dismiss-bulk.ts";
export { goOnBulk } from "./go-on-bulk.ts";
export { resendMany } from "./resend-many.ts";
export { runBulk } from "./run-bulk.ts";
export { stopBulk } from "./stop-bulk.ts";

// Queries
export { bulkById, bulkRefusals, openBulk } from "./bulk-queries.ts";
