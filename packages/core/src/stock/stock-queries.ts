import type { StockListInput, StockMovementsInput, StockRowView } from "@atelier/contract/stock";
import type { Db } from "@atelier/db";
import { type Expression, type SqlBool, sql } from "kysely";
import { variantImage } from "../files/index.ts";
import { type Context, decodeCursor, pageOf } from "../kernel/index.ts";

function stockRows(db: Db) {
  return db
    .selectFrom("stockLevels as l")
    .innerJoin("productVariants as v", "v.id", "l.variantId")
    .innerJoin("products as p", "p.id", "v.productId")
    .select((eb) => [
      "l.variantId",
      "v.productId",
      "p.title",
      "v.choices",
      "v.sku",
      "v.position",
      "l.policy",
      "l.onHand",
      "l.reserved",
      "l.lowAt",
      "l.updatedAt",
      sql<number>`l.on_hand - l.reserved`.as("free"),
      variantImage(eb.ref("p.id"), eb.ref("v.id")).as("image"),
    ])
    .where("v.archivedAt", "is", null)
    .where("p.status", "!=", "archived");
}

/** One variant's stock as staff see it. */
export async function stockRow(db: Db, variantId: string): Promise<StockRowView | undefined> {
  const row = await stockRows(db).where("l.variantId", "=", variantId).executeTakeFirst();
  return row as StockRowView | undefined;
}

const states: Record<NonNullable<StockListInput["state"]>, Expression<SqlBool>> = {
  low: sql<SqlBool>`l.policy = 'deny' and l.on_hand - l.reserved between 1 and l.low_at`,
  out: sql<SqlBool>`l.policy = 'deny' and l.on_hand - l.reserved <= 0`,
  reserved: sql<SqlBool>`l.reserved > 0`,
  backorder: sql<SqlBool>`l.policy = 'backorder'`,
};

/** A page of what is counted, by title. */
export async function stockPage(ctx: Context, input: StockListInput) {
  const limit = input.limit ?? 50;
  let query = stockRows(ctx.db)
    .orderBy("p.title")
    .orderBy("v.position")
    .orderBy("l.variantId")
    .limit(limit + 1);
  if (input.state) query = query.where(states[input.state]);
  if (input.q) {
    const like = `%${input.q.replace(/[\\%_]/g, "\\$&")}%`;
    query = query.where((eb) =>
      eb.or([sql<SqlBool>`p.search_words like fold_text(${like})`, sql<SqlBool>`v.sku::text ilike ${like}`]),
    );
  }
  if (input.cursor) {
    const [title, position, id] = decodeCursor(input.cursor, ["string", "number", "string"]);
    query = query.where(sql<SqlBool>`(p.title, v.position, l.variant_id) > (${title}, ${position}::int, ${id}::uuid)`);
  }
  const [rows, counts] = await Promise.all([query.execute(), stockCounts(ctx.db)]);
  const page = pageOf(rows, limit, (row) => [row.title, row.position, row.variantId]);
  return {
    nextCursor: page.nextCursor,
    items: page.items.map(({ position: _position, ...row }) => row as StockRowView),
    counts,
  };
}

async function stockCounts(db: Db) {
  return db
    .selectFrom("stockLevels as l")
    .innerJoin("productVariants as v", "v.id", "l.variantId")
    .innerJoin("products as p", "p.id", "v.productId")
    .where("v.archivedAt", "is", null)
    .where("p.status", "!=", "archived")
    .select((eb) => [
      eb.fn.countAll<number>().filterWhere(states.low).as("low"),
      eb.fn.countAll<number>().filterWhere(states.out).as("out"),
      eb.fn.countAll<number>().filterWhere(states.reserved).as("reserved"),
    ])
    .executeTakeFirstOrThrow();
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
