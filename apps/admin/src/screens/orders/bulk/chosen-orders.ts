import type { AdminOrderRowView } from "@atelier/contract/orders";
import { formatMoney } from "@atelier/ui";
import type { BulkTarget } from "../../../parts/bulk/use-bulk.ts";
import { locale } from "../../../words/words.ts";

export type ChosenOrders = readonly AdminOrderRowView[];

export interface BulkDialogProps {
  orders: ChosenOrders;
  onClose: () => void;
  start: (label: string, targets: readonly BulkTarget[], act: (target: BulkTarget) => Promise<unknown>) => void;
}

/** The orders as what a bulk act works on. */
export function targetsOf(orders: ChosenOrders): BulkTarget[] {
  return orders.map(({ id, number }) => ({ id, name: number }));
}

/** Those the act can still be done to, as far as the list knows; the shop looks again at each. */
export function shippable(orders: ChosenOrders): ChosenOrders {
  const waits = (state: string) => state === "unfulfilled" || state === "partly_shipped";
  return orders.filter((order) => order.status === "paid" && waits(order.fulfillment));
}

export function deliverable(orders: ChosenOrders): ChosenOrders {
  return orders.filter((order) => order.status === "paid" && order.fulfillment === "shipped");
}

export function cancellable(orders: ChosenOrders): ChosenOrders {
  const hasLeft = new Set<string>(["partly_shipped", "shipped", "delivered"]);
  return orders.filter((order) => order.status !== "cancelled" && !hasLeft.has(order.fulfillment));
}

/** What was paid for them, by currency: "£120.90 and €14.00". */
export function paidSums(orders: ChosenOrders): string {
  const sums = new Map<string, number>();
  for (const order of orders)
    if (order.status === "paid") sums.set(order.currency, (sums.get(order.currency) ?? 0) + order.totalMinor);
  const said = [...sums].filter(([, minor]) => minor > 0).map(([code, minor]) => formatMoney(minor, code, locale()));
  return new Intl.ListFormat(locale()).format(said);
}
