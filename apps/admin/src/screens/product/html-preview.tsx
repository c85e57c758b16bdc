import { createElement, Fragment, type ReactNode, useMemo } from "react";
import { t } from "../../words/words.ts";

const shown = new Set([
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
  "blockquote",
  "table",
  "thead",
  "tbody",
  "tfoot",
  "tr",
  "th",
  "td",
]);
const renamed: Record<string, string> = {
  b: "strong",
  i: "em",
  h1: "h2",
  h5: "h4",
  h6: "h4",
  div: "p",
  section: "p",
  article: "p",
};
const dropped = new Set([
  "script",
  "style",
  "iframe",
  "object",
  "svg",
  "math",
  "template",
  "textarea",
  "noscript",
  "title",
]);

/** HTML as the shop will show it, built as elements of our own: what is not on the list never reaches the page. */
export function HtmlPreview(props: { html: string }) {
  const nodes = useMemo(
    () => [...new DOMParser().parseFromString(props.html, "text/html").body.childNodes],
    [props.html],
  );
  if (props.html.trim() === "") return <p className="two">{t("product.noStory")}</p>;
  return <div className="story story-preview">{nodes.map(drawn)}</div>;
}

function drawn(node: Node, at: number): ReactNode {
  if (node.nodeType === Node.TEXT_NODE) return node.textContent;
  if (!(node instanceof Element)) return null;
  const tag = node.tagName.toLowerCase();
  if (dropped.has(tag)) return null;
  const children = [...node.childNodes].map(drawn);
  if (tag === "a") return linked(node, children, at);
  const name = renamed[tag] ?? tag;
  if (!shown.has(name)) return <Fragment key={at}>{children}</Fragment>;
  return name === "br" || name === "hr"
    ? createElement(name, { key: at })
    : createElement(name, { key: at }, ...children);
}

function linked(node: Element, children: ReactNode[], at: number): ReactNode {
  const href = node.getAttribute("href") ?? "";
  if (!/^(https?:|mailto:|\/(?!\/))/i.test(href)) return <Fragment key={at}>{children}</Fragment>;
  return (
    <a key={at} className="link" href={href} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  );
}
