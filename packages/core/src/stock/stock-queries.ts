import type {
  StockFilter,
  StockListInput,
  StockMovementsInput,
  StockPage,
  StockRowView,
} from "@atelier/contract/stock";
import type { Db } from "@atelier/db";
import { type RawBuilder, type SqlBool, sql } from "kysely";
import { z } from "zod";
import { variantImage } from "../files/index.ts";
import { type Context, decodeCursor, pageOf, Refusal } from "../kernel/index.ts";
import { counted, stillCounted, stockConditions, stockStates } from "./stock-filters.ts";
import { waitingFor } from "./waiting-for.ts";

/** One variant's stock as staff see it. */
export async function stockRow(db: Db, variantId: string): Promise<StockRowView | undefined> {
  const { rows } = await sql<StockRowView>`
    select l.variant_id, v.product_id, p.title, v.choices, v.sku, l.policy, l.on_hand, l.reserved, l.low_at, l.updated_at,
      l.on_hand - l.reserved as free, ${waitingFor(sql.ref("l.variant_id"))} as waiting, ${variantImage(sql.ref("p.id"), sql.ref("v.id"))} as image
    from ${counted} where ${stillCounted} and l.variant_id = ${variantId}
  `.execute(db);
  return rows[0];
}

/** A page of what is counted, by title. */
export async function stockPage(ctx: Context, input: StockListInput): Promise<StockPage> {
  const limit = input.limit ?? 50;
  const [{ rows }, { total, ...counts }] = await Promise.all([
    stockRowsStatement({ ...input, limit: limit + 1 }).execute(ctx.db),
    stockCounts(ctx.db, input),
  ]);
  const page = pageOf(rows, limit, (row) => [row.sortTitle, row.productId, row.position, row.variantId]);
  const items = page.items.map(({ position: _position, sortTitle: _sortTitle, ...row }) => row);
  return { items, nextCursor: page.nextCursor, counts, total };
}

type PagedRow = StockRowView & { position: number; sortTitle: string };

/** The one statement the rows of a page are read by. */
export function stockRowsStatement(input: StockListInput): RawBuilder<PagedRow> {
  const where = [...stockConditions(input), ...(input.cursor === undefined ? [] : [after(input.cursor)])];
  return sql<PagedRow>`
    select l.variant_id, v.product_id, p.title, v.choices, v.sku, v.position, l.policy, l.on_hand, l.reserved, l.low_at,
      l.updated_at, l.on_hand - l.reserved as free, ${waitingFor(sql.ref("l.variant_id"))} as waiting, fold_text(p.title) as sort_title,
      ${variantImage(sql.ref("p.id"), sql.ref("v.id"))} as image
    from ${counted} where ${sql.join(where, sql` and `)}
    order by fold_text(p.title), p.id, v.position, l.variant_id
    limit ${input.limit}`;
}

/** Behind a row. What is said first is what an index can begin at. */
function after(cursor: string): RawBuilder<SqlBool> {
  const keys = decodeCursor(cursor, ["string", "string", "number", "string"]);
  const read = z.tuple([z.string().max(400), z.uuid(), z.int(), z.uuid()]).safeParse(keys);
  if (!read.success) throw new Refusal("request.malformed", { field: "cursor" });
  const [title, productId, position, variantId] = read.data;
  return sql<SqlBool>`(fold_text(p.title), p.id) >= (${title}::text, ${productId}::uuid)
    and (fold_text(p.title), p.id, v.position, l.variant_id)
      > (${title}::text, ${productId}::uuid, ${position}::int, ${variantId}::uuid)`;
}

/** How many wait in each state, whatever the list is narrowed down to, and how many it matches. */
async function stockCounts(db: Db, filter: StockFilter): Promise<StockPage["counts"] & { total: number }> {
  const count = (where: RawBuilder<SqlBool>) => sql`(count(*) filter (where ${where}))::integer`;
  const matching = sql<SqlBool>`${sql.join(stockConditions(filter), sql` and `)}`;
  const { rows } = await sql<StockPage["counts"] & { total: number }>`
    select ${count(stockStates.low)} as low, ${count(stockStates.out)} as out, ${count(stockStates.reserved)} as reserved,
      ${count(matching)} as total
    from ${counted} where ${stillCounted}
  `.execute(db);
  return rows[0] ?? { low: 0, out: 0, reserved: 0, total: 0 };
}

/** A variant's journal, newest first. */
export async function stockMovements(ctx: Context, input: StockMovementsInput) {
  const limit = input.limit ?? 50;
  let query = ctx.db
    .selectFrom("stockMovements as m")
    .leftJoin("orderLines as ol", "ol.id", "m.orderLineId")
    .leftJoin("orders as o", "o.id", "ol.orderId")
    .leftJoin("users as u", "u.id", "m.actorId")
    .select(["m.id", "m.kind", "m.quantity", "m.onHandAfter", "m.note", "m.createdAt"])
    .select(["o.number as orderNumber", "o.id as orderId", "u.name as actorName"])
    .where("m.variantId", "=", input.variantId)
    .orderBy("m.createdAt", "desc")
    .orderBy("m.id", "desc")
    .limit(limit + 1);
  if (input.cursor) {
    const [at, id] = decodeCursor(input.cursor, ["string", "string"]);
    query = query.where(sql<SqlBool>`(m.created_at, m.id) < (${at}::timestamptz, ${id}::uuid)`);
  }
  return pageOf(await query.execute(), limit, (row) => [row.createdAt, row.id]);
}
