import type { AdminRouter, ShopRouter, WireError } from "@atelier/api/wire";
import type { RefusalCode, RefusalDetail } from "@atelier/contract/refusals";
import {
  createTRPCClient,
  httpLink,
  httpSubscriptionLink,
  splitLink,
  type TRPCClient,
  TRPCClientError,
  type TRPCLink,
} from "@trpc/client";
import type { inferRouterInputs, inferRouterOutputs } from "@trpc/server";

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
  /** For streams outside a browser: an EventSource that sends the session along. */
  eventSource?: typeof EventSource;
}

/** One call, one request: a query is a plain GET, which the server answers fastest and caches may keep. */
export function shopLinks(options: ClientOptions): TRPCLink<ShopRouter>[] {
  return [httpLink(optionsOf("shop", options))];
}

/** The same for the admin router; its streams come as server-sent events. */
export function adminLinks(options: ClientOptions): TRPCLink<AdminRouter>[] {
  const given = optionsOf("admin", options);
  const stream = options.eventSource ? { EventSource: options.eventSource } : {};
  return [
    splitLink({
      condition: (operation) => operation.type === "subscription",
      true: httpSubscriptionLink({ url: given.url, ...stream }),
      false: httpLink(given),
    }),
  ];
}

type LinkOptions = { url: string; headers: () => Record<string, string>; fetch?: NonNullable<HTTPLinkFetch> };
type HTTPLinkFetch = Parameters<typeof httpLink<ShopRouter>>[0]["fetch"];

function optionsOf(path: "shop" | "admin", options: ClientOptions): LinkOptions {
  const url = `${options.url.replace(/\/$/, "")}/trpc/${path}`;
  const given = options.fetch ? { fetch: options.fetch as NonNullable<HTTPLinkFetch> } : {};
  return { url, headers: () => headersOf(options), ...given };
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
  return createTRPCClient<ShopRouter>({ links: shopLinks(options) });
}

/** A typed client of the admin router for any JavaScript program. */
export function createAdminClient(options: ClientOptions): TRPCClient<AdminRouter> {
  return createTRPCClient<AdminRouter>({ links: adminLinks(options) });
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
