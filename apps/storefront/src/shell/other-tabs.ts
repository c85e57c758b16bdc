import type { QueryClient } from "@tanstack/react-query";

type Changed = "cart" | "account";

// A server has the class too, and nobody to talk to.
const channel =
  typeof window === "undefined" || typeof BroadcastChannel === "undefined"
    ? undefined
    : new BroadcastChannel("atelier");

/** Tells the other tabs of this shop that something they show has changed. */
export function tellOtherTabs(changed: Changed): void {
  channel?.postMessage(changed);
}

/** Asks anew for what another tab changed. Returns how to stop listening. */
export function hearOtherTabs(queries: QueryClient): () => void {
  function hear(event: MessageEvent<Changed>): void {
    if (event.data === "account") void queries.invalidateQueries();
    else void queries.invalidateQueries({ queryKey: [["cart"]] });
  }
  channel?.addEventListener("message", hear);
  return () => channel?.removeEventListener("message", hear);
}
