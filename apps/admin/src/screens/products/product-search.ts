import {
  type AdminProductFilter,
  type AdminProductListInput,
  productKind,
  productStatus,
} from "@atelier/contract/catalog";
import { cursorOf, readTrail } from "../../parts/trail.ts";
import { oneOf, present, savedIn, slugIn, textOf } from "../../shell/search-params.ts";

export const stockFilters = ["in", "low", "out"] as const;
export const someOrNone = ["some", "none"] as const;
export const productSorts = ["updated", "title", "best-selling"] as const;
export const statusViews = [
  ...productStatus.options.filter((one) => one === "published"),
  "draft",
  "archived",
  "any",
] as const;

/** What of an address narrows the list down, beyond its view and its search. */
export const productFilters = [
  "kind",
  "family",
  "collection",
  "tag",
  "stock",
  "min",
  "max",
  "picture",
  "scheduled",
] as const;

/** The products list as it stands in the address. `new` opens the dialog for a new one. */
export interface ProductSearch {
  /** The kept view it began with. */
  saved?: string | undefined;
  status?: (typeof statusViews)[number] | undefined;
  q?: string | undefined;
  kind?: (typeof productKind.options)[number] | undefined;
  family?: string | undefined;
  collection?: string | undefined;
  tag?: string | undefined;
  stock?: (typeof stockFilters)[number] | undefined;
  /** In minor units. */
  min?: string | undefined;
  max?: string | undefined;
  picture?: (typeof someOrNone)[number] | undefined;
  scheduled?: (typeof someOrNone)[number] | undefined;
  sort?: (typeof productSorts)[number] | undefined;
  page?: string | undefined;
  new?: "1" | undefined;
}

/** Reads an address; what it does not know it drops. */
export function readProductSearch(search: Record<string, unknown>): ProductSearch {
  return present({
    saved: savedIn(search),
    status: oneOf(statusViews, search["status"]),
    q: textOf(search["q"]),
    kind: oneOf(productKind.options, search["kind"]),
    family: slugIn(search["family"]),
    collection: slugIn(search["collection"]),
    tag: textOf(search["tag"], 60),
    stock: oneOf(stockFilters, search["stock"]),
    min: minorIn(search["min"]),
    max: minorIn(search["max"]),
    picture: oneOf(someOrNone, search["picture"]),
    scheduled: oneOf(someOrNone, search["scheduled"]),
    sort: oneOf(productSorts, search["sort"]),
    page: readTrail(search["page"]),
    new: search["new"] === "1" ? ("1" as const) : undefined,
  });
}

/** What an address narrows the list down to. */
export function productFilter(search: ProductSearch): AdminProductFilter {
  const status = search.status ?? "published";
  const { q, kind, family, collection, tag, stock, min, max, picture, scheduled } = search;
  return present({
    status: status === "any" ? undefined : status,
    q,
    kind,
    family,
    collection,
    tag,
    stock,
    priceFrom: min === undefined ? undefined : Number(min),
    priceTo: max === undefined ? undefined : Number(max),
    picture,
    scheduled,
  });
}

/** The question to the shop that an address stands for. */
export function productQuestion(search: ProductSearch): AdminProductListInput {
  return present({ ...productFilter(search), sort: search.sort, cursor: cursorOf(search.page), limit: 50 });
}

/** Whether anything beyond the view narrows the list down. */
export function isNarrowed(search: ProductSearch): boolean {
  return search.q !== undefined || productFilters.some((key) => search[key] !== undefined);
}

function minorIn(value: unknown): string | undefined {
  return typeof value === "string" && /^\d{1,12}$/.test(value) ? value : undefined;
}
