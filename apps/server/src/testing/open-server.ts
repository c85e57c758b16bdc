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

/** Two built apps, as small as they can be. */
function makePages(folder: string): { storefront: string; admin: string } {
  const pages = { storefront: join(folder, "storefront"), admin: join(folder, "admin") };
  for (const [name, root] of Object.entries(pages)) {
    mkdirSync(join(root, "assets"), { recursive: true });
    writeFileSync(join(root, "index.html"), `<!doctype html><title>${name}</title><script>document.title</script>`);
    writeFileSync(join(root, "assets", "app-abc123.js"), `export const app = "${name}";`);
    writeFileSync(join(root, "assets", "app-abc123.js.map"), "{}");
    writeFileSync(join(root, "assets", "app-abc123.js.gz"), gzipSync(`export const app = "${name}"; // packed`));
  }
  return pages;
}
