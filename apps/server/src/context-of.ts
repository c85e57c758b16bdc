import { actorOfSession } from "@atelier/core/accounts";
import { type Context, fingerprint, lazyLog } from "@atelier/core/kernel";
import type { FastifyRequest } from "fastify";
import { cookieNames } from "./cookies.ts";
import { networkOf } from "./network-of.ts";
import type { Shop } from "./shop.ts";

const LONGEST_TOKEN = 200;

/** The token of a client without cookies. */
export function bearerOf(request: FastifyRequest): string | undefined {
  const match = /^Bearer ([\w.~+/=-]+)$/i.exec(request.headers.authorization ?? "");
  return match?.[1];
}

/** Who asks and with what, read from a request. Asks the database only when a session is claimed. */
export async function contextOf(shop: Shop, request: FastifyRequest): Promise<Context> {
  const { db, config } = shop;
  const names = cookieNames(config);
  const bearer = bearerOf(request);
  const sessionToken = short(bearer ?? request.cookies[names.session]);
  const header = request.headers["x-atelier-cart"];
  const cartToken = short(typeof header === "string" ? header : bearer ? undefined : request.cookies[names.cart]);
  const actor = sessionToken ? await actorOfSession(shop, sessionToken) : undefined;
  return {
    db,
    config,
    log: lazyLog(shop.log, { requestId: request.id }),
    actor: actor ?? { kind: "guest" },
    requestId: request.id,
    visit: {
      cartToken,
      sessionToken,
      get network() {
        return fingerprint(config, "network", networkOf(request.ip));
      },
    },
    remember: {},
  };
}

/** Somebody nobody knows: what is asked for is the same for all. */
export function strangerOf(shop: Shop, request: FastifyRequest): Context {
  const { db, config } = shop;
  return {
    db,
    config,
    log: lazyLog(shop.log, { requestId: request.id }),
    actor: { kind: "guest" },
    requestId: request.id,
    visit: { network: "nobody" },
    remember: {},
  };
}

function short(token: string | undefined): string | undefined {
  return token && token.length <= LONGEST_TOKEN ? token : undefined;
}
