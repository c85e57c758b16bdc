import { readFileSync } from "node:fs";
import compile from "icu-minify/compile";
import { messagesOf } from "./read-catalog.mjs";

const CATALOG = /^(?<file>.*\/words\/[a-z]{2,3}-[A-Z]{2}\.json)\?(?:area=(?<area>[\w-]+)|(?<what>words|name))$/;

/**
 * Vite's plugin for the words: a catalog of ICU messages is compiled when the app is built, so that no parser is loaded.
 * `de-DE.json?words` has all of them, `de-DE.json?area=orders` those of one area, `de-DE.json?name` what it calls itself.
 */
export function words() {
  return {
    name: "atelier-words",
    enforce: "pre",
    load(id) {
      const { file, area, what } = CATALOG.exec(id)?.groups ?? {};
      if (!file) return undefined;
      this.addWatchFile(file);
      const catalog = JSON.parse(readFileSync(file, "utf8"));
      if (what === "name") return asModule(messagesOf(catalog)["language.name"]);
      return asModule(compiled(area ? (catalog[area] ?? {}) : messagesOf(catalog)));
    },
  };
}

function compiled(messages) {
  return Object.fromEntries(Object.entries(messages).map(([key, text]) => [key, compile(text)]));
}

function asModule(value) {
  return { code: `export default ${JSON.stringify(value)};`, moduleType: "js" };
}
