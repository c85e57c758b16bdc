import { refusalIn, requestIdIn, type ShopOutputs } from "@atelier/client";
import { shop, useShopClient } from "@atelier/client/shop";
import { useOnline } from "@atelier/ui";
import { type Mutation, useMutation, useMutationState, useQueryClient } from "@tanstack/react-query";
import { tellOtherTabs } from "../../shell/other-tabs.ts";

/** Each change of the bag. They go out one after the other; without a connection they wait. */
const inTurn = { scope: { id: "bag" } } as const;
/** Changes that come to the same however often they arrive: sent again where the connection broke off on the way. */
const again = { ...inTurn, retry: (failures: number, error: Error) => failures < 2 && brokeOff(error) };

export type Adding = { variantId: string; quantity: number; title: string };
export type Setting = { lineId: string; quantity: number };

/** Puts a variant in the bag; a second time adds to the same line. */
export function useAddToBag() {
  const client = useShopClient();
  const queries = useQueryClient();
  const keep = useKeepBag();
  return useMutation({
    ...inTurn,
    mutationKey: ["bag", "add"],
    mutationFn: ({ variantId, quantity }: Adding) => client.cart.add.mutate({ variantId, quantity }),
    onSuccess: ({ cart }) => keep(cart),
    // It may have arrived all the same.
    onError: (error) => (brokeOff(error) ? queries.invalidateQueries({ queryKey: shop.cart.get.key }) : undefined),
  });
}

/** Sets how many of a line. A change still waiting for the connection is replaced by the newer one. */
export function useSetQuantity() {
  const client = useShopClient();
  const queries = useQueryClient();
  const keep = useKeepBag();
  return useMutation({
    ...again,
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

/** Takes a line out. One that is gone already is out. */
export function useRemoveLine() {
  const client = useShopClient();
  const keep = useKeepBag();
  return useMutation({
    ...again,
    mutationKey: ["bag", "remove"],
    mutationFn: (line: { lineId: string }) =>
      client.cart.remove.mutate(line).catch((error: unknown) => {
        if (refusalIn(error)?.code === "cart.line-not-found") return client.cart.get.query();
        throw error;
      }),
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

/** A change the shop has not answered yet. One that waits for the connection can be taken back. */
type Pending = { paused: boolean; takeBack: () => void };

/** Additions on their way, to be shown as pending lines. */
export function usePendingAdditions(): (Adding & Pending)[] {
  return usePending("add").map(({ mutation, ...pending }) => ({ ...(mutation.state.variables as Adding), ...pending }));
}

/** Whether a line is on its way out. */
export function usePendingRemoval(lineId: string): Pending | undefined {
  return usePending("remove").find(({ mutation }) => settingOf(mutation)?.lineId === lineId);
}

/** The newest quantity wanted for a line that the shop has not answered yet, and how to take it back while it waits. */
export function usePendingQuantity(lineId: string): ({ quantity: number } & Pending) | undefined {
  const mine = usePending("set").findLast(({ mutation }) => settingOf(mutation)?.lineId === lineId);
  return mine && { ...mine, quantity: settingOf(mine.mutation)?.quantity ?? 0 };
}

function usePending(verb: "add" | "set" | "remove"): ({ mutation: Mutation } & Pending)[] {
  const queries = useQueryClient();
  const online = useOnline();
  const pending = useMutationState({
    filters: { mutationKey: ["bag", verb], status: "pending" },
    select: (one) => ({ mutation: one as Mutation, paused: one.state.isPaused }),
  });
  return pending.map(({ mutation, paused }) => ({
    mutation,
    // One that only waits for the one before it is paused as well.
    paused: paused && !online,
    takeBack: () => queries.getMutationCache().remove(mutation),
  }));
}

/** No answer at all, as when the connection breaks off: nobody knows whether it arrived. */
function brokeOff(error: unknown): boolean {
  return !refusalIn(error) && requestIdIn(error) === undefined;
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
