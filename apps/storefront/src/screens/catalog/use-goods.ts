import type { CatalogPage, ProductCardView } from "@atelier/contract/catalog";
import { type ShopClient, useShopClient } from "@atelier/client/shop";
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { type CatalogSearch, filtersOf } from "./catalog-search.ts";

const perPage = 24;

/** How the pages of a list are asked for, one after the other. */
export function goodsAsked(client: ShopClient, search: CatalogSearch) {
  const { sort } = search;
  const input = { ...filtersOf(search), ...(sort && { sort }), limit: perPage };
  return {
    queryKey: [["catalog", "list"], { input, type: "pages" }],
    queryFn: ({ pageParam, signal }: { pageParam: string; signal: AbortSignal }): Promise<CatalogPage> =>
      client.catalog.list.query({ ...input, ...(pageParam && { cursor: pageParam }) }, { signal }),
    initialPageParam: "",
    getNextPageParam: (last: CatalogPage) => last.nextCursor,
  };
}

/** As many pages of the catalogue as the address says. While other ones come, the old ones stay. */
export function useGoods(search: CatalogSearch) {
  const { page = 1 } = search;
  const query = useInfiniteQuery({ ...goodsAsked(useShopClient(), search), placeholderData: keepPreviousData });
  const { data, hasNextPage, isFetching, isError, isPlaceholderData, fetchNextPage } = query;
  const arrived = data?.pages.length ?? 0;
  const goesOn = arrived > 0 && arrived < page && hasNextPage;
  useEffect(() => {
    if (goesOn && !isFetching && !isError) void fetchNextPage();
  }, [goesOn, isFetching, isError, fetchNextPage]);
  // Fewer pages than were fetched before: Back from the third page shows two again.
  const goods: ProductCardView[] | undefined = data?.pages.slice(0, page).flatMap((one) => one.items);
  const hasMore = arrived > page || hasNextPage;
  return { ...query, goods, hasMore, isOld: isPlaceholderData, isComing: goesOn };
}
