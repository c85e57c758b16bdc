import { adjustStock } from "@atelier/core/stock";
import { type Context, createLog, inTransaction, newId } from "@atelier/core/kernel";
import { writeSettings } from "@atelier/core/settings";
import { makeGoods, makeUser } from "@atelier/testkit";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildHttp } from "./http.ts";
import type { Shop } from "./shop.ts";
import { openServer, type TestServer } from "./testing/open-server.ts";

let server: TestServer;
let owner: Context;
/** Another process of the same shop. */
let neighbor: { door: Shop; app: FastifyInstance; url: string };
beforeAll(async () => {
  server = await openServer({ cache: true });
  owner = server.shop.staff("owner", await makeUser(server.shop, "owner"));
  const connection = server.shop.database.connectAgain(4);
  const { config } = server.shop;
  const door: Shop = {
    connection,
    db: connection.db,
    config,
    log: createLog("silent"),
    draining: false,
    instance: newId(),
  };
  const app = await buildHttp(door);
  neighbor = { door, app, url: await app.listen({ host: "127.0.0.1", port: 0 }) };
  await Promise.all([server.door.cache?.opened, door.cache?.opened]);
});
afterAll(async () => {
  await neighbor.app.close();
  await server.close();
});

const question = (path: string, input: unknown) =>
  `/trpc/shop/${path}?input=${encodeURIComponent(JSON.stringify(input))}`;

async function told(url: string, path: string): Promise<{ text: string; headers: Headers; status: number }> {
  const answer = await fetch(url + path);
  return { text: await answer.text(), headers: answer.headers, status: answer.status };
}

const kept = (path: string) => {
  const [name = "", input = ""] = path.replace("/trpc/shop/", "").split("?input=");
  return neighbor.door.cache?.cache.kept(`${name} ${decodeURIComponent(input)}`);
};

describe("what one process changes, another no longer gives out", () => {
  test.each<[string, (goods: { productId: string; variantId: string }) => Promise<unknown>, string]>([
    [
      "another title",
      ({ productId }) =>
        inTransaction(server.shop.system, (tx) =>
          tx.updateTable("products").set({ title: "Renamed" }).where("id", "=", productId).execute(),
        ),
      "Renamed",
    ],
    [
      "another price",
      ({ variantId }) =>
        inTransaction(server.shop.system, (tx) =>
          tx.updateTable("productVariants").set({ priceMinor: 98_700 }).where("id", "=", variantId).execute(),
        ),
      "98700",
    ],
    [
      "the last pieces",
      ({ variantId }) =>
        adjustStock(owner, {
          variantId,
          change: { kind: "to", quantity: 2 },
          reason: "count",
          note: "",
        }),
      '"left":2',
    ],
    [
      "a change past every operation",
      ({ productId }) =>
        server.door.connection.pool.query("update products set maker = 'By hand' where id = $1", [productId]),
      "By hand",
    ],
  ])("%s", async (_what, change, shown) => {
    const goods = await makeGoods(server.shop);
    await neighbor.door.cache?.caughtUp();
    const path = question("catalog.bySlug", { slug: goods.slug });
    expect((await told(neighbor.url, path)).text).not.toContain(shown);
    expect(kept(path)).toBeDefined();
    await change(goods);
    await neighbor.door.cache?.caughtUp();
    expect((await told(neighbor.url, path)).text).toContain(shown);
  });

  test("new goods stand in its list", async () => {
    await told(neighbor.url, "/trpc/shop/catalog.list");
    await makeGoods(server.shop, { title: "Just out of the press" });
    await neighbor.door.cache?.caughtUp();
    expect((await told(neighbor.url, "/trpc/shop/catalog.list")).text).toContain("Just out of the press");
  });

  test("the shop's new name is on its pages at once", async () => {
    await told(neighbor.url, "/trpc/shop/shop.get");
    await inTransaction(server.shop.system, (tx) => writeSettings(tx, { name: "Under a new name" }));
    await neighbor.door.cache?.caughtUp();
    expect((await told(neighbor.url, "/trpc/shop/shop.get")).text).toContain("Under a new name");
  });
});

test("a sale that leaves plenty on the shelf keeps the answers as they are", async () => {
  const goods = await makeGoods(server.shop, { onHand: 50 });
  const path = question("catalog.bySlug", { slug: goods.slug });
  await neighbor.door.cache?.caughtUp();
  await told(neighbor.url, path);
  const change = { kind: "by" as const, quantity: -1 };
  await adjustStock(owner, { variantId: goods.variantId, change, reason: "count", note: "" });
  await neighbor.door.cache?.caughtUp();
  expect(kept(path)).toBeDefined();
});

describe("who may keep an answer", () => {
  const list = "/trpc/shop/catalog.list";

  test("a stranger's is shared for a moment and has a mark by which it is asked for again", async () => {
    const { headers } = await told(server.url, list);
    expect(headers.get("cache-control")).toBe("public, max-age=0, s-maxage=10");
    expect(headers.get("cdn-cache-control")).toContain("stale-while-revalidate");
    const etag = headers.get("etag") ?? "";
    for (const given of [etag, `W/${etag}`, `"another", ${etag}`]) {
      const again = await server.ask(list, { headers: { "if-none-match": given } });
      expect(again.status).toBe(304);
      expect(await again.text()).toBe("");
      expect(again.headers.get("etag")).toBe(etag);
    }
    await makeGoods(server.shop);
    await server.door.cache?.caughtUp();
    const changed = await server.ask(list, { headers: { "if-none-match": etag } });
    expect(changed.status).toBe(200);
    expect(changed.headers.get("etag")).not.toBe(etag);
  });

  test.each([
    ["with a cart", { cookie: "atelier_cart=abc" }],
    ["signed in", { cookie: "atelier_session=abc" }],
    ["with a token", { authorization: "Bearer abc" }],
    ["with a cart's token", { "x-atelier-cart": "abc" }],
  ])("one who comes %s gets the same, and it is nobody else's", async (_who, headers) => {
    const own = await server.ask(list, { headers });
    expect(own.headers.get("cache-control")).toBe("no-store");
    expect(own.headers.get("etag")).toBeNull();
    expect(own.headers.get("cdn-cache-control")).toBeNull();
    expect(await own.text()).toBe((await told(server.url, list)).text);
  });

  test.each(["cart.get", "account.me", `catalog.bySlug?input=${encodeURIComponent('{"slug":"not-there"}')}`])(
    "%s is kept by nobody",
    async (path) => {
      const { headers } = await told(server.url, `/trpc/shop/${path}`);
      expect(headers.get("cache-control")).toBe("no-store");
      expect(headers.get("etag")).toBeNull();
    },
  );
});

test("fifty strangers at once are answered by one reading", async () => {
  const goods = await makeGoods(server.shop);
  await neighbor.door.cache?.caughtUp();
  const path = question("catalog.bySlug", { slug: goods.slug });
  let readings = 0;
  const count = () => {
    readings += 1;
  };
  const { pool } = neighbor.door.connection;
  pool.on("acquire", count);
  const texts = await Promise.all(Array.from({ length: 50 }, async () => (await told(neighbor.url, path)).text));
  pool.off("acquire", count);
  expect(new Set(texts).size).toBe(1);
  // The goods, and perhaps the shop's settings.
  expect(readings).toBeLessThanOrEqual(2);
});
