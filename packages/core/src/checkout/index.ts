// Operations
export { cancelOrder } from "./cancel-order.ts";
export { closeSession } from "./close-session.ts";
export { expireDue } from "./expire-due.ts";
export { placeOrder } from "./place-order.ts";
export { reconcile } from "./reconcile.ts";
export { settlePayment } from "./settle-payment.ts";

// Entrances to the one operation that settles
export { checkPayment, confirmPayment, settleOrder } from "./settle-order.ts";

// Steps
export { applyCancellation } from "./cancel-order.ts";
export { postSale, postSaleUndone, postUnclaimed } from "./post-sale.ts";
