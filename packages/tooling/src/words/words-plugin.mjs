import { readFileSync } from "node:fs";
import compile from "icu-minify/compile";
import { messagesOf } from "./read-catalog.mjs";

const CATALOG = /\/words\/[a-z]{2,3}-[A-Z]{2}\.json(?:\?(area=(?<area>[\w-]+)|name))?$/;

/**
 * Vite's plugin for the words: a catalog of ICU messages is compiled when the app is built, so that no parser is loaded.
 * `de-DE.json` has all its words, `de-DE.json?area=orders` those of one area, `de-DE.json?name` what it calls itself.
 */
export function words() {
  return {
    name: "atelier-words",
    enforce: "pre",
    load(id) {
      const found = CATALOG.exec(id);
      if (!found) return undefined;
      const file = id.replace(/\?.*$/, "");
      this.addWatchFile?.(file);
      const catalog = JSON.parse(readFileSync(file, "utf8"));
      const { area } = found.groups ?? {};
      if (id.endsWith("?name")) return JSON.stringify({ name: messagesOf(catalog)["language.name"] });
      return JSON.stringify(compiled(area ? (catalog[area] ?? {}) : messagesOf(catalog)));
    },
  };
}

function compiled(messages) {
  return Object.fromEntries(Object.entries(messages).map(([key, text]) => [key, compile(text)]));
}
