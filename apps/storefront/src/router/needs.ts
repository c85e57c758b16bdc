import { refusalIn } from "@atelier/client";
import { shop, type ShopClient } from "@atelier/client/shop";
import type { QueryClient } from "@tanstack/react-query";
import { filtersOf } from "../screens/catalog/catalog-search.ts";
import { goodsAsked } from "../screens/catalog/use-goods.ts";
import { shelfOf } from "../screens/product/shelf-of.ts";
import type { Address } from "./address.ts";
import { type ParamsOf, type Place, searchReaders, type SearchOf } from "./places.ts";

export type Asking = {
  queries: QueryClient;
  client: ShopClient;
  /** All that is to be read on the page, as a server sends it; else what it begins with. */
  whole?: boolean;
};
type Need<P extends Place> = (asking: Asking, params: ParamsOf<P>, search: SearchOf<P>) => Promise<unknown>;

/** More pages than this a browser fetches by itself. */
const MOST_PAGES = 4;
const MINUTE = 60_000;

/** What each public place asks of the shop before it can be shown. Bag, checkout, orders and accounts are nobody's to read ahead. */
const needs: { [P in Place]?: Need<P> } = {
  "/": ({ queries, client }) => queries.fetchQuery({ ...shop.shop.home.asked(client, undefined), staleTime: MINUTE }),
  "/goods": ({ queries, client }, _params, search) => {
    const pages = Math.min(search.page ?? 1, MOST_PAGES);
    return Promise.all([
      queries.fetchInfiniteQuery({ ...goodsAsked(client, search), pages }),
      queries.fetchQuery(shop.catalog.facets.asked(client, filtersOf(search))),
    ]);
  },
  "/goods/$slug": async ({ queries, client, whole }, { slug }) => {
    const product = await queries.fetchQuery(shop.catalog.bySlug.asked(client, { slug }));
    const where = shelfOf(product);
    if (whole && where) await queries.fetchQuery(shop.catalog.list.asked(client, where));
  },
  "/pages/$slug": ({ queries, client }, { slug }) => {
    const page = standingPages.find((one) => one === slug);
    return page
      ? queries.fetchQuery({ ...shop.shop.page.asked(client, { slug: page }), staleTime: 10 * MINUTE })
      : Promise.reject(new NowhereError());
  },
};

export const standingPages = ["delivery", "terms", "privacy", "imprint", "contact"] as const;

/** The address leads nowhere, as far as can be told without asking. */
class NowhereError extends Error {}

/** Whether an error says that what the address names does not exist. */
export function isNowhere(error: unknown): boolean {
  if (error instanceof NowhereError) return true;
  const code = refusalIn(error)?.code;
  return (
    code === "catalog.product-not-found" ||
    code === "catalog.product-moved" ||
    code === "request.not-found" ||
    code === "request.malformed"
  );
}

/** Asks for what an address needs. */
export async function askFor(address: Address, asking: Asking): Promise<void> {
  if (address.match) await askAt(address.match.place, address, asking);
}

function askAt<P extends Place>(place: P, address: Address, asking: Asking): Promise<unknown> | undefined {
  // The parts of a path and the place they belong to come out of one table; see places.ts.
  const params = (address.match?.params ?? {}) as ParamsOf<P>;
  return needs[place]?.(asking, params, searchReaders[place](address.search));
}
