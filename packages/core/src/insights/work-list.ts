import type { WorkListView } from "@atelier/contract/health";
import type { Db } from "@atelier/db";
import { sql } from "kysely";
import type { Context } from "../kernel/index.ts";
import { shopSettings } from "../settings/index.ts";

/** What waits for somebody, oldest first, and the days' figures beneath it. Net is gross less tax. */
export async function workList(ctx: Context): Promise<WorkListView> {
  const settings = await shopSettings(ctx.db);
  const [counts, rows, figures] = await Promise.all([
    countsOf(ctx.db),
    rowsOf(ctx.db),
    figuresOf(ctx.db, settings.timeZone),
  ]);
  return { counts, rows, ...figures, currency: settings.currency };
}

const low = sql`l.policy = 'deny' and l.on_hand - l.reserved <= l.low_at and p.status <> 'archived' and v.archived_at is null`;

async function countsOf(db: Db): Promise<WorkListView["counts"]> {
  const { rows } = await sql<WorkListView["counts"]>`
    select
      (select count(*) from orders where status = 'paid' and fulfillment in ('unfulfilled', 'partly_shipped')) as to_ship,
      (select count(*) from orders where status = 'pending') as to_pay,
      (select count(*) from orders where problem is not null) as problems,
      (select count(*) from stock_levels l join product_variants v on v.id = l.variant_id join products p on p.id = v.product_id where ${low}) as low_stock,
      (select count(*) from graphile_worker._private_jobs where attempts >= max_attempts) as dead_jobs,
      (select count(*) from mails where state = 'failed') as failed_mails,
      (select count(*) from products where status = 'draft') as drafts,
      (select count(*) from products where publish_refused_at is not null) as unpublished
  `.execute(db);
  const [counts] = rows;
  if (!counts) throw new Error("The work could not be counted");
  return counts;
}

async function rowsOf(db: Db): Promise<WorkListView["rows"]> {
  const { rows } = await sql<WorkListView["rows"][number]>`
    (select 'problem' as kind, id::text, number as title, problem as detail,
        coalesce((select max(e.at) from order_events e where e.order_id = orders.id and e.kind = 'problem'), updated_at) as since
      from orders where problem is not null order by placed_at limit 10)
    union all
    (select 'ship', o.id::text, o.number, coalesce(o.shipping_address->>'name', o.email::text) || ', '
        || (select sum(quantity) from order_lines where order_id = o.id)::text, o.paid_at
      from orders o where o.status = 'paid' and o.fulfillment in ('unfulfilled', 'partly_shipped') order by o.paid_at limit 20)
    union all
    (select 'dead-job', j.id::text, t.identifier, coalesce(split_part(j.last_error, e'\n', 1), ''), j.updated_at
      from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
      where j.attempts >= j.max_attempts order by j.id limit 10)
    union all
    (select 'failed-mail', id::text, subject, coalesce(last_error, ''), updated_at
      from mails where state = 'failed' order by created_at limit 10)
    union all
    (select 'low-stock', v.id::text, p.title || case when cardinality(v.choices) > 0 then ', ' || array_to_string(v.choices, ', ') else '' end,
        (l.on_hand - l.reserved)::text, l.updated_at
      from stock_levels l join product_variants v on v.id = l.variant_id join products p on p.id = v.product_id
      where ${low} order by l.on_hand - l.reserved, p.title limit 10)
    union all
    (select 'unpublished', id::text, title, publish_refusal, publish_refused_at
      from products where publish_refused_at is not null order by publish_refused_at limit 10)
  `.execute(db);
  return rows;
}

interface DayRow {
  day: string;
  orders: number;
  grossMinor: number;
  netMinor: number;
}

const DAYS = 30;

async function figuresOf(db: Db, timeZone: string): Promise<Pick<WorkListView, "numbers" | "days">> {
  const { rows } = await sql<DayRow>`
    with days as (
      select generate_series((now() at time zone ${timeZone})::date - ${DAYS - 1}::int, (now() at time zone ${timeZone})::date, interval '1 day')::date as day
    ), sold as (
      select (paid_at at time zone ${timeZone})::date as day, count(*) as orders, sum(total_minor) as gross, sum(total_minor - tax_minor) as net
      from orders where status = 'paid' and paid_at >= now() - interval '32 days' group by 1
    )
    select to_char(days.day, 'YYYY-MM-DD') as day, coalesce(orders, 0)::bigint as orders,
      coalesce(gross, 0)::bigint as gross_minor, coalesce(net, 0)::bigint as net_minor
    from days left join sold using (day) order by days.day
  `.execute(db);
  const last = (from: number, to: number) => summed(rows.slice(rows.length - from, rows.length - to));
  return {
    numbers: [
      { name: "today", ...last(1, 0) },
      { name: "yesterday", ...last(2, 1) },
      { name: "last7", ...last(7, 0) },
      { name: "last30", ...last(DAYS, 0) },
    ],
    days: rows.map(({ day, orders, grossMinor }) => ({ day, orders, grossMinor })),
  };
}

function summed(rows: readonly DayRow[]) {
  return rows.reduce(
    (sum, row) => ({
      orders: sum.orders + row.orders,
      grossMinor: sum.grossMinor + row.grossMinor,
      netMinor: sum.netMinor + row.netMinor,
    }),
    { orders: 0, grossMinor: 0, netMinor: 0 },
  );
}
