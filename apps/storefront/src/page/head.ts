import type { ImageView } from "@atelier/contract/common";
import { aboutPage, type PageRead } from "./about-page.ts";
import { largestPicture } from "./largest-picture.ts";
import { organization } from "./linked-data.ts";
import { asJson, escaped } from "./markup.ts";

/** What search engines, link previews and feed readers find in a page's head. Its title the page writes itself. */
export function headOf(asked: PageRead): string {
  const { about, speech, origin } = asked;
  const page = aboutPage(asked);
  const url = origin + page.path;
  const tags = [
    meta("name", "description", page.description),
    page.isIndexed ? `<link rel="canonical" href="${escaped(url)}"/>` : meta("name", "robots", "noindex, follow"),
    `<link rel="alternate" type="application/atom+xml" title="${escaped(about.name)}" href="/feed.xml"/>`,
    meta("property", "og:type", page.type),
    meta("property", "og:site_name", about.name),
    meta("property", "og:title", page.title),
    meta("property", "og:description", page.description),
    meta("property", "og:url", url),
    meta("property", "og:locale", speech.locale.replace("-", "_")),
    ...(page.image ? pictureTags(page.image, origin) : [meta("name", "twitter:card", "summary")]),
    ...[organization(about, origin), ...page.linkedData].map(
      (data) => `<script type="application/ld+json">${asJson({ "@context": "https://schema.org", ...data })}</script>`,
    ),
  ];
  return tags.join("");
}

function pictureTags(image: ImageView, origin: string): string[] {
  const { url, width, height } = largestPicture(image, origin);
  return [
    meta("property", "og:image", url),
    meta("property", "og:image:width", String(width)),
    meta("property", "og:image:height", String(height)),
    meta("property", "og:image:alt", image.alt),
    meta("name", "twitter:card", "summary_large_image"),
  ];
}

function meta(kind: "name" | "property", name: string, content: string): string {
  return content && `<meta ${kind}="${name}" content="${escaped(content)}"/>`;
}
