import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { pageStatus } from "./page-status.ts";
import { type ReadyPage, readyPage, sendPage } from "./send-page.ts";
import type { Shop } from "./shop.ts";
import { loadStorefront, type Storefront } from "./storefront-pages.ts";

export type PageAnswer = (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>;

/**
 * How any address of the storefront is answered: with the page written out for anybody, or with the empty page that
 * fills itself, where the page is somebody's own, or where writing it failed.
 */
export async function storefrontAnswers(app: FastifyInstance, shop: Shop, folder: string): Promise<PageAnswer> {
  const storefront = await loadStorefront(folder, shop.log);
  return async (request, reply) => {
    const page = storefront && (await written(request, { app, shop, storefront }));
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
}

/** The page for anybody, written; undefined where it is not to be had. Whoever asks is not looked at but for the language. */
async function written(request: FastifyRequest, { app, shop, storefront }: Means): Promise<ReadyPage | undefined> {
  const { cookie, "accept-language": acceptLanguage } = request.headers;
  const language = storefront.languageOf({ cookie, acceptLanguage });
  try {
    const page = await storefront.renderPage({
      href: request.url,
      language,
      origin: shop.config.publicUrl,
      fetch: askAsGuest(app, request),
    });
    if (!page) return undefined;
    const status = page.status === 404 ? await pageStatus(shop, pathOf(request)) : page.status;
    // What is not found here and yet there was written a moment too early or too late.
    return status === 200 && page.status === 404
      ? undefined
      : readyPage(status, storefront.fill(page, language), page.style);
  } catch (error) {
    request.log.error({ err: error, path: pathOf(request) }, "A page could not be written; it is sent empty");
    return undefined;
  }
}

/** Asks the shop's own router inside this process, without anything of the visitor's: what comes back is for everybody. */
function askAsGuest(app: FastifyInstance, request: FastifyRequest): typeof fetch {
  return async (input) => {
    const { pathname, search } = new URL(input instanceof Request ? input.url : input);
    const answer = await app.inject({
      method: "GET",
      url: pathname + search,
      headers: { "x-request-id": request.id },
      remoteAddress: request.ip,
    });
    return new Response(answer.body, {
      status: answer.statusCode,
      headers: { "content-type": String(answer.headers["content-type"]) },
    });
  };
}

/** Bag, checkout, orders and accounts. */
function isOwn(path: string): boolean {
  return /^\/(cart|checkout|order|sign-in)(\/|$)/.test(path);
}

function pathOf(request: FastifyRequest): string {
  return request.url.split("?", 1)[0] ?? "/";
}
