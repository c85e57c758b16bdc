import { refusalIn } from "@atelier/client";
import { MutationCache, QueryCache, QueryClient } from "@tanstack/react-query";
import { noteSessionEnd } from "./session-end.ts";

function watchSession(error: unknown): void {
  if (refusalIn(error)?.code === "account.signed-out") noteSessionEnd();
}

/** The cache of what was asked. Refusals are answers and not asked again; a lost connection is, twice. */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache({ onError: watchSession }),
    mutationCache: new MutationCache({ onError: watchSession }),
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        retry: (failures, error) => !refusalIn(error) && failures < 2,
        retryDelay: (attempt) => 600 * 2 ** attempt,
      },
    },
  });
}
