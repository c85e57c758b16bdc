import type { PageView } from "@atelier/contract/shop";
import type sanitizeHtml from "sanitize-html";
import { type Context, madeOf } from "../kernel/index.ts";
import { type PageSlug, standingPage } from "./standing-pages.ts";
import { shopSettings } from "./shop-settings.ts";

const allowed: sanitizeHtml.IOptions = {
  allowedTags: [
    "h2",
    "h3",
    "p",
    "br",
    "strong",
    "b",
    "em",
    "i",
    "a",
    "ul",
    "ol",
    "li",
    "dl",
    "dt",
    "dd",
    "blockquote",
    "address",
    "hr",
  ],
  allowedAttributes: { a: ["href"] },
  allowedSchemes: ["https", "http", "mailto", "tel"],
  allowProtocolRelative: false,
  disallowedTagsMode: "discard",
};

/** One of the shop's standing pages: as the owner wrote it, else a text that promises nothing the shop has not decided. */
export async function pageBySlug(ctx: Pick<Context, "db" | "tags">, input: { slug: PageSlug }): Promise<PageView> {
  madeOf(ctx, "settings");
  const settings = await shopSettings(ctx.db);
  const page = settings.pages[input.slug] ?? standingPage(input.slug, settings);
  const { default: sanitize } = await import("sanitize-html");
  return { slug: input.slug, title: page.title, html: sanitize(page.html, allowed) };
}
