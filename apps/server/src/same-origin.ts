import { type Config, Refusal } from "@atelier/core/kernel";
import type { FastifyRequest } from "fastify";
import { bearerOf } from "./context-of.ts";
import { cookieNames } from "./cookies.ts";

const harmless = new Set(["GET", "HEAD", "OPTIONS"]);
const loopback = new Set(["localhost", "127.0.0.1", "[::1]"]);

/**
 * Refuses a write that another site's page made in a visitor's name, whatever its content type (OWASP, "Cross-Site
 * Request Forgery Prevention": verifying origin, Fetch Metadata). A bearer token is sent by programs, not by browsers.
 */
export function assertSameOrigin(config: Config, request: FastifyRequest): void {
  if (harmless.has(request.method) || bearerOf(request)) return;
  const site = request.headers["sec-fetch-site"];
  if (site !== undefined && site !== "same-origin" && site !== "none") throw new Refusal("request.foreign-origin");
  const { origin } = request.headers;
  if (origin !== undefined) {
    if (!isOwn(config, origin)) throw new Refusal("request.foreign-origin");
    return;
  }
  const names = cookieNames(config);
  if (request.cookies[names.session] ?? request.cookies[names.cart]) throw new Refusal("request.foreign-origin");
}

function isOwn(config: Config, origin: string): boolean {
  const own = new URL(config.publicUrl);
  if (origin === own.origin) return true;
  // A shop on one's own machine goes by several names.
  if (!loopback.has(own.hostname) || !URL.canParse(origin)) return false;
  const asked = new URL(origin);
  return loopback.has(asked.hostname) && asked.port === own.port && asked.protocol === own.protocol;
}
