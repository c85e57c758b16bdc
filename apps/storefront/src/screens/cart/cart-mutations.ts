import type { ShopOutputs } from "@atelier/client";
import { shop, useShopClient } from "@atelier/client/shop";
import { type Mutation, useMutation, useMutationState, useQueryClient } from "@tanstack/react-query";
import { tellOtherTabs } from "../../shell/other-tabs.ts";

/** Each change of the bag. They go out one after the other; without a connection they wait. */
const inTurn = { scope: { id: "bag" } } as const;

export type Adding = { variantId: string; quantity: number; title: string };
export type Setting = { lineId: string; quantity: number };

/** Puts a variant in the bag; a second time adds to the same line. */
export function useAddToBag() {
  const client = useShopClient();
  const keep = useKeepBag();
  return useMutation({
    ...inTurn,
    mutationKey: ["bag", "add"],
    mutationFn: ({ variantId, quantity }: Adding) => client.cart.add.mutate({ variantId, quantity }),
    onSuccess: ({ cart }) => keep(cart),
  });
}

/** Sets how many of a line. A change still waiting for the connection is replaced by the newer one. */
export function useSetQuantity() {
  const client = useShopClient();
  const queries = useQueryClient();
  const keep = useKeepBag();
  return useMutation({
    ...inTurn,
    mutationKey: ["bag", "set"],
    mutationFn: (setting: Setting) => client.cart.setQuantity.mutate(setting),
    onMutate: ({ lineId }) => {
      const cache = queries.getMutationCache();
      const older = cache.findAll({ mutationKey: ["bag", "set"], status: "pending" }).slice(0, -1);
      for (const one of older) if (one.state.isPaused && settingOf(one)?.lineId === lineId) cache.remove(one);
    },
    onSuccess: keep,
  });
}

/** Takes a line out. */
export function useRemoveLine() {
  const client = useShopClient();
  const keep = useKeepBag();
  return useMutation({
    ...inTurn,
    mutationKey: ["bag", "remove"],
    mutationFn: (line: { lineId: string }) => client.cart.remove.mutate(line),
    onSuccess: keep,
  });
}

/** Says yes to everything that is different from what was seen last. */
export function useAcceptChanges() {
  const client = useShopClient();
  const keep = useKeepBag();
  return useMutation({
    ...inTurn,
    mutationKey: ["bag", "accept"],
    mutationFn: () => client.cart.acceptChanges.mutate({}),
    onSuccess: keep,
  });
}

/** Additions on their way, to be shown as pending lines. */
export function usePendingAdditions(): Adding[] {
  return useMutationState({
    filters: { mutationKey: ["bag", "add"], status: "pending" },
    select: (one) => one.state.variables as Adding,
  });
}

/** The newest quantity wanted for a line that the shop has not answered yet, and how to take it back while it waits. */
export function usePendingQuantity(
  lineId: string,
): { quantity: number; paused: boolean; takeBack: () => void } | undefined {
  const queries = useQueryClient();
  const pending = useMutationState({
    filters: { mutationKey: ["bag", "set"], status: "pending" },
    select: (one) => one as Mutation,
  });
  const mine = pending.filter((one) => settingOf(one)?.lineId === lineId).at(-1);
  if (!mine) return undefined;
  return {
    quantity: settingOf(mine)?.quantity ?? 0,
    paused: mine.state.isPaused,
    takeBack: () => queries.getMutationCache().remove(mine),
  };
}

function settingOf(mutation: Mutation): Setting | undefined {
  return mutation.state.variables as Setting | undefined;
}

/** The answer is the bag for the shop's own country; estimates for others are asked for anew. */
function useKeepBag() {
  const queries = useQueryClient();
  return async (cart: ShopOutputs["cart"]["get"]): Promise<void> => {
    queries.setQueryData(shop.cart.get.keyOf(undefined), cart);
    tellOtherTabs("cart");
    await queries.invalidateQueries({ queryKey: shop.cart.get.key, predicate: ({ queryKey }) => hasInput(queryKey) });
  };
}

function hasInput(queryKey: readonly unknown[]): boolean {
  const [, about] = queryKey;
  return typeof about === "object" && about !== null && "input" in about && about.input !== undefined;
}
