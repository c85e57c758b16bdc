import { hash } from "node:crypto";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { KeptPages } from "./kept-pages.ts";
import { pageStatus } from "./page-status.ts";
import { type ReadyPage, readyPage, sendPage } from "./send-page.ts";
import type { Shop } from "./shop.ts";
import { loadStorefront, type Storefront } from "./storefront-pages.ts";

export type PageAnswer = (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>;

/**
 * How any address of the storefront is answered: with the page written out for anybody, or with the empty page that
 * fills itself, where the page is somebody's own, or where writing it failed.
 */
export function storefrontAnswers(app: FastifyInstance, shop: Shop, folder: string): PageAnswer {
  let loading: Promise<Storefront | undefined> | undefined;
  const load = () => (loading ??= loadStorefront(folder, shop.log));
  // The shop is open before its pages can be written; whoever is so quick waits a moment.
  app.addHook("onListen", async () => {
    void load();
  });
  const kept = new KeptPages();
  return async (request, reply) => {
    const storefront = await load();
    const page = storefront && (await pageFor(request, { app, shop, storefront, kept }));
    if (page) return sendPage(request, reply, page);
    const status = await pageStatus(shop, pathOf(request));
    if (isOwn(pathOf(request))) reply.header("x-robots-tag", "noindex");
    return reply.code(status).sendFile("index.html", folder);
  };
}

interface Means {
  app: FastifyInstance;
  shop: Shop;
  storefront: Storefront;
  kept: KeptPages;
}

/** The page for anybody; undefined where it is not to be had. Whoever asks is not looked at but for the language. */
async function pageFor(request: FastifyRequest, means: Means): Promise<ReadyPage | undefined> {
  const { storefront, kept, app } = means;
  const { cookie, "accept-language": acceptLanguage } = request.headers;
  const language = storefront.languageOf({ cookie, acceptLanguage });
  try {
    // Without what no page knows, which anybody may put behind a question mark: else each such address were a page of its own.
    const href = storefront.plainHref(request.url);
    const key = `${language} ${href}`;
    const holding = await kept.holding(key, async (question) =>
      markOf((await askAsGuest(app, request, question)).body),
    );
    return holding ?? (await kept.once(key, () => writePage(request, means, { key, href, language })));
  } catch (error) {
    request.log.error({ err: error, path: pathOf(request) }, "A page could not be written; it is sent empty");
    return undefined;
  }
}

async function writePage(
  request: FastifyRequest,
  { app, shop, storefront, kept }: Means,
  { key, href, language }: { key: string; href: string; language: string },
): Promise<ReadyPage | undefined> {
  const asked = new Map<string, string>();
  const page = await storefront.renderPage({
    href,
    language,
    origin: shop.config.publicUrl,
    fetch: async (input) => {
      const { pathname, search } = new URL(input instanceof Request ? input.url : input);
      const { body, statusCode } = await askAsGuest(app, request, pathname + search);
      asked.set(pathname + search, markOf(body));
      return new Response(body, { status: statusCode, headers: { "content-type": "application/json" } });
    },
  });
  if (!page) return undefined;
  const status = page.status === 404 ? await pageStatus(shop, pathOf(request)) : page.status;
  // Not found a moment ago and there now: the browser will find it.
  if (status === 200 && page.status === 404) return undefined;
  const ready = readyPage(status, storefront.fill(page, language), page.style);
  if (status === 200) kept.keep(key, ready, asked);
  return ready;
}

/** Asks the shop's own router inside this process, without anything of the visitor's: what comes back is for everybody. */
function askAsGuest(app: FastifyInstance, request: FastifyRequest, url: string) {
  return app.inject({ method: "GET", url, headers: { "x-request-id": request.id }, remoteAddress: request.ip });
}

function markOf(body: string): string {
  return hash("sha1", body, "base64url");
}

/** Bag, checkout, orders and accounts. */
function isOwn(path: string): boolean {
  return /^\/(cart|checkout|order|sign-in)(\/|$)/.test(path);
}

function pathOf(request: FastifyRequest): string {
  return request.url.split("?", 1)[0] ?? "/";
}
