import type { ProductCardView } from "@atelier/contract/catalog";
import { catalogPage, shopFront } from "@atelier/core/catalog";
import type { FastifyInstance } from "fastify";
import type { Shop } from "./shop.ts";
import { escapeXml, sendXml } from "./xml.ts";

const NEWEST = 30;

/** What came into the shop last, for feed readers (RFC 4287). */
export function addFeedRoute(app: FastifyInstance, shop: Shop): void {
  const origin = shop.config.publicUrl;
  app.get("/feed.xml", async (_request, reply) => {
    const [about, { items }] = await Promise.all([
      shopFront(shop),
      catalogPage(shop, { sort: "newest", limit: NEWEST }),
    ]);
    const updated = items[0]?.publishedAt ?? "1970-01-01T00:00:00Z";
    const head = [
      `<title>${escapeXml(about.name)}</title>`,
      about.intro && `<subtitle>${escapeXml(about.intro)}</subtitle>`,
      `<id>${origin}/</id>`,
      `<link rel="alternate" type="text/html" href="${origin}/"/>`,
      `<link rel="self" type="application/atom+xml" href="${origin}/feed.xml"/>`,
      `<updated>${instant(updated)}</updated>`,
      `<author><name>${escapeXml(about.name)}</name></author>`,
    ];
    const entries = items.map((card) => entryOf(card, origin));
    const feed = `<feed xmlns="http://www.w3.org/2005/Atom">${head.join("")}${entries.join("")}</feed>`;
    return sendXml(reply, feed, "application/atom+xml");
  });
}

function entryOf(card: ProductCardView, origin: string): string {
  const url = `${origin}/goods/${card.slug}`;
  const at = instant(card.publishedAt);
  const about = [card.medium, card.edition, card.maker].filter(Boolean).join(", ");
  const picture = pictureOf(card, origin);
  return [
    "<entry>",
    `<title>${escapeXml(card.title)}</title>`,
    `<id>urn:uuid:${card.id}</id>`,
    `<link rel="alternate" type="text/html" href="${url}"/>`,
    `<published>${at}</published><updated>${at}</updated>`,
    `<content type="html">${escapeXml(`${picture}<p>${escapeXml(about)}</p>`)}</content>`,
    "</entry>",
  ].join("");
}

function pictureOf({ image }: ProductCardView, origin: string): string {
  const widths = image?.renditions.find((one) => one.format === "jpeg")?.widths.toSorted((a, b) => a - b) ?? [];
  const width = widths.findLast((one) => one <= 800) ?? widths[0];
  if (!image || width === undefined) return "";
  return `<p><img src="${origin}/files/${image.id}/${width}.jpeg" alt="${escapeXml(image.alt)}"/></p>`;
}

function instant(at: string): string {
  return new Date(at).toISOString();
}
