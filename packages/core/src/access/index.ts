export { mayDo } from "@atelier/contract/permissions";
export { assertCustomer, assertMay, assertRecent } from "./assert-access.ts";
export { countWrite } from "./count-write.ts";
export { giveBackToLimit, type Limit, resetLimit, sweepLimits, takeFromLimit } from "./limits.ts";
