import type { CatalogListInput, CatalogPage, CatalogSort } from "@atelier/contract/catalog";
import type { Db } from "@atelier/db";
import { type SqlBool, sql } from "kysely";
import { compiledOnce, type Context, madeOf, Slot } from "../kernel/index.ts";
import { catalogCursor, catalogSorts, type PageEnd, readCatalogCursor } from "./catalog-cursor.ts";
import { allOf, catalogFilters } from "./catalog-filters.ts";
import { type CardQuery, type CardRow, cardStatement, productCards, withCurrency } from "./product-cards.ts";
import { type SearchTerms, searchTerms, termSlots } from "./search-terms.ts";

const USUAL_LIMIT = 24;

/**
 * A page of published products, searched, narrowed and sorted: newest first, or the best fit first in a search.
 * Refuses request.malformed for a cursor that belongs to another sort.
 */
export async function catalogPage(ctx: Pick<Context, "db" | "tags">, input: CatalogListInput): Promise<CatalogPage> {
  const limit = input.limit ?? USUAL_LIMIT;
  madeOf(ctx, "catalog", "settings", ...(input.inStock ? ["stock"] : []));
  const rows = await pageRows(ctx.db, input, limit + 1);
  const shown = rows.slice(0, limit);
  madeOf(ctx, ...shown.map((card) => `stock:${card.id}`));
  const last = shown.at(-1);
  return {
    items: await withCurrency(ctx.db, shown),
    nextCursor: rows.length > limit && last ? catalogCursor(sortOf(input), last) : null,
  };
}

/** What the statement of a page that is not narrowed takes; such pages are asked for most. */
interface PlainPage {
  limit: number;
  terms: SearchTerms | undefined;
  after: PageEnd | undefined;
}

type PlainStatement = (db: Db, page: PlainPage) => Promise<CardRow[]>;
const plainStatements = new Map<string, PlainStatement>();

function pageRows(db: Db, input: CatalogListInput, limit: number): Promise<CardRow[]> {
  const narrowed = Object.keys(catalogFilters(input)).length > 0;
  if (narrowed) return productCards(db, pageQuery(input, limit));
  const sort = sortOf(input);
  const terms = input.q ? searchTerms(input.q) : undefined;
  const after = input.cursor === undefined ? undefined : readCatalogCursor(sort, input.cursor);
  const shape = { sort, searched: terms !== undefined, goesOn: after !== undefined, usual: limit === USUAL_LIMIT + 1 };
  const key = Object.values(shape).join(" ");
  let statement = plainStatements.get(key);
  if (!statement) {
    statement = plainStatement(shape);
    plainStatements.set(key, statement);
  }
  return statement(db, { limit, terms, after });
}

interface Shape {
  sort: CatalogSort;
  searched: boolean;
  goesOn: boolean;
  usual: boolean;
}

function plainStatement({ sort, searched, goesOn, usual }: Shape): PlainStatement {
  const { order, after } = catalogSorts[sort];
  const at = (read: (page: PlainPage) => unknown) => new Slot(read);
  return compiledOnce(() =>
    cardStatement({
      where: goesOn
        ? after(
            at((page) => page.after?.key),
            at((page) => page.after?.id),
          )
        : sql`true`,
      orderBy: order,
      // Written out, so that the one plan for all inputs is made for so many rows and not for a tenth of the catalog.
      limit: usual ? sql.lit(USUAL_LIMIT + 1) : at((page) => page.limit),
      terms: searched ? termSlots((page: PlainPage) => page.terms) : undefined,
      bestOnly: searched && !goesOn && sort === "relevance",
    }),
  );
}

/** The query a page is read by, whatever it is narrowed by. */
export function pageQuery(input: CatalogListInput, limit: number): CardQuery {
  const terms = input.q ? searchTerms(input.q) : undefined;
  const sort = sortOf(input);
  const { order, after } = catalogSorts[sort];
  const end = input.cursor === undefined ? undefined : readCatalogCursor(sort, input.cursor);
  const where = allOf([...Object.values(catalogFilters(input)), end && sql<SqlBool>`${after(end.key, end.id)}`]);
  return { where, orderBy: order, limit, terms };
}

function sortOf({ sort, q }: CatalogListInput): CatalogSort {
  // There is no relevance without a question.
  if (sort === undefined || sort === "relevance") return q ? "relevance" : "newest";
  return sort;
}
