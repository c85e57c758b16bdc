// Operations
export { deliverOrder } from "./deliver-order.ts";
export { noteOrder } from "./note-order.ts";
export { shipOrder } from "./ship-order.ts";
export { solveProblem } from "./solve-problem.ts";

// Steps
export {
  addEvent,
  type LockedOrder,
  lockOrder,
  lockOrderForSettling,
  markCancelled,
  markPaid,
  type NewOrder,
  type NewOrderLine,
  openOrder,
  raiseProblem,
  waitForBank,
  waitForSomebody,
} from "./order-writes.ts";

// Queries
export { adminOrderById } from "./admin-order.ts";
export { adminOrderPage } from "./admin-order-page.ts";
export { linesOfOrder, soldLines } from "./order-lines-query.ts";
export { orderByToken, orderIdByToken } from "./order-queries.ts";
export { watchOrders } from "./watch-orders.ts";

// Pure
export { linkToOrder, orderForMail, type OrderForMail, tokenOfOrder } from "./order-mail.ts";
export { mayCancel, maySettle } from "./order-state.ts";
