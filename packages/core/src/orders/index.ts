// Operations
export { changeNote } from "./change-note.ts";
export { deliverOrder } from "./deliver-order.ts";
export { noteOrder } from "./note-order.ts";
export { shipOrder } from "./ship-order.ts";
export { solveProblem } from "./solve-problem.ts";

// Steps
export { applyDelivery } from "./deliver-order.ts";
export { applyShipment } from "./ship-order.ts";
export {
  addEvent,
  type LockedOrder,
  lockOrder,
  lockOrderForSettling,
  lockSale,
  markCancelled,
  markPaid,
  clearProblem,
  raiseProblem,
  waitForBank,
  waitForSomebody,
} from "./order-writes.ts";
export { type NewOrderLine, openOrder, type OpenedOrder } from "./open-order.ts";

// Queries
export { adminOrderById } from "./admin-order.ts";
export { adminOrderPage } from "./admin-order-page.ts";
export { matchingOrders, namedOrders, sumOrders } from "./matching-orders.ts";
export { linesOfOrder, linesToSettle, soldLines } from "./order-lines-query.ts";
export { orderByToken } from "./order-by-token.ts";
export { orderIdByToken } from "./order-queries.ts";
export { watchOrders } from "./watch-orders.ts";

// Pure
export { linkToOrder, orderForMail, type OrderForMail, soldForMail, tokenOfOrder } from "./order-mail.ts";
export { mayCancel, maySettle } from "./order-state.ts";
