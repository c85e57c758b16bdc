import { hash } from "node:crypto";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { KeptPages, roomForSearches } from "./kept-pages.ts";
import { networkOf } from "./network-of.ts";
import { PageBuckets } from "./page-limits.ts";
import { isNoPage, movedPage, pageStatus } from "./page-status.ts";
import { isPreview, mayPreview } from "./preview.ts";
import { builtPage, type ReadyPage, readyPage, sendPage } from "./send-page.ts";
import type { Shop } from "./shop.ts";
import { loadStorefront, type Storefront } from "./storefront-pages.ts";

export type PageAnswer = (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>;

/** An address nobody has, in which no word is to be found: the one page for all that lead nowhere is written for it. */
const NOWHERE = "/-";

/**
 * How any address of the storefront is answered: with the page written out for anybody, or with the empty page that
 * fills itself, where the page is somebody's own, where writing it failed, or where too much is to be written.
 */
export function storefrontAnswers(app: FastifyInstance, shop: Shop, folder: string): PageAnswer | undefined {
  const empty = builtPage(folder);
  if (!empty) return undefined;
  let loading: Promise<Storefront | undefined> | undefined;
  const load = () => (loading ??= loadStorefront(folder, shop.log));
  // The shop is open before its pages can be written; whoever is so quick waits a moment.
  app.addHook("onListen", async () => {
    void load();
  });
  const stores = { plain: new KeptPages(), searches: new KeptPages(roomForSearches) };
  const buckets = new PageBuckets(shop.config.limits.pages);
  return async (request, reply) => {
    const storefront = await load();
    const isHidden = isPreview(pathOf(request)) && !(await mayPreview(shop, request, pathOf(request)));
    const answer = storefront && (await answerFor(request, { app, shop, storefront, stores, buckets, isHidden }));
    const open = answer?.page?.status ?? answer?.later?.status;
    const status = open ?? (isHidden ? 404 : await pageStatus(shop, pathOf(request)));
    const moved = status === 404 ? await movedPage(shop, pathOf(request)) : undefined;
    // Not to be kept: another good may come to stand here.
    if (moved) return reply.header("cache-control", "no-cache").redirect(moved + searchOf(request), 301);
    if (answer?.page) return sendPage(request, reply, answer.page);
    if (isOwn(pathOf(request))) reply.header("x-robots-tag", "noindex");
    // People's browsers fill it all the same; programs read the status.
    if (answer?.later) reply.header("retry-after", answer.later.seconds);
    return sendPage(request, reply, { ...empty, status });
  };
}

interface Means {
  app: FastifyInstance;
  shop: Shop;
  storefront: Storefront;
  stores: { plain: KeptPages; searches: KeptPages };
  buckets: PageBuckets;
  /** There is nothing here for whoever asks. */
  isHidden: boolean;
}

interface Writing {
  key: string;
  href: string;
  language: string;
  kept: KeptPages;
}

/** A page to send, or why there is none at this moment. */
type Answer =
  | { page: ReadyPage; later?: undefined }
  | { page?: undefined; later: { status: 429 | 503; seconds: number } };

/** The page for anybody; undefined where it is not to be had. Whoever asks is not looked at but for the language. */
async function answerFor(request: FastifyRequest, means: Means): Promise<Answer | undefined> {
  const { storefront, stores } = means;
  const path = pathOf(request);
  const { cookie, "accept-language": acceptLanguage } = request.headers;
  const language = storefront.languageOf({ cookie, acceptLanguage });
  try {
    if (means.isHidden || isNoPage(path)) return await nowherePage(request, means, { language, status: 404 });
    if (isOwn(path)) return undefined;
    // Without what no page knows, which anybody may put behind a question mark: else each such address were a page of its own.
    const href = storefront.plainHref(request.url);
    const kept = href.includes("?") ? stores.searches : stores.plain;
    return await writtenPage(request, means, { key: `${language} ${href}`, href, language, kept });
  } catch (error) {
    request.log.error({ err: error, path }, "A page could not be written; it is sent empty");
    return undefined;
  }
}

/** The page kept or, within the limits, written. */
async function writtenPage(request: FastifyRequest, means: Means, writing: Writing): Promise<Answer | undefined> {
  const { shop, buckets } = means;
  const { key, kept, language } = writing;
  const holding = await heldPage(request, means, writing);
  if (holding) return { page: holding };
  if (!kept.isWriting(key)) {
    const seconds = buckets.take(networkOf(request.ip));
    if (seconds > 0) return { later: { status: 429, seconds } };
    const status = await pageStatus(shop, pathOf(request));
    if (status !== 200) return nowherePage(request, means, { language, status });
  }
  return writeOnce(request, means, writing);
}

/** The one page in each language for all that lead nowhere, under whichever status. */
async function nowherePage(
  request: FastifyRequest,
  means: Means,
  { language, status }: { language: string; status: 404 | 410 },
): Promise<Answer | undefined> {
  const writing = { key: `${language} ${NOWHERE}`, href: NOWHERE, language, kept: means.stores.plain };
  const held = await heldPage(request, means, writing);
  const answer = held ? { page: held } : await writeOnce(request, means, writing);
  return answer?.page ? { page: { ...answer.page, status } } : answer;
}

function heldPage(request: FastifyRequest, { app }: Means, { kept, key }: Writing): Promise<ReadyPage | undefined> {
  return kept.holding(key, async (question) => markOf((await askAsGuest(app, request, question)).body));
}

async function writeOnce(request: FastifyRequest, means: Means, writing: Writing): Promise<Answer | undefined> {
  const { shop, stores } = means;
  const { key, kept } = writing;
  const atOnce = stores.plain.writing + stores.searches.writing;
  if (!kept.isWriting(key) && atOnce >= shop.config.limits.pagesAtOnce) return { later: { status: 503, seconds: 1 } };
  const page = await kept.once(key, () => writePage(request, means, writing));
  return page && { page };
}

async function writePage(
  request: FastifyRequest,
  { app, shop, storefront }: Means,
  { key, href, language, kept }: Writing,
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
  // There a moment ago and not found now: the browser will see.
  if (!page || (page.status === 404 && href !== NOWHERE)) return undefined;
  const ready = readyPage(page.status, storefront.fill(page, language), page.style);
  kept.keep(key, ready, asked);
  return ready;
}

/** Asks the shop's own router inside this process, without anything of the visitor's: what comes back is for everybody. */
function askAsGuest(app: FastifyInstance, request: FastifyRequest, url: string) {
  return app.inject({ method: "GET", url, headers: { "x-request-id": request.id }, remoteAddress: request.ip });
}

function markOf(body: string): string {
  return hash("sha1", body, "base64url");
}

/** Bag, checkout, orders, links of mails, previews and accounts. */
function isOwn(path: string): boolean {
  return /^\/(cart|checkout|order|notice|preview|sign-in)(\/|$)/.test(path);
}

function searchOf(request: FastifyRequest): string {
  const at = request.url.indexOf("?");
  return at < 0 ? "" : request.url.slice(at);
}

function pathOf(request: FastifyRequest): string {
  return request.url.split("?", 1)[0] ?? "/";
}
