import { type AdminProductListInput, productKind, productStatus } from "@atelier/contract/catalog";
import { cursorOf, readTrail } from "../../parts/trail.ts";
import { oneOf, present, savedIn, textOf } from "../../shell/search-params.ts";

export const stockFilters = ["in", "low", "out"] as const;
export const productSorts = ["updated", "title", "best-selling"] as const;
export const statusViews = [
  ...productStatus.options.filter((one) => one === "published"),
  "draft",
  "archived",
  "any",
] as const;

/** The products list as it stands in the address. `new` opens the dialog for a new one. */
export interface ProductSearch {
  /** The kept view it began with. */
  saved?: string | undefined;
  status?: (typeof statusViews)[number] | undefined;
  q?: string | undefined;
  kind?: (typeof productKind.options)[number] | undefined;
  family?: string | undefined;
  stock?: (typeof stockFilters)[number] | undefined;
  sort?: (typeof productSorts)[number] | undefined;
  page?: string | undefined;
  new?: "1" | undefined;
}

/** Reads an address; what it does not know it drops. */
export function readProductSearch(search: Record<string, unknown>): ProductSearch {
  const family = textOf(search["family"], 200);
  return present({
    saved: savedIn(search),
    status: oneOf(statusViews, search["status"]),
    q: textOf(search["q"]),
    kind: oneOf(productKind.options, search["kind"]),
    family: family && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(family) ? family : undefined,
    stock: oneOf(stockFilters, search["stock"]),
    sort: oneOf(productSorts, search["sort"]),
    page: readTrail(search["page"]),
    new: search["new"] === "1" ? ("1" as const) : undefined,
  });
}

/** The question to the shop that an address stands for. */
export function productQuestion(search: ProductSearch): AdminProductListInput {
  const status = search.status ?? "published";
  return present({
    status: status === "any" ? undefined : status,
    q: search.q,
    kind: search.kind,
    family: search.family,
    stock: search.stock,
    sort: search.sort,
    cursor: cursorOf(search.page),
    limit: 50,
  });
}
