import type { ShopRouter } from "@atelier/api/wire";
import {
  type QueryKey,
  useMutation,
  type UseMutationOptions,
  type UseMutationResult,
  useQuery,
  type UseQueryOptions,
  type UseQueryResult,
} from "@tanstack/react-query";
import { getUntypedClient, type TRPCClient } from "@trpc/client";
import type { AnyMutationProcedure, AnyQueryProcedure, inferProcedureInput } from "@trpc/server";
import { createContext, type ReactNode, useContext } from "react";
import type { ShopOutputs } from "./index.ts";

/** A typed client of the shop router. */
export type ShopClient = TRPCClient<ShopRouter>;
type Procedures = ShopRouter["_def"]["record"];

type QueryChoices<Output> = Omit<UseQueryOptions<Output>, "queryKey" | "queryFn"> & {
  /** Gives the request up when nobody waits for its answer any more. */
  abort?: boolean;
};

/** What a query is to the cache: its key and how it is asked. */
export type Asked<Output> = {
  queryKey: QueryKey;
  queryFn: (context: { signal: AbortSignal }) => Promise<Output>;
};

interface QueryHooks<Input, Output> {
  /** Asks, and keeps the answer on the page. */
  useQuery(input: Input, choices?: QueryChoices<Output>): UseQueryResult<Output>;
  /** The same for the cache alone: to ask ahead, or several at once. */
  asked(client: ShopClient, input: Input): Asked<Output>;
  /** The cache's name of this one question. */
  keyOf(input: Input): QueryKey;
  /** The beginning of the names of all its questions. */
  key: QueryKey;
}

interface MutationHooks<Input, Output> {
  useMutation(choices?: UseMutationOptions<Output, Error, Input>): UseMutationResult<Output, Error, Input>;
}

type HooksOf<Domain extends keyof ShopOutputs> = {
  [Verb in keyof ShopOutputs[Domain]]: Procedures[Domain][Verb] extends AnyQueryProcedure
    ? QueryHooks<inferProcedureInput<Procedures[Domain][Verb]>, ShopOutputs[Domain][Verb]>
    : Procedures[Domain][Verb] extends AnyMutationProcedure
      ? MutationHooks<inferProcedureInput<Procedures[Domain][Verb]>, ShopOutputs[Domain][Verb]>
      : never;
};

export type ShopHooks = { [Domain in keyof ShopOutputs]: HooksOf<Domain> };

const ClientContext = createContext<ShopClient | null>(null);

/** Says which client the hooks beneath ask. */
export function ShopClientProvider(props: { client: ShopClient; children: ReactNode }) {
  return <ClientContext value={props.client}>{props.children}</ClientContext>;
}

/** The client the page asks the shop by. */
export function useShopClient(): ShopClient {
  const client = useContext(ClientContext);
  if (!client) throw new Error("useShopClient needs a ShopClientProvider above it");
  return client;
}

/** The cache's name of a question; the prefix alone names all questions of a procedure. */
function keyOf(path: string, input: unknown): QueryKey {
  return [path.split("."), { ...(input !== undefined && { input }), type: "query" }];
}

const verbs = {
  useQuery:
    (path: string) =>
    (input: unknown, choices: QueryChoices<unknown> = {}) => {
      const { abort = false, ...rest } = choices;
      const client = getUntypedClient(useShopClient());
      return useQuery({
        ...rest,
        queryKey: keyOf(path, input),
        queryFn: (context) => client.query(path, input, abort ? { signal: context.signal } : {}),
      });
    },
  useMutation:
    (path: string) =>
    (choices: UseMutationOptions<unknown, Error, unknown> = {}) => {
      const client = getUntypedClient(useShopClient());
      return useMutation({ ...choices, mutationFn: (input: unknown) => client.mutation(path, input) });
    },
  asked: (path: string) => (client: ShopClient, input: unknown) => ({
    queryKey: keyOf(path, input),
    queryFn: () => getUntypedClient(client).query(path, input),
  }),
  keyOf: (path: string) => (input: unknown) => keyOf(path, input),
  key: (path: string) => [path.split(".")],
};

/** Any name is a procedure's; the types say which there are. */
function hooksAt(path: string): unknown {
  return new Proxy(verbs, {
    get: (own, name: string) =>
      name in own ? own[name as keyof typeof own](path) : hooksAt(path ? `${path}.${name}` : name),
  });
}

/**
 * Hooks of the shop router: `shop.catalog.list.useQuery(…)`. A third of what `@trpc/react-query` weighs, with what a
 * storefront needs of it.
 */
export const shop = hooksAt("") as ShopHooks;
