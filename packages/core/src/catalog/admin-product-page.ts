import type { AdminProductListInput, AdminProductPage, AdminProductRowView } from "@atelier/contract/catalog";
import type { Db } from "@atelier/db";
import { type RawBuilder, type SqlBool, sql } from "kysely";
import { z } from "zod";
import { productImage } from "../files/index.ts";
import { type Context, decodeCursor, pageOf, Refusal } from "../kernel/index.ts";
import { shopSettings } from "../settings/index.ts";
import { allOf } from "./catalog-filters.ts";
import { searchTerms } from "./search-terms.ts";

type Condition = RawBuilder<SqlBool>;
type Row = Omit<AdminProductRowView, "currency"> & { sortTitle: string };

const sorts = {
  updated: {
    order: sql`p.updated_at desc, p.id desc`,
    kind: "string",
    key: z.iso.datetime(),
    keyOf: (row: Row) => row.updatedAt,
    after: (key: string | number, id: string) =>
      sql<SqlBool>`(p.updated_at, p.id) < (${key}::timestamptz, ${id}::uuid)`,
  },
  title: {
    order: sql`fold_text(p.title), p.id`,
    kind: "string",
    key: z.string().max(400),
    keyOf: (row: Row) => row.sortTitle,
    after: (key: string | number, id: string) => sql<SqlBool>`(fold_text(p.title), p.id) > (${key}::text, ${id}::uuid)`,
  },
  "best-selling": {
    order: sql`p.sold_count desc, p.id desc`,
    kind: "number",
    key: z.int().max(2_147_483_647),
    keyOf: (row: Row) => row.soldCount,
    after: (key: string | number, id: string) => sql<SqlBool>`(p.sold_count, p.id) < (${key}::integer, ${id}::uuid)`,
  },
} as const;

/** A page of products as staff list them, drafts and archived ones too, with how many there are of each status. */
export async function adminProductPage(
  ctx: Pick<Context, "db">,
  input: AdminProductListInput,
): Promise<AdminProductPage> {
  const limit = input.limit ?? 50;
  const sort = sorts[input.sort ?? "updated"];
  const filters = conditions(input);
  const status = input.status && sql<SqlBool>`p.status = ${input.status}`;
  const where = allOf([...filters, status, input.cursor === undefined ? undefined : after(input)]);
  const [{ currency }, rows, counts] = await Promise.all([
    shopSettings(ctx.db),
    productRows(ctx.db, { where, order: sort.order, limit: limit + 1 }),
    statusCounts(ctx.db, allOf(filters)),
  ]);
  const page = pageOf(rows, limit, (row) => [sort.keyOf(row), row.id]);
  const items = page.items.map(({ sortTitle: _sortTitle, ...row }) => ({ ...row, currency }));
  return { items, nextCursor: page.nextCursor, counts };
}

function after({ sort = "updated", cursor = "" }: AdminProductListInput): Condition {
  const rule = sorts[sort];
  const keys = decodeCursor(cursor, [rule.kind, "string"]);
  const parsed = z.tuple([rule.key, z.uuid()]).safeParse(keys);
  if (!parsed.success) throw new Refusal("request.malformed", { field: "cursor" });
  return rule.after(...parsed.data);
}

function conditions({ q, kind, family, stock }: AdminProductListInput): Condition[] {
  const given: Condition[] = [];
  if (q) given.push(fits(q));
  if (kind) given.push(sql`p.kind = ${kind}`);
  if (family) given.push(sql`p.family_id = (select f.id from families as f where f.slug = ${family})`);
  if (stock)
    given.push(sql`p.id in (
    select v.product_id from product_variants as v left join stock_levels as l on l.variant_id = v.id
    where v.archived_at is null and ${stockStates[stock]})`);
  return given;
}

const stockStates: Record<NonNullable<AdminProductListInput["stock"]>, RawBuilder<unknown>> = {
  in: sql`(l.variant_id is null or l.on_hand - l.reserved > 0)`,
  low: sql`l.on_hand - l.reserved between 1 and l.low_at`,
  out: sql`l.on_hand - l.reserved <= 0`,
};

/** Part of the title, of an SKU or of anything else that describes it, or the slug. */
function fits(q: string): Condition {
  const { plain } = searchTerms(q);
  const part = plain === "" ? sql`false` : sql`p.search_words like '%' || fold_text(${plain}) || '%'`;
  return sql`(${part} or p.slug = ${q.toLowerCase()} or exists (
    select from product_variants as v where v.product_id = p.id and v.sku = ${q}::citext))`;
}

async function productRows(
  db: Db,
  page: { where: Condition; order: RawBuilder<unknown>; limit: number },
): Promise<Row[]> {
  const { rows } = await sql<Row>`
    with page as materialized (
      select p.*, fold_text(p.title) as sort_title
      from products as p where ${page.where} order by ${page.order} limit ${page.limit}
    )
    select p.id, p.slug, p.title, p.medium, p.kind, p.status, p.sort_title,
      (select f.name from families as f where f.id = p.family_id) as family,
      p.price_from_minor, p.price_to_minor, offer.variants, offer.on_hand, offer.reserved,
      p.sold_count, ${productImage(sql.ref("p.id"))} as image, p.updated_at
    from page as p
    cross join lateral (
      select count(*)::integer as variants, sum(l.on_hand)::integer as on_hand, sum(l.reserved)::integer as reserved
      from product_variants as v left join stock_levels as l on l.variant_id = v.id
      where v.product_id = p.id and v.archived_at is null
    ) as offer
    order by ${page.order}
  `.execute(db);
  return rows;
}

async function statusCounts(db: Db, where: Condition): Promise<AdminProductPage["counts"]> {
  const { rows } = await sql<AdminProductPage["counts"]>`
    select count(*) filter (where p.status = 'draft')::integer as draft,
      count(*) filter (where p.status = 'published')::integer as published,
      count(*) filter (where p.status = 'archived')::integer as archived
    from products as p where ${where}
  `.execute(db);
  return rows[0] ?? { draft: 0, published: 0, archived: 0 };
}
