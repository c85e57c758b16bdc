import { useMutationState } from "@tanstack/react-query";

/** Why a change that had outlasted its page was refused. */
export function useKeptRefusal(): Error | null | undefined {
  return useMutationState({
    filters: { mutationKey: ["bag"], status: "error", predicate: ({ meta }) => meta?.["kept"] === true },
    select: ({ state }) => state.error,
  }).at(-1);
}
