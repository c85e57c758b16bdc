import type { CancelReason, FulfillmentStatus, OrderStatus } from "@atelier/contract/orders";
import { mayDo, type Permission } from "@atelier/contract/permissions";
import type { Actor } from "../kernel/index.ts";

/** The event by which those who watch hear that a note was put better; the timeline does not show it. */
export const NOTE_CHANGED = "note-changed";

export interface OrderState {
  status: OrderStatus;
  fulfillment: FulfillmentStatus;
  cancelledBecause: CancelReason | null;
}

/** The moves of an order. A paid one never becomes unpaid; a cancelled one is paid only by money that came late. */
const moves: Record<OrderStatus, readonly OrderStatus[]> = {
  pending: ["paid", "cancelled"],
  paid: ["cancelled"],
  cancelled: ["paid"],
};

/** The moves of what must be sent. */
const fulfillmentMoves: Record<FulfillmentStatus, readonly FulfillmentStatus[]> = {
  unfulfilled: ["partly_shipped", "shipped"],
  partly_shipped: ["partly_shipped", "shipped"],
  shipped: ["delivered"],
  delivered: [],
  not_needed: [],
};

/** For these reasons an order was let go without anyone's decision; money that arrives late may still buy it. */
const lateMoneyBuys: ReadonlySet<CancelReason> = new Set(["expired", "payment_failed"]);

export function maySettle(order: OrderState): boolean {
  if (order.status === "pending") return true;
  const { cancelledBecause } = order;
  return moves[order.status].includes("paid") && cancelledBecause !== null && lateMoneyBuys.has(cancelledBecause);
}

export function mayCancel(order: OrderState): boolean {
  if (!moves[order.status].includes("cancelled")) return false;
  return order.status === "pending" || order.fulfillment === "unfulfilled" || order.fulfillment === "not_needed";
}

export function mayShip(order: OrderState): boolean {
  return order.status === "paid" && fulfillmentMoves[order.fulfillment].includes("shipped");
}

export function mayDeliver(order: OrderState): boolean {
  return order.status === "paid" && fulfillmentMoves[order.fulfillment].includes("delivered");
}

/** What this person may do next with an order in this state: the same table the operations ask. */
export function nextActs(order: OrderState, actor: Actor) {
  const can = (permission: Permission) =>
    actor.kind === "system" || (actor.kind === "staff" && mayDo(actor.role, permission));
  return {
    ship: can("orders.ship") && mayShip(order),
    deliver: can("orders.ship") && mayDeliver(order),
    cancel: can("orders.cancel") && mayCancel(order),
    note: can("orders.note"),
    checkPayment: can("orders.check-payment") && order.status !== "paid",
  };
}
