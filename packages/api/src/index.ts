export { adminRouter, type AdminRouter } from "./admin-router.ts";
export type { ApiContext } from "./context.ts";
export { describeProcedures, type ProcedureDescription } from "./describe.ts";
export { refusalStatus } from "./refusal-status.ts";
export { seal, unseal } from "./seal.ts";
export { shopRouter, type ShopRouter } from "./shop-router.ts";
