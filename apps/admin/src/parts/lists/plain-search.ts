import { stringifySearch } from "../../shell/search-params.ts";

/** What of an address belongs to a view: not its page, not the row looked at, not the name it was called by. */
export function plainSearch(search: Record<string, unknown>, passing: readonly string[]): string {
  const kept = Object.entries(search).filter(([key]) => key !== "page" && key !== "saved" && !passing.includes(key));
  return stringifySearch(Object.fromEntries(kept.sort(([a], [b]) => (a < b ? -1 : 1)))).slice(1);
}
