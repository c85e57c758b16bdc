import type { CatalogListInput, CatalogPage } from "@atelier/contract/catalog";
import { type SqlBool, sql } from "kysely";
import type { Context } from "../kernel/index.ts";
import { afterCursor, catalogCursor, catalogSorts } from "./catalog-cursor.ts";
import { allOf, catalogFilters } from "./catalog-filters.ts";
import { type CardQuery, productCards, withCurrency } from "./product-cards.ts";
import { searchTerms } from "./search-terms.ts";

const USUAL_LIMIT = 24;

/**
 * A page of published products, searched, narrowed and sorted: newest first, or the best fit first in a search.
 * Refuses request.malformed for a cursor that belongs to another sort.
 */
export async function catalogPage(ctx: Pick<Context, "db">, input: CatalogListInput): Promise<CatalogPage> {
  const limit = input.limit ?? USUAL_LIMIT;
  const sort = sortOf(input);
  const rows = await productCards(ctx.db, pageQuery(input, limit + 1));
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: await withCurrency(ctx.db, shown),
    nextCursor: rows.length > limit && last ? catalogCursor(sort, last) : null,
  };
}

/** The query a page is read by. */
export function pageQuery(input: CatalogListInput, limit: number): CardQuery {
  const terms = input.q ? searchTerms(input.q) : undefined;
  const sort = sortOf(input);
  const after = input.cursor === undefined ? undefined : sql<SqlBool>`${afterCursor(sort, input.cursor)}`;
  const where = allOf([...Object.values(catalogFilters(input)), after]);
  return { where, orderBy: catalogSorts[sort].order, limit, terms };
}

function sortOf({ sort, q }: CatalogListInput) {
  // There is no relevance without a question.
  if (sort === undefined || sort === "relevance") return q ? "relevance" : "newest";
  return sort;
}
