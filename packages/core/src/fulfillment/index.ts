export { fulfillmentOf, needsShipping } from "./fulfillment.ts";
