import type { QueryClient } from "@tanstack/react-query";

/** What a page written by the server brings along, so that nothing on it has to be asked for again. */
export type PageState = {
  /** The address leads nowhere. */
  nowhere?: boolean;
  /** Questions and their answers. */
  answers: [key: readonly unknown[], data: unknown][];
};

export const stateId = "shop-state";

/** Reads it off the page; undefined where the server sent an empty one. */
export function readPageState(): PageState | undefined {
  const text = document.getElementById(stateId)?.textContent;
  // Written by the same release: the server checks its answers before it sends them.
  return text ? (JSON.parse(text) as PageState) : undefined;
}

/** Puts the answers where the page looks for them. A page out of the browser's own cache may be an old one: asked anew. */
export function takeOver(state: PageState, queries: QueryClient): void {
  const [entry] = performance.getEntriesByType("navigation");
  const isOld = entry instanceof PerformanceNavigationTiming && entry.type === "back_forward";
  const updatedAt = isOld ? 1 : Date.now();
  for (const [key, data] of state.answers) queries.setQueryData(key, data, { updatedAt });
}

/** Takes all answers there are, to be sent along. */
export function answersIn(queries: QueryClient): PageState["answers"] {
  return queries
    .getQueryCache()
    .getAll()
    .filter((query) => query.state.status === "success")
    .map((query) => [query.queryKey, query.state.data]);
}
