import type { CatalogPage, ProductCardView } from "@atelier/contract/catalog";
import type { HomeView } from "@atelier/contract/shop";
import { type InfiniteData, useQueryClient } from "@tanstack/react-query";

/** What a list has already shown of a good, so that its page begins with more than ghosts. */
export function useKnownCard(slug: string): ProductCardView | undefined {
  const queries = useQueryClient();
  const lists = queries.getQueriesData<InfiniteData<CatalogPage> | CatalogPage>({ queryKey: [["catalog", "list"]] });
  const homes = queries.getQueriesData<HomeView>({ queryKey: [["shop", "home"]] });
  const cards = [
    ...lists.flatMap(([, data]) =>
      data ? ("pages" in data ? data.pages.flatMap((one) => one.items) : data.items) : [],
    ),
    ...homes.flatMap(([, data]) =>
      data ? [...(data.hung ? [data.hung] : []), ...data.rail, ...data.alsoToBeHad] : [],
    ),
  ];
  return cards.find((card) => card.slug === slug);
}
