const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#x27;" };

/** A text as it stands in markup, between elements and in attributes alike. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => entities[letter] ?? letter);
}

/** Markup's text back again. */
export function unescaped(markup: string): string {
  return markup
    .replace(/&(lt|gt|quot|#x27|#39|nbsp);/g, (_, name: string) => plain[name] ?? "")
    .replaceAll("&amp;", "&");
}

const plain: Record<string, string> = { lt: "<", gt: ">", quot: '"', "#x27": "'", "#39": "'", nbsp: "\u00a0" };

/** Data as JSON that cannot end the script element it is written into. */
export function asJson(data: unknown): string {
  return JSON.stringify(data).replaceAll("<", "\\u003c");
}

/** What there is to read in a piece of HTML, on one line and no longer than so. */
export function textOf(html: string, longest: number): string {
  const text = unescaped(html.replace(/<[^>]+>/g, " "))
    .replace(/\s+/g, " ")
    .trim();
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), longest / 2)).replace(/[,;:.–-]+$/, "")}…`;
}
