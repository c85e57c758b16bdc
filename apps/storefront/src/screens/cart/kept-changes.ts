import { type ShopClient, shop } from "@atelier/client/shop";
import type { Mutation, QueryClient } from "@tanstack/react-query";
import { tellOtherTabs } from "../../shell/other-tabs.ts";
import type { Adding, Setting } from "./cart-mutations.ts";

const PREFIX = "atelier-waiting ";
const A_DAY_MS = 86_400_000;

type Waiting =
  | { verb: "add"; variables: Adding }
  | { verb: "set"; variables: Setting }
  | { verb: "remove"; variables: Pick<Setting, "lineId"> };

/**
 * Changes of the bag that wait for the connection outlast the page: each page keeps its own, under a lock it holds while
 * it has any, and takes over those of pages that are gone. Returns how to stop.
 */
export function keepChanges(queries: QueryClient, client: ShopClient): () => void {
  // Without locks nobody knows which page is gone, and a thing could be put in twice.
  if (typeof navigator.locks === "undefined") return () => undefined;
  const mine = PREFIX + crypto.randomUUID();
  const cache = queries.getMutationCache();
  let asked = false;
  let letGo: (() => void) | undefined;
  function hold(): Promise<void> | undefined {
    if (!store(mine, waitingIn(cache.getAll()))) {
      asked = false;
      return undefined;
    }
    return new Promise((done) => {
      letGo = done;
    });
  }
  function follow(): void {
    if (letGo) {
      if (store(mine, waitingIn(cache.getAll()))) return;
      letGo();
      letGo = undefined;
      asked = false;
    } else if (!asked && waitingIn(cache.getAll()).length > 0) {
      asked = true;
      void navigator.locks.request(mine, hold);
    }
  }
  const stop = cache.subscribe(follow);
  follow();
  for (const key of keysOfOthers(mine)) {
    void navigator.locks.request(key, { ifAvailable: true }, (lock) => {
      // A page that is still open sends its changes itself.
      if (lock) for (const one of takeOut(key)) send(one, queries, client);
    });
  }
  return () => {
    stop();
    letGo?.();
  };
}

function waitingIn(mutations: readonly Mutation[]): Waiting[] {
  return mutations.flatMap(({ options, state }) => {
    const [area, verb] = options.mutationKey ?? [];
    const kept = area === "bag" && (verb === "add" || verb === "set" || verb === "remove");
    return kept && state.status === "pending" && state.isPaused
      ? [{ verb, variables: state.variables } as Waiting]
      : [];
  });
}

/** Whether anything is kept now. */
function store(key: string, waiting: readonly Waiting[]): boolean {
  try {
    if (waiting.length === 0) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify({ at: Date.now(), waiting }));
    return waiting.length > 0;
  } catch {
    // Storage is shut off: they last as long as the page.
    return false;
  }
}

function keysOfOthers(mine: string): string[] {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(PREFIX) && key !== mine);
  } catch {
    return [];
  }
}

/** What a page that is gone left behind; what is older than a day is no longer what anybody wants. */
function takeOut(key: string): Waiting[] {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? "{}") as { at?: number; waiting?: Waiting[] };
    localStorage.removeItem(key);
    return Date.now() - (kept.at ?? 0) < A_DAY_MS ? (kept.waiting ?? []) : [];
  } catch {
    return [];
  }
}

function send(one: Waiting, queries: QueryClient, client: ShopClient): void {
  const mutation = queries.getMutationCache().build<unknown, Error, Waiting["variables"], unknown>(queries, {
    mutationKey: ["bag", one.verb],
    scope: { id: "bag" },
    meta: { kept: true },
    mutationFn: () => ask(one, client),
    onSettled: async () => {
      tellOtherTabs("cart");
      await queries.invalidateQueries({ queryKey: shop.cart.get.key });
    },
  });
  // What is refused stands above the lines of the bag.
  void mutation.execute(one.variables).catch(() => undefined);
}

function ask({ verb, variables }: Waiting, { cart }: ShopClient): Promise<unknown> {
  if (verb === "add") return cart.add.mutate({ variantId: variables.variantId, quantity: variables.quantity });
  return verb === "set" ? cart.setQuantity.mutate(variables) : cart.remove.mutate(variables);
}
