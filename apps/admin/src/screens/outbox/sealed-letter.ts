// The page's Content-Security-Policy holds in the frame too and forbids written-in styles, without which a mail
// is not what its reader saw. So its styles are taken out of the HTML here and put on again through the CSSOM.

/** A mail's HTML without scripts and with its styles set aside. */
export function sealedLetter(html: string): { html: string; sheets: string[] } {
  const letter = new DOMParser().parseFromString(stylesAside(html), "text/html");
  const sheets = [...letter.querySelectorAll<HTMLTemplateElement>("template[data-sheet]")].map(
    (sheet) => sheet.content.textContent ?? "",
  );
  for (const unwanted of letter.querySelectorAll(
    "script, style, template, iframe, object, embed, form, meta[http-equiv], link, base",
  ))
    unwanted.remove();
  for (const element of letter.querySelectorAll("*")) {
    for (const name of element.getAttributeNames())
      if (name.startsWith("on") || name === "style") element.removeAttribute(name);
  }
  for (const link of letter.querySelectorAll("a[href]")) {
    link.setAttribute("target", "_blank");
    link.setAttribute("rel", "noreferrer");
  }
  return { html: `<!doctype html>${letter.documentElement.outerHTML}`, sheets };
}

/** Styles under another name before anything is parsed, or the browser would report each of them. */
export function stylesAside(html: string): string {
  return html
    .replaceAll(/<style\b[^>]*>/gi, "<template data-sheet>")
    .replaceAll(/<\/style>/gi, "</template>")
    .replaceAll(/(<[a-z][^<>]*?\s)style=/gi, "$1data-style=");
}

/** Puts the styles set aside back on, in the frame. */
export function wearStyles(inside: Document, sheets: readonly string[]): void {
  const view = inside.defaultView;
  if (!view) return;
  // Mails are written on white; the frame does not turn dark with the page.
  inside.adoptedStyleSheets = [":root { color-scheme: light; background: white; }", ...sheets].map((text) => {
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync(text);
    return sheet;
  });
  for (const element of inside.querySelectorAll<HTMLElement>("[data-style]")) {
    element.style.cssText = element.dataset["style"] ?? "";
  }
}
