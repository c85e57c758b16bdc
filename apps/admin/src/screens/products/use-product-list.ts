import { admin } from "@atelier/client/react";
import type { AdminProductPage } from "@atelier/contract/catalog";
import { keepPreviousData } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useList } from "../../parts/lists/use-list.ts";
import { useSelection } from "../../parts/use-selection.ts";
import { productFilter, productQuestion, type ProductSearch } from "./product-search.ts";

/** The page of products an address asks for, which of them are chosen, and how this person likes the list. */
export function useProductList(search: ProductSearch) {
  const asked = admin.products.list.useQuery(productQuestion(search), { placeholderData: keepPreviousData });
  const filter = productFilter(search);
  const selection = useSelection(JSON.stringify(filter));
  // Rows seen on earlier pages may still be chosen.
  const [names] = useState(() => new Map<string, string>());
  useEffect(() => {
    for (const { id, title } of asked.data?.items ?? []) names.set(id, title);
  }, [asked.data, names]);
  const products = asked.data?.items ?? [];
  const total = asked.data && totalOf(asked.data.counts, search.status ?? "published");
  return { asked, filter, products, total, names, selection, kept: useList("products") };
}

export type ProductList = ReturnType<typeof useProductList>;

function totalOf(counts: AdminProductPage["counts"], status: NonNullable<ProductSearch["status"]>): number {
  return status === "any" ? counts.draft + counts.published + counts.archived : counts[status];
}
