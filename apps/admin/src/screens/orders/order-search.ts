import { type AdminOrderListInput, fulfillmentStatus, orderListView, orderStatus } from "@atelier/contract/orders";
import { cursorOf, readTrail } from "../../parts/trail.ts";
import { endOfDay, startOfDay } from "../../parts/when.ts";
import { oneOf, present, textOf } from "../../shell/search-params.ts";

export const orderViews = orderListView.options;

/** The orders list as it stands in the address. Days are the shop's. */
export interface OrderSearch {
  view?: (typeof orderViews)[number] | undefined;
  q?: string | undefined;
  status?: (typeof orderStatus.options)[number] | undefined;
  fulfillment?: (typeof fulfillmentStatus.options)[number] | undefined;
  from?: string | undefined;
  to?: string | undefined;
  page?: string | undefined;
}

/** Reads an address; what it does not know it drops. */
export function readOrderSearch(search: Record<string, unknown>): OrderSearch {
  return present({
    view: oneOf(orderViews, search["view"]),
    q: textOf(search["q"]),
    status: oneOf(orderStatus.options, search["status"]),
    fulfillment: oneOf(fulfillmentStatus.options, search["fulfillment"]),
    from: dayIn(search["from"]),
    to: dayIn(search["to"]),
    page: readTrail(search["page"]),
  });
}

/** The question to the shop that an address stands for. */
export function orderQuestion(search: OrderSearch, zone: string): AdminOrderListInput {
  return present({
    view: search.view ?? "open",
    q: search.q,
    status: search.status,
    fulfillment: search.fulfillment,
    placedFrom: search.from && startOfDay(search.from, zone),
    placedTo: search.to && endOfDay(search.to, zone),
    cursor: cursorOf(search.page),
    limit: 50,
  });
}

/** Whether anything beyond the view narrows the list down. */
export function isNarrowed(search: OrderSearch): boolean {
  return Boolean(search.q || search.status || search.fulfillment || search.from || search.to);
}

function dayIn(value: unknown): string | undefined {
  return typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value))
    ? value
    : undefined;
}
