import { useEffect } from "react";

const key = "atelier-place";

/** Where to go back to; told once, to the first list this load of the page shows. */
let place = typeof window === "undefined" ? undefined : readPlace();

/** After a reload, goes back to where the list was being read once all its pages are here again. */
export function usePlaceKept(allHere: boolean): void {
  useEffect(() => {
    function keep(): void {
      try {
        sessionStorage.setItem(key, JSON.stringify({ address: window.location.href, y: window.scrollY }));
      } catch {
        // Storage is shut off: the list begins at its top.
      }
    }
    window.addEventListener("pagehide", keep);
    return () => window.removeEventListener("pagehide", keep);
  }, []);
  useEffect(() => {
    if (!allHere || place === undefined) return;
    window.scrollTo(0, place);
    place = undefined;
  }, [allHere]);
}

/** Where the same address was left, if the page was loaded anew just now. */
function readPlace(): number | undefined {
  const [entry] = performance.getEntriesByType("navigation");
  if (!(entry instanceof PerformanceNavigationTiming) || entry.type !== "reload") return undefined;
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(key) ?? "null");
    if (typeof kept !== "object" || kept === null || !("address" in kept) || !("y" in kept)) return undefined;
    return kept.address === window.location.href && typeof kept.y === "number" ? kept.y : undefined;
  } catch {
    return undefined;
  }
}
