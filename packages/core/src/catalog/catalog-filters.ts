import type { CatalogFacetsInput } from "@atelier/contract/catalog";
import { type RawBuilder, type SqlBool, sql } from "kysely";
import { productsInStock } from "./availability.ts";

type Condition = RawBuilder<SqlBool>;

/** The dimensions a shopper may narrow the catalog by, each a condition on `products as p`; absent where not narrowed. */
export interface CatalogFilters {
  family?: Condition;
  collection?: Condition;
  tags?: Condition;
  kind?: Condition;
  price?: Condition;
  inStock?: Condition;
}

/** Turns what a shopper chose into conditions; several values of one dimension are either-or. */
export function catalogFilters(input: CatalogFacetsInput): CatalogFilters {
  const { family, collection, tags, kind, price, inStock } = input;
  const filters: CatalogFilters = {};
  if (family?.length)
    filters.family = sql`p.family_id = any(array(select f.id from families as f where f.slug = any(${family}::text[])))`;
  if (collection?.length) {
    filters.collection = sql`p.id in (
      select cp.product_id from collection_products as cp join collections as c on c.id = cp.collection_id
      where c.slug = any(${collection}::text[]))`;
  }
  if (tags?.length) filters.tags = sql`p.tags && ${tags}::text[]`;
  if (kind?.length) filters.kind = sql`p.kind = any(${kind}::text[])`;
  if (price?.fromMinor !== undefined || price?.toMinor !== undefined) filters.price = priceBetween(price);
  if (inStock) filters.inStock = sql`p.id in (${productsInStock})`;
  return filters;
}

/** A product costs as much as one of its variants; the span of its prices alone may straddle the wish. */
export function priceBetween({
  fromMinor,
  toMinor,
}: {
  fromMinor?: number | undefined;
  toMinor?: number | undefined;
}): Condition {
  const from = sql`${fromMinor ?? 0}::bigint`;
  const to = toMinor === undefined ? sql`9007199254740991` : sql`${toMinor}::bigint`;
  return sql`(p.price_from_minor <= ${to} and p.price_to_minor >= ${from} and exists (
    select from product_variants as v
    where v.product_id = p.id and v.archived_at is null and v.price_minor between ${from} and ${to}))`;
}

/** All given conditions at once; true when there is none. */
export function allOf(conditions: readonly (Condition | undefined)[]): Condition {
  const given = conditions.filter((condition) => condition !== undefined);
  return given.length === 0 ? sql<SqlBool>`true` : sql<SqlBool>`${sql.join(given, sql` and `)}`;
}
