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
export function refusalOfOrigin(config: Config, request: FastifyRequest): Refusal | undefined {
  return isForeign(config, request) ? new Refusal("request.foreign-origin") : undefined;
}

function isForeign(config: Config, request: FastifyRequest): boolean {
  if (harmless.has(request.method) || bearerOf(request)) return false;
  const site = request.headers["sec-fetch-site"];
  if (site !== undefined && site !== "same-origin" && site !== "none") return true;
  const { origin } = request.headers;
  if (origin !== undefined) return !isOwn(config, origin);
  const names = cookieNames(config);
  return (request.cookies[names.session] ?? request.cookies[names.cart]) !== undefined;
}

function isOwn(config: Config, origin: string): boolean {
  const own = new URL(config.publicUrl);
  if (origin === own.origin) return true;
  // A shop on one's own machine goes by several names.
  if (!loopback.has(own.hostname) || !URL.canParse(origin)) return false;
  const asked = new URL(origin);
  return loopback.has(asked.hostname) && asked.port === own.port && asked.protocol === own.protocol;
}
