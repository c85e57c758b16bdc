import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Config } from "@atelier/core/kernel";
import helmet from "@fastify/helmet";
import type { FastifyInstance } from "fastify";
import { isSecure } from "./cookies.ts";

const YEAR_SECONDS = 31_536_000;

/** The headers that tell browsers what the shop's pages may do: their own scripts, styles and pictures, and pay at Stripe. */
export async function addSecurityHeaders(app: FastifyInstance, config: Config, pageFolders: string[]): Promise<void> {
  const sandbox = config.stripe?.apiUrl ? [new URL(config.stripe.apiUrl).origin] : [];
  const scripts = new Set(pageFolders.flatMap(inlineScriptHashes));
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'", ...scripts],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", "data:"],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        formAction: ["'self'", "https://checkout.stripe.com", ...sandbox],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
        objectSrc: ["'none'"],
      },
    },
    crossOriginEmbedderPolicy: false,
    crossOriginOpenerPolicy: { policy: "same-origin" },
    crossOriginResourcePolicy: { policy: "same-origin" },
    frameguard: { action: "deny" },
    referrerPolicy: { policy: "strict-origin-when-cross-origin" },
    strictTransportSecurity: isSecure(config) ? { maxAge: YEAR_SECONDS, includeSubDomains: false } : false,
  });
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
