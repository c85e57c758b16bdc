import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Config } from "@atelier/core/kernel";
import type { FastifyInstance } from "fastify";
import { isSecure } from "./cookies.ts";

const YEAR_SECONDS = 31_536_000;

/**
 * The headers that tell browsers what the shop's pages may do: their own scripts, styles and pictures, and pay at
 * Stripe. They are the same for every answer, so they are put together once.
 */
export function addSecurityHeaders(app: FastifyInstance, config: Config, pageFolders: string[]): void {
  const headers = securityHeaders(config, pageFolders);
  app.addHook("onRequest", (_request, reply, done) => {
    reply.headers(headers);
    done();
  });
}

function securityHeaders(config: Config, pageFolders: string[]): Record<string, string> {
  const secure = isSecure(config);
  return {
    "content-security-policy": contentSecurityPolicy(config, pageFolders),
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "origin-agent-cluster": "?1",
    "referrer-policy": "strict-origin-when-cross-origin",
    "x-content-type-options": "nosniff",
    "x-dns-prefetch-control": "off",
    "x-frame-options": "DENY",
    "x-permitted-cross-domain-policies": "none",
    ...(secure ? { "strict-transport-security": `max-age=${YEAR_SECONDS}` } : {}),
  };
}

function contentSecurityPolicy(config: Config, pageFolders: string[]): string {
  const sandbox = config.stripe?.apiUrl ? [new URL(config.stripe.apiUrl).origin] : [];
  const scripts = new Set(pageFolders.flatMap(inlineScriptHashes));
  const directives: Record<string, string[]> = {
    "default-src": ["'self'"],
    "script-src": ["'self'", ...scripts],
    "style-src": ["'self'"],
    "img-src": ["'self'", "data:"],
    "font-src": ["'self'"],
    "connect-src": ["'self'"],
    "form-action": ["'self'", "https://checkout.stripe.com", ...sandbox],
    "frame-ancestors": ["'none'"],
    "base-uri": ["'none'"],
    "object-src": ["'none'"],
  };
  return Object.entries(directives)
    .map(([name, values]) => `${name} ${values.join(" ")}`)
    .join(";");
}

/** Hashes of the scripts written into a built page, such as the one that sets the theme before the first paint. */
function inlineScriptHashes(folder: string): string[] {
  const page = join(folder, "index.html");
  if (!existsSync(page)) return [];
  const scripts = readFileSync(page, "utf8").matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/gi);
  return [...scripts].map(
    ([, text]) =>
      `'sha256-${createHash("sha256")
        .update(text ?? "")
        .digest("base64")}'`,
  );
}
