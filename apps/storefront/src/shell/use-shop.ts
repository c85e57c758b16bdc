import type { ShopView } from "@atelier/contract/shop";
import { shop } from "@atelier/client/shop";

/** What every page knows of the shop; undefined until it arrives. */
export function useShop(): ShopView | undefined {
  return shop.shop.get.useQuery(undefined, { staleTime: 10 * 60_000 }).data;
}
