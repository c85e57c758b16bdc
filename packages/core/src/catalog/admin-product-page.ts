import type { AdminProductListInput, AdminProductPage, AdminProductRowView } from "@atelier/contract/catalog";
import type { Db } from "@atelier/db";
import { type RawBuilder, type SqlBool, sql } from "kysely";
import { z } from "zod";
import { productImage } from "../files/index.ts";
import { type Context, decodeCursor, pageOf, Refusal } from "../kernel/index.ts";
import { shopSettings } from "../settings/index.ts";
import { adminProductConditions } from "./admin-product-filters.ts";
import { allOf } from "./catalog-filters.ts";

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
  const [{ currency }, { rows }, counts] = await Promise.all([
    shopSettings(ctx.db),
    adminRowsStatement({ ...input, limit: limit + 1 }).execute(ctx.db),
    statusCounts(ctx.db, allOf(adminProductConditions(input))),
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

/** The one statement the rows of a page are read by. */
export function adminRowsStatement(input: AdminProductListInput): RawBuilder<Row> {
  const { order } = sorts[input.sort ?? "updated"];
  const status = input.status && sql<SqlBool>`p.status = ${input.status}`;
  const where = allOf([
    ...adminProductConditions(input),
    status,
    input.cursor === undefined ? undefined : after(input),
  ]);
  return sql<Row>`
    with page as materialized (
      select p.*, fold_text(p.title) as sort_title
      from products as p where ${where} order by ${order} limit ${input.limit}
    )
    select p.id, p.slug, p.title, p.medium, p.kind, p.status, p.sort_title,
      (select f.name from families as f where f.id = p.family_id) as family,
      p.price_from_minor, p.price_to_minor, offer.variants, offer.on_hand, offer.reserved,
      p.sold_count, ${productImage(sql.ref("p.id"))} as image, p.publish_at, p.updated_at
    from page as p
    cross join lateral (
      select count(*)::integer as variants, sum(l.on_hand)::integer as on_hand, sum(l.reserved)::integer as reserved
      from product_variants as v left join stock_levels as l on l.variant_id = v.id
      where v.product_id = p.id and v.archived_at is null
    ) as offer
    order by ${order}
  `;
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
