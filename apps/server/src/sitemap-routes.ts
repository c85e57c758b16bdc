import { pageInput } from "@atelier/contract/shop";
import { countPublished, publishedSlugs, shopFront } from "@atelier/core/catalog";
import { Refusal } from "@atelier/core/kernel";
import type { FastifyInstance, FastifyReply } from "fastify";
import type { Shop } from "./shop.ts";
import { asTrpcError, sendError } from "./wire-error.ts";
import { escapeXml, sendXml } from "./xml.ts";

/** Goods per part of the map; the format allows ten times as many. */
const PER_PART = 5_000;
const own = ["/admin/", "/trpc/", "/order/", "/notice/", "/preview/", "/checkout", "/cart", "/sign-in"];

/** What search engines read before anything else: what is not theirs, and the map of what is. */
export function addSitemapRoutes(app: FastifyInstance, shop: Shop): void {
  const origin = shop.config.publicUrl;
  const robots = ["User-agent: *", ...own.map((path) => `Disallow: ${path}`), "", `Sitemap: ${origin}/sitemap.xml`, ""];
  app.get("/robots.txt", (_request, reply) => reply.type("text/plain; charset=utf-8").send(robots.join("\n")));
  app.get("/sitemap.xml", async (_request, reply) => {
    const parts = Math.max(1, Math.ceil((await countPublished(shop)) / PER_PART));
    const numbers = Array.from({ length: parts }, (_, at) => at + 1);
    const maps = numbers.map((part) => `<sitemap><loc>${origin}/sitemaps/${part}.xml</loc></sitemap>`);
    return sendXml(reply, `<sitemapindex ${namespace}>${maps.join("")}</sitemapindex>`);
  });
  app.get<{ Params: { part: string } }>("/sitemaps/:part.xml", (request, reply) =>
    sendPart(shop, reply, request.params.part),
  );
}

const namespace = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

async function sendPart(shop: Shop, reply: FastifyReply, named: string): Promise<FastifyReply> {
  const part = /^[1-9]\d{0,5}$/.test(named) ? Number(named) : 0;
  const goods = part ? await publishedSlugs(shop, { limit: PER_PART, offset: (part - 1) * PER_PART }) : [];
  const standing = part === 1 ? await standingAddresses(shop) : [];
  if (goods.length + standing.length === 0) return sendError(reply, asTrpcError(new Refusal("request.not-found")));
  const urls = [
    ...standing.map((path) => ({ path, changed: undefined })),
    ...goods.map(({ slug, updatedAt }) => ({ path: `/goods/${slug}`, changed: new Date(updatedAt).toISOString() })),
  ];
  const entries = urls.map(({ path, changed }) => {
    const loc = `<loc>${escapeXml(shop.config.publicUrl + path)}</loc>`;
    return `<url>${loc}${changed ? `<lastmod>${changed}</lastmod>` : ""}</url>`;
  });
  return sendXml(reply, `<urlset ${namespace}>${entries.join("")}</urlset>`);
}

/** The pages beside the goods: the front, the list and its shelves, the small print. */
async function standingAddresses(shop: Shop): Promise<string[]> {
  const { collections, families } = await shopFront(shop);
  return [
    "/",
    "/goods",
    ...collections.map((one) => `/goods?collection=${one.slug}`),
    ...families.map((one) => `/goods?family=${one.slug}`),
    ...pageInput.shape.slug.options.map((slug) => `/pages/${slug}`),
  ];
}
