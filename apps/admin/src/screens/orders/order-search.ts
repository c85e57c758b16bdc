import {
  type AdminOrderListInput,
  fulfillmentStatus,
  orderListView,
  orderStatus,
  paymentStatus,
} from "@atelier/contract/orders";
import { cursorOf, readTrail } from "../../parts/trail.ts";
import { endOfDay, startOfDay } from "../../parts/when.ts";
import { dayIn, oneOf, present, savedIn, textOf } from "../../shell/search-params.ts";

export const orderViews = orderListView.options;
const someOrNone = ["some", "none"] as const;

/** The orders list as it stands in the address. Days are the shop's, sums in minor units. */
export interface OrderSearch {
  view?: (typeof orderViews)[number] | undefined;
  /** The kept view it began with. */
  saved?: string | undefined;
  q?: string | undefined;
  status?: (typeof orderStatus.options)[number] | undefined;
  notStatus?: (typeof orderStatus.options)[number] | undefined;
  fulfillment?: (typeof fulfillmentStatus.options)[number] | undefined;
  notFulfillment?: (typeof fulfillmentStatus.options)[number] | undefined;
  payment?: (typeof paymentStatus.options)[number] | undefined;
  notPayment?: (typeof paymentStatus.options)[number] | undefined;
  country?: string | undefined;
  notCountry?: string | undefined;
  address?: (typeof someOrNone)[number] | undefined;
  tracking?: (typeof someOrNone)[number] | undefined;
  min?: string | undefined;
  max?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
  page?: string | undefined;
  /** The order looked at beside the list. */
  peek?: string | undefined;
}

/** What of an address narrows the list down, beyond its view. */
export const orderFilters = [
  "status",
  "notStatus",
  "fulfillment",
  "notFulfillment",
  "payment",
  "notPayment",
  "country",
  "notCountry",
  "address",
  "tracking",
  "min",
  "max",
  "from",
  "to",
] as const satisfies readonly (keyof OrderSearch)[];

/** Reads an address; what it does not know it drops. */
export function readOrderSearch(search: Record<string, unknown>): OrderSearch {
  return present({
    view: oneOf(orderViews, search["view"]),
    saved: savedIn(search),
    q: textOf(search["q"]),
    status: oneOf(orderStatus.options, search["status"]),
    notStatus: oneOf(orderStatus.options, search["notStatus"]),
    fulfillment: oneOf(fulfillmentStatus.options, search["fulfillment"]),
    notFulfillment: oneOf(fulfillmentStatus.options, search["notFulfillment"]),
    payment: oneOf(paymentStatus.options, search["payment"]),
    notPayment: oneOf(paymentStatus.options, search["notPayment"]),
    country: matching(/^[A-Z]{2}$/, search["country"]),
    notCountry: matching(/^[A-Z]{2}$/, search["notCountry"]),
    address: oneOf(someOrNone, search["address"]),
    tracking: oneOf(someOrNone, search["tracking"]),
    min: matching(/^\d{1,12}$/, search["min"]),
    max: matching(/^\d{1,12}$/, search["max"]),
    from: dayIn(search["from"]),
    to: dayIn(search["to"]),
    page: readTrail(search["page"]),
    peek: idIn(search["peek"]),
  });
}

/** The question to the shop that an address stands for. */
export function orderQuestion(search: OrderSearch, zone: string): AdminOrderListInput {
  const { min, max, from, to, page, saved: _saved, peek: _peek, ...rest } = search;
  return present({
    ...rest,
    view: search.view ?? "open",
    totalFrom: min === undefined ? undefined : Number(min),
    totalTo: max === undefined ? undefined : Number(max),
    placedFrom: from && startOfDay(from, zone),
    placedTo: to && endOfDay(to, zone),
    cursor: cursorOf(page),
    limit: 50,
  });
}

/** Whether anything beyond the view narrows the list down. */
export function isNarrowed(search: OrderSearch): boolean {
  return Boolean(search.q) || orderFilters.some((key) => search[key] !== undefined);
}

function idIn(value: unknown): string | undefined {
  return matching(/^[0-9a-f-]{36}$/, value);
}

function matching(pattern: RegExp, value: unknown): string | undefined {
  return typeof value === "string" && pattern.test(value) ? value : undefined;
}
