import { unescaped } from "./markup.ts";

/**
 * Takes the style attributes out of markup and says the same in a style sheet. The page's policy forbids the attributes,
 * as it should; one style element it can know by its hash.
 */
export function withoutStyleAttributes(markup: string): { html: string; css: string } {
  const rules = new Map<string, string>();
  const html = markup.replace(/(<[a-z][^<>]*?) style="([^"]*)"/g, (_, before: string, value: string) => {
    const text = unescaped(value);
    // Nothing a style would hold; rather no style than one that ends its own rule.
    if (/[<>{}]/.test(text)) return before;
    const name = rules.get(text) ?? String(rules.size + 1);
    rules.set(text, name);
    return `${before} data-look="${name}"`;
  });
  return { html, css: [...rules].map(([text, name]) => `[data-look="${name}"]{${text}}`).join("") };
}
