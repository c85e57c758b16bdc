import { shop } from "@atelier/client/shop";
import { useSyncExternalStore } from "react";

const key = "atelier-country";
const watchers = new Set<() => void>();

/** The country the estimate is for; undefined until somebody says. */
export function useBagCountry(): string | undefined {
  return useSyncExternalStore(watch, readCountry, () => undefined);
}

/** Keeps the country for the estimate and for the checkout's first guess. */
export function chooseBagCountry(country: string): void {
  try {
    localStorage.setItem(key, country);
  } catch {
    // Storage is shut off: the estimate stays with the shop's own country.
  }
  for (const watcher of watchers) watcher();
}

/** The bag as everybody on the page sees it. */
export function useBag() {
  const country = useBagCountry();
  return shop.cart.get.useQuery(country ? { country } : undefined);
}

function readCountry(): string | undefined {
  try {
    const stored = localStorage.getItem(key);
    return stored && /^[A-Z]{2}$/.test(stored) ? stored : undefined;
  } catch {
    return undefined;
  }
}

function watch(onChange: () => void): () => void {
  watchers.add(onChange);
  window.addEventListener("storage", onChange);
  return () => {
    watchers.delete(onChange);
    window.removeEventListener("storage", onChange);
  };
}
