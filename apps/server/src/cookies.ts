import type { Config, Remember } from "@atelier/core/kernel";
import type { CookieSerializeOptions } from "@fastify/cookie";
import type { FastifyReply } from "fastify";

const DAY_SECONDS = 86_400;
// The rows decide when each ends; the browser keeps them no shorter.
const SESSION_SECONDS = 90 * DAY_SECONDS;
const CART_SECONDS = 30 * DAY_SECONDS;

export interface CookieNames {
  session: string;
  cart: string;
}

/** Whether visitors reach the shop by https, as its own address says; headers of the request are not asked. */
export function isSecure(config: Config): boolean {
  return config.publicUrl.startsWith("https:");
}

/** The prefix binds a cookie to this host and to https (RFC 6265bis, section 4.1.3.2); browsers drop it over http. */
export function cookieNames(config: Config): CookieNames {
  const prefix = isSecure(config) ? "__Host-" : "";
  return { session: `${prefix}atelier_session`, cart: `${prefix}atelier_cart` };
}

/** Lets the browser remember or forget what an operation asked for. */
export function setCookies(reply: FastifyReply, config: Config, remember: Remember): void {
  const names = cookieNames(config);
  setOne(reply, config, { name: names.session, value: remember.sessionToken, maxAge: SESSION_SECONDS });
  setOne(reply, config, { name: names.cart, value: remember.cartToken, maxAge: CART_SECONDS });
}

interface RememberedCookie {
  name: string;
  value: string | null | undefined;
  maxAge: number;
}

function setOne(reply: FastifyReply, config: Config, cookie: RememberedCookie): void {
  if (cookie.value === undefined) return;
  const options: CookieSerializeOptions = { path: "/", httpOnly: true, sameSite: "lax", secure: isSecure(config) };
  if (cookie.value === null) reply.clearCookie(cookie.name, options);
  else reply.setCookie(cookie.name, cookie.value, { ...options, maxAge: cookie.maxAge });
}
