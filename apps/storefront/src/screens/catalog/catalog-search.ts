import type { CatalogFacetsInput, CatalogSort, ProductKind } from "@atelier/contract/catalog";

/** What the catalogue's address says. Prices are in minor units; `page` is how many pages are shown. */
export type CatalogSearch = {
  q?: string;
  kind?: ProductKind[];
  family?: string[];
  collection?: string[];
  tag?: string[];
  min?: number;
  max?: number;
  stock?: "in";
  sort?: CatalogSort;
  page?: number;
};

const kinds: readonly ProductKind[] = [
  "physical",
  "digital",
  "membership",
  "credits",
  "project",
  "subscription",
  "gift_card",
];
const sorts: readonly CatalogSort[] = ["relevance", "newest", "price-up", "price-down", "best-selling"];
const slugShape = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Reads the catalogue's address: what is unknown or malformed is dropped, never an error. */
export function readCatalogSearch(raw: Record<string, unknown>): CatalogSearch {
  const q = firstOf(raw["q"])?.trim().slice(0, 120);
  const kind = listOf(raw["kind"]).filter((one): one is ProductKind => kinds.some((known) => known === one));
  const family = slugsOf(raw["family"]);
  const collection = slugsOf(raw["collection"]);
  const tag = listOf(raw["tag"])
    .filter((one) => one.length <= 60)
    .slice(0, 20);
  const sort = sorts.find((known) => known === firstOf(raw["sort"]));
  const page = wholeNumber(raw["page"], 1, 50);
  const [min, max] = [wholeNumber(raw["min"], 0, 1e12), wholeNumber(raw["max"], 0, 1e12)];
  return {
    ...(q && { q }),
    ...(kind.length > 0 && { kind }),
    ...(family.length > 0 && { family }),
    ...(collection.length > 0 && { collection }),
    ...(tag.length > 0 && { tag }),
    ...(min !== undefined && { min }),
    ...(max !== undefined && { max }),
    ...(firstOf(raw["stock"]) === "in" && { stock: "in" as const }),
    ...(sort && { sort }),
    ...(page !== undefined && page > 1 && { page }),
  };
}

/** The same in the words of the shop's router. */
export function filtersOf(search: CatalogSearch): CatalogFacetsInput {
  const priced = search.min !== undefined || search.max !== undefined;
  return {
    ...(search.q && { q: search.q }),
    ...(search.kind && { kind: search.kind }),
    ...(search.family && { family: search.family }),
    ...(search.collection && { collection: search.collection }),
    ...(search.tag && { tags: search.tag }),
    ...(priced && {
      price: {
        ...(search.min !== undefined && { fromMinor: search.min }),
        ...(search.max !== undefined && { toMinor: search.max }),
      },
    }),
    ...(search.stock && { inStock: true }),
  };
}

/** One thing the list is narrowed down to, and the address without it. */
export type Narrowing = { facet: ListFacet | "price" | "stock"; value: string; without: CatalogSearch };
type ListFacet = "kind" | "family" | "collection" | "tag";
const listFacets: readonly ListFacet[] = ["kind", "family", "collection", "tag"];

/** Everything the list is narrowed down to, in the order of the facets. The search words are no narrowing. */
export function narrowingsOf(search: CatalogSearch): Narrowing[] {
  const lists = listFacets.flatMap((facet) =>
    (search[facet] ?? []).map((value) => ({ facet, value, without: toggled(search, facet, value) })),
  );
  const priced = search.min !== undefined || search.max !== undefined;
  return [
    ...lists,
    ...(priced
      ? [{ facet: "price" as const, value: "", without: firstPage({ ...search, min: undefined, max: undefined }) }]
      : []),
    ...(search.stock
      ? [{ facet: "stock" as const, value: "", without: firstPage({ ...search, stock: undefined }) }]
      : []),
  ];
}

/** Chooses a value of a facet, or takes it away. Always leads back to the first page. */
export function toggled(search: CatalogSearch, facet: ListFacet, value: string): CatalogSearch {
  const now: readonly string[] = search[facet] ?? [];
  const next = now.includes(value) ? now.filter((one) => one !== value) : [...now, value];
  return firstPage({ ...search, [facet]: next });
}

/** The words and the order stay, the rest goes. */
export function cleared(search: CatalogSearch): CatalogSearch {
  return firstPage({ q: search.q, sort: search.sort });
}

/** Another choice starts from the top of the list. Empty things leave the address. */
export function firstPage(search: { [K in keyof CatalogSearch]: CatalogSearch[K] | undefined }): CatalogSearch {
  return readCatalogSearch({ ...search, page: undefined });
}

function listOf(raw: unknown): string[] {
  const list = Array.isArray(raw) ? raw : [raw];
  return [
    ...new Set(
      list.filter((one): one is string => typeof one === "string" && one.trim() !== "").map((one) => one.trim()),
    ),
  ];
}

function firstOf(raw: unknown): string | undefined {
  return listOf(raw)[0];
}

function slugsOf(raw: unknown): string[] {
  return listOf(raw)
    .filter((one) => slugShape.test(one) && one.length <= 200)
    .slice(0, 20);
}

function wholeNumber(raw: unknown, least: number, most: number): number | undefined {
  const text = typeof raw === "number" ? String(raw) : firstOf(raw);
  if (!text || !/^\d{1,13}$/.test(text)) return undefined;
  const value = Number(text);
  return value >= least && value <= most ? value : undefined;
}
