import type { ProductCardView } from "@atelier/contract/catalog";
import type { Db } from "@atelier/db";
import { type RawBuilder, sql } from "kysely";
import { productImage } from "../files/index.ts";
import { runBuilt } from "../kernel/index.ts";
import { shopSettings } from "../settings/index.ts";
import { productAvailability } from "./availability.ts";
import { searchHits } from "./search-hits.ts";
import type { TermParameters } from "./search-terms.ts";

/** Which published products, in which order. Conditions and orders speak of `products as p` and, in a search, of its `score`. */
export interface CardQuery {
  where: RawBuilder<unknown>;
  orderBy: RawBuilder<unknown>;
  limit: unknown;
  terms?: TermParameters | undefined;
  /** Nothing narrows the search and the best fit comes first: then only so many of the hits are looked up at all. */
  bestOnly?: boolean;
}

export interface CardRow extends Omit<ProductCardView, "currency"> {
  soldCount: number;
  /** How well it fits the search; 0 without one. */
  score: number;
}

/** Reads product cards in one statement. */
export function productCards(db: Db, query: CardQuery): Promise<CardRow[]> {
  return runBuilt(db, cardStatement(query));
}

/**
 * The statement itself: the page is cut from the products alone, and only its rows are then given their picture and
 * their variants' stock.
 */
export function cardStatement({ where, orderBy, limit, terms, bestOnly }: CardQuery): RawBuilder<CardRow> {
  const hits = bestOnly
    ? sql`(select id, score from found order by score desc, id desc limit ${limit}) as found`
    : sql`found`;
  return sql<CardRow>`
    with ${terms ? sql`${searchHits(terms)},` : sql``}
    page as materialized (
      select p.id, p.slug, p.kind, p.title, p.medium, p.edition, p.maker, p.price_from_minor, p.price_to_minor,
        p.published_at, p.sold_count, ${terms ? sql`found.score` : sql`0 as score`}
      from products as p ${terms ? sql`join ${hits} on found.id = p.id` : sql``}
      where p.status = 'published' and ${where}
      order by ${orderBy}
      limit ${limit}
    )
    select p.id, p.slug, p.kind, p.title, p.medium, p.edition, p.maker, p.price_from_minor as "priceFromMinor",
      p.price_to_minor as "priceToMinor", p.published_at as "publishedAt", p.sold_count as "soldCount", p.score,
      ${productImage(sql.ref("p.id"))} as image, offer.compare_at_minor as "compareAtMinor", offer.availability
    from page as p
    cross join lateral (
      select (array_agg(v.compare_at_minor order by v.price_minor, v.position, v.id))[1] as compare_at_minor,
        ${productAvailability} as availability
      from product_variants as v
      left join stock_levels as l on l.variant_id = v.id
      where v.product_id = p.id and v.archived_at is null
    ) as offer
    order by ${orderBy}`;
}

/** The cards as the shop shows them. */
export async function withCurrency(db: Db, rows: readonly CardRow[]): Promise<ProductCardView[]> {
  const { currency } = await shopSettings(db);
  return rows.map(({ soldCount: _sold, score: _score, ...card }) => ({ ...card, currency }));
}
