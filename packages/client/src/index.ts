import type { AdminRouter, ShopRouter, WireError } from "@atelier/api/wire";
import type { RefusalCode, RefusalDetail } from "@atelier/contract/refusals";
import {
  createTRPCClient,
  type HTTPLinkOptions,
  httpLink,
  type TRPCClient,
  TRPCClientError,
  type TRPCLink,
} from "@trpc/client";
import type { AnyRouter, inferRouterInputs, inferRouterOutputs } from "@trpc/server";

export type { AdminRouter, ShopRouter } from "@atelier/api/wire";
export type ShopInputs = inferRouterInputs<ShopRouter>;
export type ShopOutputs = inferRouterOutputs<ShopRouter>;
export type AdminInputs = inferRouterInputs<AdminRouter>;
export type AdminOutputs = inferRouterOutputs<AdminRouter>;

export interface ClientOptions {
  /** The shop's address, e.g. `https://shop.example`; empty in its own pages. */
  url: string;
  /** For clients without cookies: the token `account.signIn` returned. */
  sessionToken?: () => string | undefined;
  /** For clients without cookies: the token `cart.add` returned. */
  cartToken?: () => string | undefined;
  fetch?: typeof fetch;
}

/** One call, one request: a query is a plain GET, which the server answers fastest and caches may keep. */
export function linksTo<Router extends AnyRouter>(path: "shop" | "admin", options: ClientOptions): TRPCLink<Router>[] {
  const url = `${options.url.replace(/\/$/, "")}/trpc/${path}`;
  const shared = { url, headers: () => headersOf(options), ...(options.fetch ? { fetch: options.fetch } : {}) };
  return [httpLink(shared as HTTPLinkOptions<Router["_def"]["_config"]["$types"]>)];
}

function headersOf(options: ClientOptions): Record<string, string> {
  const headers: Record<string, string> = {};
  const session = options.sessionToken?.();
  const cart = options.cartToken?.();
  if (session) headers.authorization = `Bearer ${session}`;
  if (cart) headers["x-atelier-cart"] = cart;
  return headers;
}

/** A typed client of the shop router for any JavaScript program. */
export function createShopClient(options: ClientOptions): TRPCClient<ShopRouter> {
  return createTRPCClient<ShopRouter>({ links: linksTo<ShopRouter>("shop", options) });
}

/** A typed client of the admin router for any JavaScript program. */
export function createAdminClient(options: ClientOptions): TRPCClient<AdminRouter> {
  return createTRPCClient<AdminRouter>({ links: linksTo<AdminRouter>("admin", options) });
}

/** What the shop answered instead of the wanted: its refusal, or undefined when it was no refusal. */
export function refusalIn(error: unknown): { code: RefusalCode; detail: RefusalDetail } | undefined {
  return wireErrorIn(error)?.data.refusal ?? undefined;
}

/** The request's number, to be named when asking for help. */
export function requestIdIn(error: unknown): string | undefined {
  return wireErrorIn(error)?.data.requestId ?? undefined;
}

function wireErrorIn(error: unknown): WireError | undefined {
  if (!(error instanceof TRPCClientError)) return undefined;
  return (error.shape as WireError | null | undefined) ?? undefined;
}
