import { admin } from "@atelier/client/react";
import type { AdminProductPage, AdminProductRowView } from "@atelier/contract/catalog";
import { keepPreviousData } from "@tanstack/react-query";
import { useList } from "../../parts/lists/use-list.ts";
import { useSeenNames } from "../../parts/use-seen-names.ts";
import { useSelection } from "../../parts/use-selection.ts";
import { productFilter, productQuestion, type ProductSearch } from "./product-search.ts";

/** The page of products an address asks for, which of them are chosen, and how this person likes the list. */
export function useProductList(search: ProductSearch) {
  const asked = admin.products.list.useQuery(productQuestion(search), { placeholderData: keepPreviousData });
  const filter = productFilter(search);
  const selection = useSelection(JSON.stringify(filter));
  const names = useSeenNames(asked.data?.items, nameOf);
  const products = asked.data?.items ?? [];
  const total = asked.data && totalOf(asked.data.counts, search.status ?? "published");
  return { asked, filter, products, total, names, selection, kept: useList("products") };
}

function nameOf({ id, title }: AdminProductRowView): [string, string] {
  return [id, title];
}

export type ProductList = ReturnType<typeof useProductList>;

function totalOf(counts: AdminProductPage["counts"], status: NonNullable<ProductSearch["status"]>): number {
  return status === "any" ? counts.draft + counts.published + counts.archived : counts[status];
}
