// Operations
export { adjustMany } from "./adjust-many.ts";
export { cancelMany } from "./cancel-many.ts";
export { changeManyProducts } from "./change-many-products.ts";
export { deliverMany } from "./deliver-many.ts";
export { dismissBulk } from "./dismiss-bulk.ts";
export { goOnBulk } from "./go-on-bulk.ts";
export { resendMany } from "./resend-many.ts";
export { runBulk } from "./run-bulk.ts";
export { shipMany } from "./ship-many.ts";
export { stopBulk } from "./stop-bulk.ts";

// Queries
export { bulkById, bulkRefusals, openBulk } from "./bulk-queries.ts";
