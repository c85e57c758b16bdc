import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { gzipSync } from "node:zlib";
import { type Config, createLog, newId } from "@atelier/core/kernel";
import { openTestShop, type TestShop } from "@atelier/testkit";
import { buildHttp } from "../http.ts";
import type { Shop } from "../shop.ts";

export interface TestServer {
  shop: TestShop;
  door: Shop;
  /** Where it listens. */
  url: string;
  /** The address it believes to have. */
  own: string;
  /** A request as a program sends it; paths begin with a slash. */
  ask(path: string, init?: RequestInit): Promise<Response>;
  /** A write from the shop's own page. */
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Response>;
  /** Everything logged so far. */
  logged(): string;
  close(): Promise<void>;
}

/** A whole HTTP door on a port of its own, over a test shop. */
export async function openServer(config: Partial<Config> = {}, sandbox = false): Promise<TestServer> {
  const own = config.publicUrl ?? "http://shop.test:8080";
  const shop = await openTestShop({ sandbox, config: { publicUrl: own, logLevel: "debug", ...config } });
  const lines: string[] = [];
  const stream = new PassThrough().on("data", (chunk: Buffer) => lines.push(chunk.toString("utf8")));
  const { connection } = shop.database;
  const log = createLog("debug", stream);
  const door: Shop = { connection, db: shop.db, config: shop.config, log, draining: false, instance: newId() };
  const app = await buildHttp(door, makePages(shop.config.dataDir));
  const url = await app.listen({ host: "127.0.0.1", port: 0 });
  const ask = (path: string, init: RequestInit = {}) => fetch(url + path, { redirect: "manual", ...init });
  return {
    shop,
    door,
    url,
    own,
    ask,
    post: (path, body, headers = {}) =>
      ask(path, {
        method: "POST",
        body: JSON.stringify(body),
        headers: { "content-type": "application/json", origin: own, ...headers },
      }),
    logged: () => lines.join(""),
    async close() {
      await app.close();
      await shop.close();
    },
  };
}

const places = "<!--page-head--><!--page-body-->empty<!--/page-body--><!--page-state-->";

/** Two built apps, as small as they can be. */
function makePages(folder: string): { storefront: string; admin: string } {
  const pages = { storefront: join(folder, "storefront"), admin: join(folder, "admin") };
  for (const [name, root] of Object.entries(pages)) {
    mkdirSync(join(root, "assets"), { recursive: true });
    writeFileSync(
      join(root, "index.html"),
      `<!doctype html><html lang="en-GB"><title>${name}</title><script>document.title</script>${places}`,
    );
    writeFileSync(join(root, "assets", "app-abc123.js"), `export const app = "${name}";`);
    writeFileSync(join(root, "assets", "app-abc123.js.map"), "{}");
    writeFileSync(join(root, "assets", "app-abc123.js.gz"), gzipSync(`export const app = "${name}"; // packed`));
  }
  mkdirSync(join(folder, "dist-server"), { recursive: true });
  writeFileSync(join(folder, "dist-server", "server.js"), renderer);
  writeFileSync(join(pages.storefront, "manifest.json"), "{}");
  return pages;
}

/** The storefront's half on the server, as small as it can be: it writes one page, breaks at another, leaves the rest. */
const renderer = `
let written = 0;
export const plainHref = (href) => new URL(href.replace(/&utm_[^&]*/g, ""), "http://shop.invalid").href.slice(19);
export const languageOf = ({ cookie = "" }) => (cookie.includes("language=de-DE") ? "de-DE" : "en-GB");
export async function renderPage({ href, language, fetch }) {
  if (href === "/goods?breaks") throw new Error("The page broke");
  if (href === "/-") {
    written += 1;
    return { status: 404, head: "<title>nowhere</title>", body: "written " + written, state: "", style: "", modules: [] };
  }
  if (!href.startsWith("/goods?written")) return undefined;
  if (href.includes("slowly")) await new Promise((done) => setTimeout(done, 500));
  const { result } = await (await fetch("http://shop.invalid/trpc/shop/catalog.list")).json();
  written += 1;
  const head = "<title>written</title><style>p{margin:0}</style>";
  const body = "<p>" + result.data.items.length + " goods, " + language + ", written " + written + "</p>";
  return { status: 200, head, body, state: "", style: "p{margin:0}", modules: [] };
}`;
