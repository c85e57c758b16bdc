import type { SuggestionsView } from "@atelier/contract/suggestions";
import { type RawBuilder, sql } from "kysely";
import { productImage } from "../files/index.ts";
import { compiledOnce, type Context, madeOf } from "../kernel/index.ts";
import { shopSettings } from "../settings/index.ts";
import { plainWords } from "./refresh-products.ts";
import { searchHits } from "./search-hits.ts";
import { type SearchTerms, searchTerms, type TermParameters, termSlots } from "./search-terms.ts";

type Row = SuggestionsView & { products: Omit<SuggestionsView["products"][number], "currency">[] };

const none: SuggestionsView = { products: [], families: [], collections: [], makers: [], nearest: [] };

/** What the shop offers while somebody types: products, shelves and makers that fit, or the nearest words it knows. */
export async function suggestions(ctx: Pick<Context, "db" | "tags">, input: { q: string }): Promise<SuggestionsView> {
  madeOf(ctx, "catalog", "settings");
  const terms = searchTerms(input.q);
  const [{ currency }, rows] = await Promise.all([shopSettings(ctx.db), readSuggestions(ctx.db, terms)]);
  const row = rows[0] ?? none;
  return { ...row, products: row.products.map((product) => ({ ...product, currency })) };
}

const readSuggestions = compiledOnce(() => suggestionStatement(termSlots((terms: SearchTerms) => terms)));

/** The one statement the suggestions are read by. */
export function suggestionStatement(terms: TermParameters): RawBuilder<Row> {
  return sql<Row>`
    with ${searchHits(terms)}
    select ${products(terms)} as products, ${shelves("families", terms)} as families,
      ${shelves("collections", terms)} as collections, ${makers(terms)} as makers, ${nearest(terms)} as nearest`;
}

function products({ typed }: TermParameters): RawBuilder<unknown> {
  return sql`(
    select coalesce(jsonb_agg(jsonb_build_object(
      'slug', p.slug, 'title', p.title, 'medium', p.medium, 'priceFromMinor', p.price_from_minor,
      'priceToMinor', p.price_to_minor,
      'image', ${productImage(sql.ref("p.id"))},
      'sku', (select v.sku from product_variants as v where v.product_id = p.id and v.archived_at is null
        order by (v.sku = ${typed}::citext) desc nulls last, v.position limit 1)
    ) order by best.score desc, p.id desc), '[]')
    from (select id, score from found order by score desc, id desc limit 6) as best
    join products as p on p.id = best.id)`;
}

/** Whether a name has a word that begins like what was typed, or nearly all of it. */
function fits(name: RawBuilder<string>, { plain }: TermParameters): RawBuilder<unknown> {
  const words = plainWords(name);
  // Read once, not per name, and nothing asked of what was typed alone: either makes a plan for this one word look
  // cheaper than it is, and Postgres then plans for every word anew. Nothing typed is like no name.
  const typed = sql`(select fold_text(${plain}))`;
  return sql`((' ' || ${words}) like nullif('% ' || ${typed} || '%', '% %') or ${typed} <% ${words})`;
}

function shelves(table: "families" | "collections", terms: TermParameters): RawBuilder<unknown> {
  const shown =
    table === "families"
      ? sql`s.archived_at is null and exists (select from products as p where p.family_id = s.id and p.status = 'published')`
      : sql`exists (select from collection_products as cp join products as p on p.id = cp.product_id
          where cp.collection_id = s.id and p.status = 'published')`;
  return sql`(
    select coalesce(jsonb_agg(jsonb_build_object('slug', slug, 'name', name)), '[]') from (
      select s.slug, s.name from ${sql.table(table)} as s where ${fits(sql`s.name`, terms)} and ${shown}
      order by s.position, s.name limit 4) as fitting_shelves)`;
}

function makers(terms: TermParameters): RawBuilder<unknown> {
  return sql`(
    select coalesce(jsonb_agg(jsonb_build_object('name', maker, 'count', count) order by count desc, maker), '[]') from (
      -- The fence keeps the comparison to each maker once, instead of to each product.
      select known.maker, known.count from (
        select p.maker, count(*)::integer as count from products as p
        where p.status = 'published' and p.maker <> '' group by p.maker offset 0) as known
      where ${fits(sql`known.maker`, terms)}
      order by known.count desc, known.maker limit 4) as fitting_makers)`;
}

/** Read from all words of all names, so only when nothing was found. */
function nearest({ nearWords }: TermParameters): RawBuilder<unknown> {
  const [first, second, third, fourth] = nearWords;
  const to = (near: unknown) => sql`similarity(word, (select fold_text(${near})))`;
  const likeness = sql`greatest(${to(first)}, ${to(second)}, ${to(third)}, ${to(fourth)})`;
  return sql`(
    select coalesce(jsonb_agg(word order by likeness desc, word), '[]') from (
      select word, ${likeness} as likeness
      from (
        select distinct unnest(string_to_array(p.search_words, ' ')) as word
        from products as p where p.status = 'published' and not exists (select from found)
      ) as known
      where length(word) > 2 and ${likeness} >= 0.2
      order by 2 desc, 1 limit 5) as near_words)`;
}
