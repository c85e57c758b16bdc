import { type RawBuilder, sql } from "kysely";
import { plainWords } from "./refresh-products.ts";
import type { TermParameters } from "./search-terms.ts";

/** Whether a fit is exact, read from its score: an SKU, or all words as typed. To match the texts a second time costs more. */
const asTyped = sql`score >= 3000000 or (score - 2000000) / 100000 in (1, 3, 5, 6)`;

/**
 * Published products that fit a search, as the common table `found (id, score)`: those with exactly this SKU first, then
 * those whose texts have all its words, better the more telling the place. Those with words spelled much alike come
 * last, and only where no text has the words as typed and few have one that begins so.
 */
export function searchHits(terms: TermParameters): RawBuilder<unknown> {
  const { typed, plain, prefixQuery, nearWords, swappedQuery, enough } = terms;
  // Each in a select of its own, so that Postgres reads what was typed once, and not for every row it looks at.
  const query = sql`(select to_tsquery('atelier', ${prefixQuery}))`;
  const folded = sql`(select fold_text(${plain}))`;
  const nearFolded = nearWords.map((word) => sql`(select fold_text(${word}))`);
  const bearers = sql`(select v.product_id from product_variants as v where v.sku = ${typed}::citext and v.archived_at is null)`;
  const title = plainWords(sql`p.title`);
  const whole = sql`p.search_document @@ (select plainto_tsquery('atelier', ${plain}))`;
  const near = sql.join(
    nearFolded.map((word) => sql`${word} <% p.search_words`),
    sql` and `,
  );
  const righted = sql`(select to_tsquery('atelier', ${swappedQuery}))`;
  const swapped = sql`p.search_document @@ ${righted}`;
  const nearness = sql.join(
    nearFolded.map((word) => sql`word_similarity(${word}, p.search_words)`),
    sql` + `,
  );
  return sql`
    fitting as materialized (
      select p.id,
        (case when p.id = any(array${bearers}) then 3000000 else 2000000 end
          + case when not starts_with(p.search_words, ${folded}) then 0
              when ${title} = ${folded} then 500000 when starts_with(${title}, ${folded}) then 200000 else 0 end
          + case when ${whole} then 100000 else 0 end
          + least(99999, ts_rank(p.search_document, ${query}) * 100000))::integer as score
      from products as p
      where p.status = 'published' and (p.search_document @@ ${query} or p.id = any(array${bearers}))
    ),
    alike as materialized (
      select p.id, (case when ${swapped} then 1000000 + least(99999, ts_rank(p.search_document, ${righted}) * 100000)
          else 250000 * (${nearness}) end)::integer as score
      from products as p
      where p.status = 'published' and (${swapped} or (${near})) and p.id not in (select id from fitting)
        and not exists (select from fitting where ${asTyped}) and (select count(*) from fitting) < ${enough}
    ),
    found as (select id, score from fitting union all select id, score from alike)`;
}
