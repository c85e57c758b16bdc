import type { StockListInput } from "@atelier/contract/stock";
import { cursorOf, readTrail } from "../../parts/trail.ts";
import { oneOf, present, savedIn, textOf } from "../../shell/search-params.ts";

export const stockStates = ["low", "out", "reserved", "backorder"] as const;

/** The stock as it stands in the address; `variant` is the one whose ledger is open. */
export interface StockSearch {
  /** The kept view it began with. */
  saved?: string | undefined;
  state?: (typeof stockStates)[number] | undefined;
  q?: string | undefined;
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
    page: readTrail(search["page"]),
    variant: textOf(search["variant"], 36),
    ledger: readTrail(search["ledger"]),
  });
}

/** The question to the shop that an address stands for. */
export function stockQuestion(search: StockSearch): StockListInput {
  return present({ state: search.state, q: search.q, cursor: cursorOf(search.page), limit: 100 });
}
