import type { StockFilter, StockListInput } from "@atelier/contract/stock";
import { cursorOf, readTrail } from "../../parts/trail.ts";
import { oneOf, present, savedIn, slugIn, textOf } from "../../shell/search-params.ts";

export const stockStates = ["low", "out", "reserved", "backorder"] as const;

export const stockStatuses = ["published", "draft"] as const;

/** What of an address narrows the list down, beyond its view and its search. */
export const stockFilters = ["family", "collection", "tag", "status"] as const;

/** The stock as it stands in the address; `variant` is the one whose ledger is open. */
export interface StockSearch {
  /** The kept view it began with. */
  saved?: string | undefined;
  state?: (typeof stockStates)[number] | undefined;
  q?: string | undefined;
  family?: string | undefined;
  collection?: string | undefined;
  tag?: string | undefined;
  /** Whether its product hangs in the shop. */
  status?: (typeof stockStatuses)[number] | undefined;
  page?: string | undefined;
  variant?: string | undefined;
  /** The page of the ledger. */
  ledger?: string | undefined;
}

/** Reads an address; what it does not know it drops. */
export function readStockSearch(search: Record<string, unknown>): StockSearch {
  return present({
    saved: savedIn(search),
    state: oneOf(stockStates, search["state"]),
    q: textOf(search["q"]),
    family: slugIn(search["family"]),
    collection: slugIn(search["collection"]),
    tag: textOf(search["tag"], 60),
    status: oneOf(stockStatuses, search["status"]),
    page: readTrail(search["page"]),
    variant: textOf(search["variant"], 36),
    ledger: readTrail(search["ledger"]),
  });
}

/** What an address narrows the list down to. */
export function stockFilter({ state, q, family, collection, tag, status }: StockSearch): StockFilter {
  return present({ state, q, family, collection, tag, status });
}

/** The question to the shop that an address stands for. */
export function stockQuestion(search: StockSearch): StockListInput {
  return present({ ...stockFilter(search), cursor: cursorOf(search.page), limit: 100 });
}

/** Whether anything beyond the view narrows the list down. */
export function isNarrowed(search: StockSearch): boolean {
  return search.q !== undefined || stockFilters.some((key) => search[key] !== undefined);
}
