import type { AdminOrderRowView, OrderSums, ShipOrderInput } from "@atelier/contract/orders";
import { formatMoney } from "@atelier/ui";
import { locale } from "../../../words/words.ts";

export type ChosenOrders = readonly AdminOrderRowView[];

/** What is about to be done something to: summed up, and row by row where they are few enough. */
export interface OrdersAsked {
  sums: OrderSums;
  rows: ChosenOrders | null;
}

/** The chosen orders summed up as the shop sums up all that match, as far as the list knows. */
export function sumsOf(orders: ChosenOrders): OrderSums {
  const fit = orders.filter(isCancellable);
  const paid = new Map<string, number>();
  for (const { status, currency, totalMinor } of fit)
    if (status === "paid" && totalMinor > 0) paid.set(currency, (paid.get(currency) ?? 0) + totalMinor);
  return {
    n: orders.length,
    shippable: orders.filter(isShippable).length,
    deliverable: orders.filter((order) => order.status === "paid" && order.fulfillment === "shipped").length,
    cancellable: fit.length,
    pieces: fit.reduce((sum, order) => sum + order.pieces, 0),
    paid: [...paid].map(([currency, minor]) => ({ currency, minor })),
  };
}

function isShippable({ status, fulfillment }: AdminOrderRowView): boolean {
  return status === "paid" && (fulfillment === "unfulfilled" || fulfillment === "partly_shipped");
}

function isCancellable({ status, fulfillment }: AdminOrderRowView): boolean {
  return status === "pending" || (status === "paid" && (fulfillment === "unfulfilled" || fulfillment === "not_needed"));
}

/** What was paid, by currency: "£120.90 and €14.00". */
export function paidSums({ paid }: OrderSums): string {
  return new Intl.ListFormat(locale()).format(paid.map((sum) => formatMoney(sum.minor, sum.currency, locale())));
}

/** What a parcel is sent with, beside whose it is. */
export type Parcel = Required<Pick<ShipOrderInput, "carrier" | "notify">> & {
  numbers: { id: string; trackingNumber: string; trackingUrl: string }[];
};

export interface BulkDialogProps {
  asked: OrdersAsked;
  busy: boolean;
  onClose: () => void;
}
