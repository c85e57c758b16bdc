import type sanitizeHtml from "sanitize-html";

const blocks = [
  "div",
  "section",
  "article",
  "header",
  "footer",
  "main",
  "aside",
  "figure",
  "figcaption",
  "center",
  "address",
  "dl",
  "dt",
  "dd",
  "pre",
];

const rules: sanitizeHtml.IOptions = {
  allowedTags: [
    "p",
    "br",
    "hr",
    "h2",
    "h3",
    "h4",
    "ul",
    "ol",
    "li",
    "strong",
    "em",
    "u",
    "s",
    "sub",
    "sup",
    "code",
    "a",
    "blockquote",
    "table",
    "caption",
    "thead",
    "tbody",
    "tfoot",
    "tr",
    "th",
    "td",
  ],
  allowedAttributes: { a: ["href", "rel"], th: ["colspan", "rowspan", "scope"], td: ["colspan", "rowspan"] },
  allowedSchemes: ["http", "https", "mailto"],
  allowProtocolRelative: false,
  nonTextTags: [
    "script",
    "style",
    "textarea",
    "option",
    "noscript",
    "title",
    "template",
    "iframe",
    "object",
    "svg",
    "math",
  ],
  transformTags: {
    b: "strong",
    i: "em",
    h1: "h2",
    h5: "h4",
    h6: "h4",
    ...Object.fromEntries(blocks.map((tag) => [tag, "p"])),
    a: (tagName, attribs) => ({ tagName, attribs: { ...attribs, rel: "noopener noreferrer" } }),
  },
  exclusiveFilter: ({ tag, text, mediaChildren }) =>
    tag === "p" && text.trim() === "" && (mediaChildren?.length ?? 0) === 0,
};

/** A description with nothing in it but plain text structure: no scripts, styles, pictures, ids or frames. */
export async function cleanHtml(html: string): Promise<string> {
  const { default: sanitize } = await import("sanitize-html");
  // Once more, because blocks that became paragraphs may lie in each other; then they are taken apart.
  return sanitize(sanitize(html, rules), rules).replaceAll("\0", "").trim();
}
