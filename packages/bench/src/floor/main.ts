import { createHash, randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import pg from "pg";
import * as reads from "./read-statements.ts";
import * as writes from "./write-statements.ts";

// The floor: node:http, pg, named prepared statements and JSON.stringify, and nothing else. No rule, no session, no check.
const pool = new pg.Pool({
  connectionString: process.env.DATABASE_URL,
  max: Number(process.env.DATABASE_POOL_SIZE ?? 8),
  options: "-c timezone=UTC",
});
pg.types.setTypeParser(20, Number);

async function rowsOf<Row extends pg.QueryResultRow>(name: string, values: unknown[], client?: pg.PoolClient) {
  const text = statements[name] ?? "";
  return (await (client ?? pool).query<Row>({ name, text, values })).rows;
}

const statements: Record<string, string> = {
  list: reads.list,
  search: reads.search,
  product: reads.product,
  suggest: reads.suggest,
  openCart: writes.openCart,
  lockCart: writes.lockCart,
  putLine: writes.putLine,
  readCart: writes.readCart,
  buyAtOnce: writes.buyAtOnce,
};

const hash = (token: string) => createHash("sha256").update(token).digest("base64url");

const pages: Record<string, (query: URLSearchParams) => Promise<unknown>> = {
  "/list": async () => asPage(await rowsOf("list", [])),
  "/search": async (query) => asPage(await rowsOf("search", [asPrefix(query.get("q") ?? "")])),
  "/product": async (query) => (await rowsOf("product", [query.get("slug")]))[0],
  "/suggest": async (query) => {
    const typed = query.get("q") ?? "";
    return (await rowsOf("suggest", [asPrefix(typed), typed.toLowerCase()]))[0];
  },
};

function asPage(rows: pg.QueryResultRow[]): unknown {
  const items = rows.slice(0, 24);
  const last = items.at(-1);
  const nextCursor = rows.length > 24 && last ? Buffer.from(JSON.stringify([last.id])).toString("base64url") : null;
  return { items, nextCursor };
}

function asPrefix(typed: string): string {
  const words = typed.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.map((word, at) => (at === words.length - 1 ? `'${word}':*` : `'${word}'`)).join(" & ");
}

interface CartRow {
  lines: { lineMinor: number }[];
  rates: { priceMinor: number | null; freeFromMinor: number | null }[];
  rateBp: number;
}

const acts: Record<string, (body: Record<string, string | number>) => Promise<unknown>> = {
  "/add": async ({ token, variantId, quantity }) => {
    const cartToken = typeof token === "string" ? token : randomUUID();
    const client = await pool.connect();
    try {
      await client.query("begin");
      const [cart] = await rowsOf<{ id: string }>(token ? "lockCart" : "openCart", [hash(cartToken)], client);
      await rowsOf("putLine", [cart?.id, variantId, quantity], client);
      const [row] = await rowsOf<CartRow>("readCart", [cart?.id], client);
      await client.query("commit");
      return { cartToken, cart: row && priced(row) };
    } catch (error) {
      await client.query("rollback");
      throw error;
    } finally {
      client.release();
    }
  },
  "/checkout": async ({ token, email, address }) => {
    const values = [hash(String(token)), hash(randomUUID()), email, JSON.stringify(address)];
    return (await rowsOf("buyAtOnce", values))[0];
  },
};

function priced({ lines, rates, rateBp }: CartRow): unknown {
  const goodsMinor = lines.reduce((sum, line) => sum + line.lineMinor, 0);
  const rate = rates.find((one) => one.priceMinor !== null);
  const isFree = rate?.freeFromMinor != null && goodsMinor >= rate.freeFromMinor;
  const shippingMinor = isFree ? 0 : (rate?.priceMinor ?? 0);
  const totalMinor = goodsMinor + shippingMinor;
  const taxMinor = Math.round((totalMinor * rateBp) / (10_000 + rateBp));
  return { lines, totals: { goodsMinor, shippingMinor, taxMinor, totalMinor }, shippingChoices: rates };
}

const kept = new Map<string, Buffer>();

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const address = request.url ?? "/";
  const [path = "/", query] = address.split("?", 2);
  if (path.startsWith("/static/")) return answerStatic(path, request, response);
  const page = pages[path];
  const data = page ? await page(new URLSearchParams(query)) : await acts[path]?.(JSON.parse(await bodyOf(request)));
  send(response, Buffer.from(JSON.stringify({ result: { data } })));
}

/** Keeps the bytes it is given and gives them back: what node:http can do at most. */
async function answerStatic(path: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method === "POST") kept.set(path, Buffer.from(await bodyOf(request)));
  send(response, kept.get(path) ?? Buffer.alloc(0));
}

function send(response: ServerResponse, body: Buffer): void {
  response.writeHead(200, { "content-type": "application/json", "content-length": body.length }).end(body);
}

function bodyOf(request: IncomingMessage): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => resolve(Buffer.concat(chunks).toString("utf8")));
    request.on("error", reject);
  });
}

const server = createServer((request, response) => {
  answer(request, response).catch((error: unknown) => {
    process.stderr.write(`${String(error)}\n`);
    response.writeHead(500).end();
  });
});
server.keepAliveTimeout = 60_000;
server.listen(0, "127.0.0.1", () => {
  process.stdout.write(`The floor is ready at ${(server.address() as AddressInfo).port}\n`);
});
process.once("SIGTERM", () => process.exit(0));
process.stdin.resume().once("end", () => process.exit(0));
