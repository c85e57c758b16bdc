import { readTrail } from "../../parts/trail.ts";
import { present } from "../../shell/search-params.ts";

/** The page of a list of imports, or of the findings of one; `columns` asks anew what its columns are. */
export interface ImportSearch {
  page?: string | undefined;
  columns?: "1" | undefined;
}

/** Reads an address; what it does not know it drops. */
export function readImportSearch(search: Record<string, unknown>): ImportSearch {
  return present({ page: readTrail(search["page"]), columns: search["columns"] === "1" ? ("1" as const) : undefined });
}
