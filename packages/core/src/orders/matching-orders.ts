import { mostInBulk } from "@atelier/contract/bulk";
import type { OrderFilter, OrderSums } from "@atelier/contract/orders";
import { type RawBuilder, type SqlBool, sql } from "kysely";
import type { Context } from "../kernel/index.ts";
import { orderConditions, orderViews } from "./order-filters.ts";

const payable = sql`orders as o join payments as p on p.order_id = o.id`;

/** The orders a filter matches, as rows of `id` and `name`, for whoever does something to all of them. */
export function matchingOrders(filter: OrderFilter): RawBuilder<unknown> {
  return sql`select o.id, o.number as name from ${payable} where ${allOf(filter)}`;
}

/** The named orders, as rows of `id` and `name`. */
export function namedOrders(ids: readonly string[]): RawBuilder<unknown> {
  return sql`select o.id, o.number as name from orders as o where o.id = any(${[...ids]}::uuid[])`;
}

/** How many orders a filter matches, how many stand where each act can be done, and what was paid for them. */
export async function sumOrders(ctx: Pick<Context, "db">, filter: OrderFilter): Promise<OrderSums> {
  const { rows } = await sql<OrderSums>`
    with matching as (
      select o.id, o.currency, o.status, o.total_minor, ${orderViews["to-ship"]} as to_ship,
        o.status = 'paid' and o.fulfillment = 'shipped' as to_deliver,
        o.status = 'pending' or (o.status = 'paid' and o.fulfillment in ('unfulfilled', 'not_needed')) as to_cancel
      from ${payable} where ${allOf(filter)} limit ${mostInBulk + 1}
    )
    select count(*)::int as n,
      count(*) filter (where to_ship)::int as shippable,
      count(*) filter (where to_deliver)::int as deliverable,
      count(*) filter (where to_cancel)::int as cancellable,
      coalesce((select sum(l.quantity) from matching as m join order_lines as l on l.order_id = m.id
        where m.to_cancel), 0)::int as pieces,
      coalesce((select json_agg(json_build_object('currency', currency, 'minor', minor) order by currency)
        from (select currency, sum(total_minor) as minor from matching
          where to_cancel and status = 'paid' and total_minor > 0 group by currency) as sums), '[]'::json) as paid
    from matching
  `.execute(ctx.db);
  const [sums] = rows;
  if (!sums) throw new Error("The orders could not be summed up");
  return sums;
}

function allOf(filter: OrderFilter): RawBuilder<SqlBool> {
  const conditions = orderConditions(filter);
  return conditions.length === 0 ? sql<SqlBool>`true` : sql<SqlBool>`${sql.join(conditions, sql` and `)}`;
}
