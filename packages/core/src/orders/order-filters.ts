import type { AdminOrderListInput, OrderListView } from "@atelier/contract/orders";
import { type Expression, type SqlBool, sql } from "kysely";

type Condition = Expression<SqlBool>;

/** What each view of the list holds; the counts on its tabs ask the same. */
export const orderViews: Record<Exclude<OrderListView, "all">, Condition> = {
  // To the letter as the index of open orders has it.
  open: sql<SqlBool>`(o.status = 'pending' or (o.status = 'paid' and o.fulfillment in ('unfulfilled', 'partly_shipped', 'shipped')) or o.problem is not null)`,
  "to-ship": sql<SqlBool>`(o.status = 'paid' and o.fulfillment in ('unfulfilled', 'partly_shipped'))`,
  "to-pay": sql<SqlBool>`(o.status = 'pending')`,
  problem: sql<SqlBool>`(o.problem is not null)`,
};

const country = sql`(o.shipping_address->>'country')`;
const tracked = sql`exists (select from shipments s where s.order_id = o.id and s.tracking_number <> '')`;

/** What a view, a search and filters ask of an order `o` and its payment `p`. */
export function orderConditions(input: AdminOrderListInput): Condition[] {
  const { view } = input;
  return [
    ...(view && view !== "all" ? [orderViews[view]] : []),
    ...on(input.status, (status) => sql<SqlBool>`o.status = ${status}`),
    ...on(input.notStatus, (status) => sql<SqlBool>`o.status <> ${status}`),
    ...on(input.fulfillment, (state) => sql<SqlBool>`o.fulfillment = ${state}`),
    ...on(input.notFulfillment, (state) => sql<SqlBool>`o.fulfillment <> ${state}`),
    ...on(input.payment, (status) => sql<SqlBool>`p.status = ${status}`),
    ...on(input.notPayment, (status) => sql<SqlBool>`p.status <> ${status}`),
    ...on(input.country, (code) => sql<SqlBool>`${country} = ${code}`),
    ...on(input.notCountry, (code) => sql<SqlBool>`${country} is distinct from ${code}`),
    ...on(input.address, (has) =>
      has === "some" ? sql<SqlBool>`${country} is not null` : sql<SqlBool>`${country} is null`,
    ),
    ...on(input.tracking, (has) => (has === "some" ? sql<SqlBool>`${tracked}` : sql<SqlBool>`not ${tracked}`)),
    ...on(input.totalFrom, (minor) => sql<SqlBool>`o.total_minor >= ${minor}`),
    ...on(input.totalTo, (minor) => sql<SqlBool>`o.total_minor <= ${minor}`),
    ...on(input.placedFrom, (at) => sql<SqlBool>`o.placed_at >= ${at}::timestamptz`),
    ...on(input.placedTo, (at) => sql<SqlBool>`o.placed_at < ${at}::timestamptz`),
    ...on(input.q || undefined, matching),
  ];
}

function on<T>(given: T | undefined, ask: (given: T) => Condition): Condition[] {
  return given === undefined ? [] : [ask(given)];
}

/** Number, e-mail, name, SKU, tracking or payment number. */
function matching(q: string): Condition {
  const like = `%${q.replace(/[\\%_]/g, "\\$&")}%`;
  return sql<SqlBool>`o.id in (
    select id from orders where number ilike ${like} or email::text ilike ${like} or shipping_address->>'name' ilike ${like}
    union all select order_id from payments where stripe_payment_intent_id = ${q}
    union all select order_id from order_lines where sku ilike ${like}
    union all select order_id from order_lines where title ilike ${like}
    union all select order_id from shipments where tracking_number ilike ${like}
  )`;
}
