import { refusalIn } from "@atelier/client";
import { QueryClient } from "@tanstack/react-query";

/** How the shop asks: answers stay fresh for half a minute, refusals are not asked again. */
export function createQueries(own: { retry?: false } = {}): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        retry: (failures, error) => failures < 2 && !refusalIn(error),
        retryDelay: (failures) => 400 * 2 ** failures,
        ...own,
      },
    },
  });
}
