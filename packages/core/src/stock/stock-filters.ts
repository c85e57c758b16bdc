import type { StockFilter } from "@atelier/contract/stock";
import { type RawBuilder, type SqlBool, sql } from "kysely";

type Condition = RawBuilder<SqlBool>;

/** Where the counted variants are read from. */
export const counted = sql`stock_levels as l
  join product_variants as v on v.id = l.variant_id
  join products as p on p.id = v.product_id`;

/** What is archived is kept in the ledger and no longer counted. */
export const stillCounted = sql<SqlBool>`v.archived_at is null and p.status <> 'archived'`;

export const stockStates: Record<NonNullable<StockFilter["state"]>, Condition> = {
  low: sql`l.policy = 'deny' and l.on_hand - l.reserved between 1 and l.low_at`,
  out: sql`l.policy = 'deny' and l.on_hand - l.reserved <= 0`,
  reserved: sql`l.reserved > 0`,
  backorder: sql`l.policy = 'backorder'`,
};

/** What staff narrow the stock down by. */
export function stockConditions({ q, state, family, collection, tag, status }: StockFilter): Condition[] {
  const given: Condition[] = [stillCounted];
  if (state) given.push(stockStates[state]);
  if (q) {
    const like = `%${q.replace(/[\\%_]/g, "\\$&")}%`;
    given.push(sql`(p.search_words like fold_text(${like}) or v.sku::text ilike ${like})`);
  }
  if (family) given.push(sql`p.family_id = (select f.id from families as f where f.slug = ${family})`);
  if (collection)
    given.push(sql`p.id in (select cp.product_id from collection_products as cp
      where cp.collection_id = (select c.id from collections as c where c.slug = ${collection}))`);
  if (tag) given.push(sql`p.tags @> array[${tag}]::text[]`);
  if (status) given.push(sql`p.status = ${status}`);
  return given;
}

const named = sql`select l.variant_id as id, concat_ws(', ', p.title, nullif(array_to_string(v.choices, ', '), '')) as name`;

/** The variants a filter matches, as rows of `id` and `name`, for whoever does something to all of them. */
export function matchingStock(filter: StockFilter): RawBuilder<unknown> {
  return sql`${named} from ${counted} where ${sql.join(stockConditions(filter), sql` and `)}`;
}

/** The named variants, as rows of `id` and `name`; what is not counted is left out. */
export function namedStock(ids: readonly string[]): RawBuilder<unknown> {
  return sql`${named} from ${counted} where ${stillCounted} and l.variant_id = any(${[...ids]}::uuid[])`;
}
