import type { OrderView } from "@atelier/contract/orders";
import { refusalIn } from "@atelier/client";
import { shop, useShopClient } from "@atelier/client/shop";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { tellOtherTabs } from "../../shell/other-tabs.ts";
import { forgetDraft } from "../checkout/checkout-draft.ts";
import { forgetOrderKey } from "../checkout/order-key.ts";
import { askAgainIn, sceneOf } from "./order-scene.ts";

/** The order behind a private link. Back from Stripe the shop asks Stripe itself, again and again until there is an answer. */
export function useOrder(token: string, from: "stripe" | "cancel" | undefined) {
  const client = useShopClient();
  const queries = useQueryClient();
  const query = useQuery({
    queryKey: [["orders", "byToken"], { input: { token }, from }],
    queryFn: async ({ signal }): Promise<OrderView> => {
      const asIs = () => client.orders.byToken.query({ token }, { signal });
      if (from !== "stripe") return asIs();
      return client.checkout.confirm.mutate({ token }, { signal }).catch((error: unknown) => {
        // Stripe is not to be reached: what the shop knows is still true.
        if (refusalIn(error)?.code.startsWith("payment.")) return asIs();
        throw error;
      });
    },
    staleTime: 0,
    refetchInterval: ({ state }) =>
      state.data && sceneOf(state.data, from) === "checking" ? askAgainIn(state.dataUpdateCount) : false,
  });
  const status = query.data?.status;
  useEffect(() => {
    if (status !== "paid" && status !== "cancelled") return;
    forgetOrderKey();
    if (status === "paid") forgetDraft();
    tellOtherTabs("cart");
    void queries.invalidateQueries({ queryKey: shop.cart.get.key });
  }, [status, queries]);
  return query;
}
