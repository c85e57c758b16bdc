import type { AdminOrderListInput, AdminOrderPage, AdminOrderRowView, OrderListView } from "@atelier/contract/orders";
import type { Address } from "@atelier/contract/checkout";
import type { Db } from "@atelier/db";
import { type Expression, type SqlBool, sql } from "kysely";
import { type Context, decodeCursor, pageOf } from "../kernel/index.ts";

/** What each view of the list holds; the counts on its tabs ask the same. */
const views: Record<Exclude<OrderListView, "all">, Expression<SqlBool>> = {
  open: sql<SqlBool>`(o.status = 'pending' or (o.status = 'paid' and o.fulfillment in ('unfulfilled', 'shipped')) or o.problem is not null)`,
  "to-ship": sql<SqlBool>`(o.status = 'paid' and o.fulfillment = 'unfulfilled')`,
  "to-pay": sql<SqlBool>`(o.status = 'pending')`,
  problem: sql<SqlBool>`(o.problem is not null)`,
};

/** A page of orders, newest first, by view, filters and any number a customer may quote. */
export async function adminOrderPage(ctx: Context, input: AdminOrderListInput): Promise<AdminOrderPage> {
  const limit = input.limit ?? 50;
  const [rows, counts] = await Promise.all([pageRows(ctx.db, input, limit), viewCounts(ctx.db)]);
  const page = pageOf(rows, limit, (row) => [row.placedAt, row.id]);
  return { items: page.items.map(rowView), nextCursor: page.nextCursor, counts };
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
        .selectFrom("orderLines as l")
        .select(sql<number>`sum(l.quantity)`.as("pieces"))
        .whereRef("l.orderId", "=", "o.id")
        .as("pieces"),
    ])
    .orderBy("o.placedAt", "desc")
    .orderBy("o.id", "desc")
    .limit(limit + 1);
  if (input.view && input.view !== "all") query = query.where(views[input.view]);
  if (input.status) query = query.where("o.status", "=", input.status);
  if (input.fulfillment) query = query.where("o.fulfillment", "=", input.fulfillment);
  if (input.placedFrom) query = query.where("o.placedAt", ">=", input.placedFrom);
  if (input.placedTo) query = query.where("o.placedAt", "<", input.placedTo);
  if (input.q) query = query.where(matching(input.q));
  if (input.cursor) {
    const [at, id] = decodeCursor(input.cursor, ["string", "string"]);
    query = query.where(sql<SqlBool>`(o.placed_at, o.id) < (${at}::timestamptz, ${id}::uuid)`);
  }
  return query.execute();
}

/** Number, e-mail, name, SKU, tracking or payment number. */
function matching(q: string): Expression<SqlBool> {
  const like = `%${q.replace(/[\\%_]/g, "\\$&")}%`;
  return sql<SqlBool>`o.id in (
    select id from orders where number ilike ${like} or email::text ilike ${like} or shipping_address->>'name' ilike ${like}
    union all select order_id from payments where stripe_payment_intent_id = ${q}
    union all select order_id from order_lines where sku ilike ${like}
    union all select order_id from order_lines where title ilike ${like}
    union all select order_id from shipments where tracking_number ilike ${like}
  )`;
}

async function viewCounts(db: Db): Promise<AdminOrderPage["counts"]> {
  return db
    .selectFrom("orders as o")
    .where(views.open)
    .select((eb) => [
      eb.fn.countAll<number>().as("open"),
      eb.fn.countAll<number>().filterWhere(views["to-ship"]).as("toShip"),
      eb.fn.countAll<number>().filterWhere(views["to-pay"]).as("toPay"),
      eb.fn.countAll<number>().filterWhere(views.problem).as("problem"),
    ])
    .executeTakeFirstOrThrow();
}

type Row = Awaited<ReturnType<typeof pageRows>>[number];

function rowView(row: Row): AdminOrderRowView {
  const address = row.shippingAddress as Address | null;
  const { shippingAddress: _address, taxMinor, what, pieces, ...rest } = row;
  return {
    ...(rest as Omit<AdminOrderRowView, "customer" | "country" | "netMinor" | "what" | "pieces">),
    customer: address?.name ?? row.email,
    country: address?.country ?? null,
    netMinor: row.totalMinor - taxMinor,
    what: what ?? "",
    pieces: pieces ?? 0,
  };
}
