import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { isPreview } from "./preview.ts";
import type { FastifyReply, FastifyRequest } from "fastify";

const packers = {
  // A page is packed while somebody waits for it: a middling effort is the fastest in sum.
  br: (bytes: Buffer) => promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }),
  gzip: (bytes: Buffer) => promisify(gzip)(bytes, { level: 6 }),
};

/** A page that is ready to be sent, in each packing somebody asked for. */
export interface ReadyPage {
  status: number;
  /** The same for the same page, so that a browser that has it is told so. */
  etag: string;
  bytes: Buffer;
  packed: Map<string, Promise<Buffer>>;
  /** The hash of the style written into it; undefined without one. */
  styleHash: string | undefined;
}

export function readyPage(status: number, html: string, style: string): ReadyPage {
  const bytes = Buffer.from(html);
  // Weak: packed in one way or the other, it is the same page.
  const etag = `W/"${createHash("sha1").update(bytes).digest("base64url")}"`;
  const styleHash = style ? `'sha256-${createHash("sha256").update(style).digest("base64")}'` : undefined;
  return { status, etag, bytes, packed: new Map(), styleHash };
}

/** The page of an app as it was built, which fills itself in the browser; undefined where it was not built. */
export function builtPage(folder: string): ReadyPage | undefined {
  const file = join(folder, "index.html");
  return existsSync(file) ? readyPage(200, readFileSync(file, "utf8"), "") : undefined;
}

/** Sends a page, or word that the browser's own copy still holds. */
export async function sendPage(request: FastifyRequest, reply: FastifyReply, page: ReadyPage): Promise<FastifyReply> {
  allowStyle(reply, page.styleHash);
  const unkept = page.status === 429 || page.status === 503 || isPreview(request.url.split("?", 1)[0] ?? "");
  reply
    .header("cache-control", unkept ? "no-store" : "no-cache")
    .header("etag", page.etag)
    .header("vary", "accept-encoding, accept-language, cookie");
  if (page.status === 200 && namesTag(request.headers["if-none-match"], page.etag)) return reply.code(304).send();
  const packing = (["br", "gzip"] as const).find((one) => accepts(request.headers["accept-encoding"], one));
  reply.code(page.status).type("text/html; charset=utf-8");
  if (!packing) return reply.send(page.bytes);
  let packed = page.packed.get(packing);
  if (!packed) page.packed.set(packing, (packed = packers[packing](page.bytes)));
  return reply.header("content-encoding", packing).send(await packed);
}

/** Lets the browser apply the one style element the server wrote, and no other. */
function allowStyle(reply: FastifyReply, hash: string | undefined): void {
  const policy = reply.getHeader("content-security-policy");
  if (!hash || typeof policy !== "string") return;
  reply.header("content-security-policy", policy.replace("style-src 'self'", `style-src 'self' ${hash}`));
}

function namesTag(given: string | undefined, etag: string): boolean {
  return given === "*" || (given ?? "").split(",").some((one) => one.trim().replace(/^W\//, "") === etag.slice(2));
}

function accepts(given: string | string[] | undefined, packing: string): boolean {
  return String(given ?? "")
    .split(",")
    .some((one) => {
      const [name, ...rest] = one.trim().split(";");
      return name === packing && !rest.some((part) => /^\s*q=0(\.0*)?$/.test(part));
    });
}
