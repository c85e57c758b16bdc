// Operations
export { sendRefund } from "./send-refund.ts";
export { settleDispute } from "./settle-dispute.ts";
export { settleRefund } from "./settle-refund.ts";

// Steps
export { giveMoneyBack, postRefund } from "./give-money-back.ts";

// Queries
export { openRefunds, takeSucceededAgain } from "./refund-queries.ts";
