import type { AdminOrderListInput, AdminOrderPage, AdminOrderRowView } from "@atelier/contract/orders";
import type { Address } from "@atelier/contract/checkout";
import type { Db } from "@atelier/db";
import { type SqlBool, sql } from "kysely";
import { type Context, decodeCursor, pageOf } from "../kernel/index.ts";
import { orderConditions, orderViews } from "./order-filters.ts";

/** More than these are not counted: the answer would cost more than it says. */
const MOST_COUNTED = 1000;

/** A page of orders, newest first, by view, filters and any number a customer may quote. */
export async function adminOrderPage(ctx: Context, input: AdminOrderListInput): Promise<AdminOrderPage> {
  const limit = input.limit ?? 50;
  const [rows, counts, total] = await Promise.all([
    pageRows(ctx.db, input, limit),
    viewCounts(ctx.db),
    totalOf(ctx.db, input),
  ]);
  const page = pageOf(rows, limit, (row) => [row.placedAt, row.id]);
  return { items: page.items.map(rowView), nextCursor: page.nextCursor, counts, total };
}

async function pageRows(db: Db, input: AdminOrderListInput, limit: number) {
  let query = db
    .selectFrom("orders as o")
    .innerJoin("payments as p", "p.orderId", "o.id")
    .select([
      "o.id",
      "o.number",
      "o.placedAt",
      "o.email",
      "o.shippingAddress",
      "o.currency",
      "o.totalMinor",
      "o.taxMinor",
    ])
    .select(["o.status", "o.fulfillment", "o.cancelledBecause", "o.problem", "p.status as paymentStatus"])
    .select((eb) => [
      eb
        .selectFrom("orderLines as l")
        .select(sql<string>`string_agg(l.title, ', ' order by l.position)`.as("what"))
        .whereRef("l.orderId", "=", "o.id")
        .as("what"),
      eb
        .selectFrom("shipments as s")
        .select(sql<string>`string_agg(nullif(s.tracking_number, ''), ', ' order by s.shipped_at)`.as("tracking"))
        .whereRef("s.orderId", "=", "o.id")
        .as("tracking"),
      eb
        .selectFrom("orderLines as l")
        .select(sql<number>`sum(l.quantity)`.as("pieces"))
        .whereRef("l.orderId", "=", "o.id")
        .as("pieces"),
    ])
    .orderBy("o.placedAt", "desc")
    .orderBy("o.id", "desc")
    .limit(limit + 1);
  const conditions = orderConditions(input);
  if (conditions.length > 0) query = query.where((eb) => eb.and(conditions));
  if (input.cursor) {
    const [at, id] = decodeCursor(input.cursor, ["string", "string"]);
    query = query.where(sql<SqlBool>`(o.placed_at, o.id) < (${at}::timestamptz, ${id}::uuid)`);
  }
  return query.execute();
}

/** How many of each view wait, up to a thousand. */
async function viewCounts(db: Db): Promise<AdminOrderPage["counts"]> {
  const counted = (view: keyof typeof orderViews) =>
    sql<number>`(select count(*) from (select from orders o where ${orderViews[view]} limit ${MOST_COUNTED}) counted)`;
  const { rows } = await sql<AdminOrderPage["counts"]>`
    select ${counted("open")} as open, ${counted("to-ship")} as to_ship, ${counted("to-pay")} as to_pay,
      ${counted("problem")} as problem
  `.execute(db);
  const [counts] = rows;
  if (!counts) throw new Error("The views could not be counted");
  return counts;
}

/** How many match: exactly up to a thousand, beyond that as many as Postgres believes there are. */
async function totalOf(db: Db, input: AdminOrderListInput): Promise<AdminOrderPage["total"]> {
  const conditions = orderConditions(input);
  if (conditions.length === 0) return believedTotal(db);
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from (
      select from orders o join payments p on p.order_id = o.id
      where ${sql.join(conditions, sql` and `)} limit ${MOST_COUNTED + 1}
    ) counted
  `.execute(db);
  const n = rows[0]?.n ?? 0;
  return n > MOST_COUNTED ? { n: MOST_COUNTED, how: "more" } : { n, how: "exactly" };
}

async function believedTotal(db: Db): Promise<AdminOrderPage["total"]> {
  const { rows } = await sql<{ believed: number }>`
    select greatest(reltuples, 0)::bigint as believed from pg_class where oid = 'orders'::regclass
  `.execute(db);
  const believed = rows[0]?.believed ?? 0;
  if (believed > MOST_COUNTED) return { n: believed, how: "about" };
  const { n } = await db
    .selectFrom(
      db
        .selectFrom("orders")
        .select("id")
        .limit(MOST_COUNTED + 1)
        .as("counted"),
    )
    .select((eb) => eb.fn.countAll<number>().as("n"))
    .executeTakeFirstOrThrow();
  return n > MOST_COUNTED ? { n: MOST_COUNTED, how: "more" } : { n, how: "exactly" };
}

type Row = Awaited<ReturnType<typeof pageRows>>[number];

function rowView(row: Row): AdminOrderRowView {
  const address = row.shippingAddress as Address | null;
  const { shippingAddress: _address, taxMinor, what, pieces, tracking, ...rest } = row;
  return {
    ...(rest as Omit<AdminOrderRowView, "customer" | "country" | "netMinor" | "what" | "pieces" | "tracking">),
    customer: address?.name ?? row.email,
    country: address?.country ?? null,
    netMinor: row.totalMinor - taxMinor,
    what: what ?? "",
    tracking: tracking ?? "",
    pieces: pieces ?? 0,
  };
}
