import type { Tx } from "@atelier/db";
import { type RawBuilder, sql } from "kysely";

/** Folds case and accents and takes the punctuation out, so that "Tea/Coffee" is two words and an SKU is its parts. */
export function plainWords(value: RawBuilder<string>): RawBuilder<string> {
  return sql`btrim(regexp_replace(fold_text(${value}), '[\\s!-/:-@\\[-\`{-~]+', ' ', 'g'))`;
}

const skus = sql<string>`coalesce((
  select string_agg(v.sku::text, ' ' order by v.position, v.id)
  from product_variants as v where v.product_id = p.id and v.archived_at is null), '')`;
const tags = sql<string>`array_to_string(p.tags, ' ')`;
const familyName = sql<string>`coalesce((select f.name from families as f where f.id = p.family_id), '')`;
const describing = plainWords(sql`concat_ws(' ', p.medium, p.edition, p.maker, ${familyName}, ${tags})`);
// The markup is ours, cleaned on its way in; what is between angle brackets is no text.
const description = plainWords(
  sql`regexp_replace(regexp_replace(p.description_html, '<[^>]*>', ' ', 'g'), '&(amp|lt|gt|quot|nbsp|#\\d+);', ' ', 'g')`,
);

/**
 * Step: writes the summaries of products anew, which lists and searches read: the span of their prices, and their
 * words by weight: title and SKUs, then what describes them, then the text.
 */
export async function refreshProducts(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await sql`
    update products as p
    set price_from_minor = coalesce(fresh.price_from, 0),
      price_to_minor = coalesce(fresh.price_to, 0),
      search_words = concat_ws(' ', fresh.title, fresh.describing, fresh.skus),
      search_document = setweight(to_tsvector('atelier', fresh.title || ' ' || fresh.skus), 'A')
        || setweight(to_tsvector('atelier', fresh.describing), 'B')
        || setweight(to_tsvector('atelier', fresh.description), 'D')
    from (
      select p.id, ${plainWords(sql`p.title`)} as title, ${plainWords(skus)} as skus,
        ${describing} as describing, ${description} as description, price.price_from, price.price_to
      from products as p
      cross join lateral (
        select min(v.price_minor) as price_from, max(v.price_minor) as price_to
        from product_variants as v where v.product_id = p.id and v.archived_at is null
      ) as price
      where p.id = any(${[...ids]}::uuid[])
    ) as fresh
    where p.id = fresh.id
  `.execute(tx);
}
