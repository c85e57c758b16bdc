import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Log } from "@atelier/core/kernel";

/** What the storefront's half on the server answers; apps/storefront/src/page/render-page.tsx says what each is. */
export interface RenderedPage {
  status: 200 | 404;
  head: string;
  body: string;
  state: string;
  style: string;
  modules: string[];
}

export interface PageAsked {
  href: string;
  language: string;
  origin: string;
  fetch: typeof fetch;
}

interface Half {
  renderPage: (asked: PageAsked) => Promise<RenderedPage | undefined>;
  plainHref: (href: string) => string;
  languageOf: (headers: { cookie?: string | undefined; acceptLanguage?: string | undefined }) => string;
}

/** The storefront as it was built: its empty page, and its half that fills it. */
export interface Storefront extends Half {
  /** The page with its places filled. */
  fill: (page: RenderedPage, language: string) => string;
}

type Manifest = Record<string, { file: string; imports?: string[] }>;

/**
 * Loads what was built of the storefront. Undefined where its half for the server is missing or does not start: then
 * every page is sent empty and fills itself in the browser.
 */
export async function loadStorefront(folder: string, log: Log): Promise<Storefront | undefined> {
  const entry = join(folder, "..", "dist-server", "server.js");
  const files = { page: join(folder, "index.html"), manifest: join(folder, "manifest.json") };
  if (![entry, files.page, files.manifest].every((file) => existsSync(file))) return undefined;
  try {
    const half: unknown = await import(pathToFileURL(entry).href);
    if (!isHalf(half)) throw new TypeError(`${entry} does not render pages`);
    const template = readFileSync(files.page, "utf8");
    const manifest = JSON.parse(readFileSync(files.manifest, "utf8")) as Manifest;
    return {
      renderPage: half.renderPage,
      plainHref: half.plainHref,
      languageOf: half.languageOf,
      fill: (page, language) =>
        fill(template, { ...page, head: page.head + preloads(manifest, page.modules) }, language),
    };
  } catch (error) {
    log.error({ err: error }, "The storefront cannot be rendered here; its pages fill themselves in the browser");
    return undefined;
  }
}

function isHalf(module: unknown): module is Half {
  return (
    typeof module === "object" &&
    module !== null &&
    "renderPage" in module &&
    typeof module.renderPage === "function" &&
    "plainHref" in module &&
    typeof module.plainHref === "function" &&
    "languageOf" in module &&
    typeof module.languageOf === "function"
  );
}

function fill(template: string, page: RenderedPage, language: string): string {
  // Functions, because a replacement's text would read `$&` and the like in a product's name.
  return template
    .replace(/<html lang="[^"]*"/, () => `<html lang="${language}"`)
    .replace("<!--page-head-->", () => page.head)
    .replace(/<!--page-body-->[\s\S]*?<!--\/page-body-->/, () => page.body)
    .replace("<!--page-state-->", () => page.state);
}

/** The built files of some sources, so that the browser fetches them while it still reads the page. */
function preloads(manifest: Manifest, sources: readonly string[]): string {
  const files = new Set<string>();
  function add(source: string): void {
    const chunk = manifest[source];
    if (!chunk || files.has(chunk.file)) return;
    files.add(chunk.file);
    for (const one of chunk.imports ?? []) add(one);
  }
  // The entry's own files the built page names already.
  add("index.html");
  const named = new Set(files);
  for (const source of sources) add(source);
  return [...files]
    .filter((file) => !named.has(file) && file.endsWith(".js"))
    .map((file) => `<link rel="modulepreload" crossorigin href="/${file}">`)
    .join("");
}
