import type { AdminProductFilter } from "@atelier/contract/catalog";
import { type RawBuilder, type SqlBool, sql } from "kysely";
import { allOf, priceBetween } from "./catalog-filters.ts";
import { searchTerms } from "./search-terms.ts";

type Condition = RawBuilder<SqlBool>;

/** What staff narrow their products down by, as conditions on `products as p`; the status is apart, for the counts. */
export function adminProductConditions(filter: Omit<AdminProductFilter, "status">): Condition[] {
  const { q, kind, family, collection, tag, stock, picture, scheduled, priceFrom, priceTo } = filter;
  const given: Condition[] = [];
  if (q) given.push(fits(q));
  if (kind) given.push(sql`p.kind = ${kind}`);
  if (family) given.push(sql`p.family_id = (select f.id from families as f where f.slug = ${family})`);
  if (collection)
    given.push(sql`p.id in (select cp.product_id from collection_products as cp
      where cp.collection_id = (select c.id from collections as c where c.slug = ${collection}))`);
  if (tag) given.push(sql`p.tags @> array[${tag}]::text[]`);
  if (stock)
    given.push(sql`p.id in (
    select v.product_id from product_variants as v left join stock_levels as l on l.variant_id = v.id
    where v.archived_at is null and ${stockStates[stock]})`);
  if (priceFrom !== undefined || priceTo !== undefined)
    given.push(priceBetween({ fromMinor: priceFrom, toMinor: priceTo }));
  if (picture === "some") given.push(sql`exists ${pictures}`);
  if (picture === "none") given.push(sql`not exists ${pictures}`);
  if (scheduled === "some") given.push(sql`p.publish_at is not null`);
  if (scheduled === "none") given.push(sql`p.publish_at is null`);
  return given;
}

/** The products a filter matches, as rows of `id` and `name`, for whoever does something to all of them. */
export function matchingProducts({ status, ...filter }: AdminProductFilter): RawBuilder<unknown> {
  const where = [...adminProductConditions(filter), status && sql<SqlBool>`p.status = ${status}`];
  return sql`select p.id, p.title as name from products as p where ${allOf(where.filter((one) => one !== undefined))}`;
}

/** The named products, as rows of `id` and `name`; what is no product is left out. */
export function namedProducts(ids: readonly string[]): RawBuilder<unknown> {
  return sql`select p.id, p.title as name from products as p where p.id = any(${[...ids]}::uuid[])`;
}

const pictures = sql`(select from product_images as i where i.product_id = p.id)`;

const stockStates: Record<NonNullable<AdminProductFilter["stock"]>, RawBuilder<unknown>> = {
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
