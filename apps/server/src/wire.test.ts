import { makeGoods } from "@atelier/testkit";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openServer, type TestServer } from "./testing/open-server.ts";

let server: TestServer;
beforeAll(async () => {
  server = await openServer();
  for (const title of ["Low Water", "Kittiwake", "Press Room"]) await makeGoods(server.shop, { title });
});
afterAll(() => server.close());

const query = (path: string, input?: unknown) =>
  `${path}${input === undefined ? "" : `?input=${encodeURIComponent(JSON.stringify(input))}`}`;

describe("a query by the short way is answered as tRPC's adapter would", () => {
  test.each([
    ["a list", query("/trpc/shop/catalog.list")],
    ["a filtered list", query("/trpc/shop/catalog.list", { q: "kittiwake", limit: 2 })],
    ["an empty cart", query("/trpc/shop/cart.get")],
    ["a refusal", query("/trpc/shop/catalog.bySlug", { slug: "nothing-here" })],
    ["a stranger's question", query("/trpc/admin/orders.list")],
    ["an unknown key", query("/trpc/shop/catalog.list", { prize: 1 })],
    ["a wrong type", query("/trpc/shop/catalog.list", { limit: "many" })],
    ["a missing input", query("/trpc/shop/catalog.bySlug")],
    ["an input that is no JSON", "/trpc/shop/catalog.list?input=%7B"],
    ["an unknown procedure", query("/trpc/shop/catalog.nope")],
    ["a procedure of another router", query("/trpc/shop/products.list")],
    ["a name every object has", query("/trpc/shop/constructor")],
  ])("%s", async (_what, path) => {
    const headers = { "x-request-id": "the-same-request" };
    const short = await server.ask(path, { headers });
    const stock = await server.ask(path, { headers: { ...headers, "trpc-accept": "application/json" } });
    expect(short.status).toBe(stock.status);
    expect(Buffer.from(await short.arrayBuffer())).toEqual(Buffer.from(await stock.arrayBuffer()));
    for (const name of ["content-type", "vary", "x-request-id", "retry-after"]) {
      expect(short.headers.get(name), name).toBe(stock.headers.get(name));
    }
  });
});

describe("a write by the short way is answered as tRPC's adapter would", () => {
  test.each([
    ["a refusal", "cart.setQuantity", JSON.stringify({ lineId: crypto.randomUUID(), quantity: 1 })],
    ["an unknown key", "cart.add", JSON.stringify({ variantId: crypto.randomUUID(), quantity: 1, prize: 1 })],
    ["a wrong type", "cart.add", JSON.stringify({ variantId: 7 })],
    ["no input", "cart.add", ""],
    ["a write without an input", "cart.acceptChanges", ""],
    ["an input that is no JSON", "cart.add", "{"],
    ["an unknown procedure", "cart.nope", "{}"],
    ["a query by POST", "cart.get", "{}"],
  ])("%s", async (_what, name, body) => {
    const headers = { "x-request-id": "the-same-request", "content-type": "application/json", origin: server.own };
    const ask = (more: Record<string, string>) =>
      server.ask(`/trpc/shop/${name}`, { method: "POST", body, headers: { ...headers, ...more } });
    const short = await ask({});
    const stock = await ask({ "trpc-accept": "application/json" });
    expect(short.status).toBe(stock.status);
    expect(await short.text()).toBe(await stock.text());
    for (const header of ["content-type", "vary", "cache-control", "x-request-id", "retry-after"]) {
      expect(short.headers.get(header), header).toBe(stock.headers.get(header));
    }
  });
});

test("a batch of two is answered in one, and one of eleven is refused as a whole", async () => {
  const two = await server.ask("/trpc/shop/catalog.list,cart.get?batch=1");
  expect(two.status).toBe(200);
  expect(await two.json()).toHaveLength(2);
  const names = Array.from({ length: 11 }, () => "catalog.list").join(",");
  const eleven = await server.ask(`/trpc/shop/${names}?batch=1`);
  expect(eleven.status).toBe(400);
  expect(await eleven.json()).toMatchObject({ error: { data: { refusal: { code: "request.too-many-operations" } } } });
});

test("a write by GET is refused, and so is every other method", async () => {
  const byGet = await server.ask(query("/trpc/shop/cart.add", { variantId: crypto.randomUUID(), quantity: 1 }));
  expect(byGet.status).toBe(405);
  const override = await server.ask("/trpc/shop/cart.add?_method=POST", {
    headers: { "x-http-method-override": "POST" },
  });
  expect(override.status).toBe(405);
  for (const method of ["PUT", "DELETE", "PATCH"]) {
    const answer = await server.ask("/trpc/shop/cart.add", { method, headers: { origin: server.own } });
    expect(answer.status).toBe(404);
  }
});

describe("bad input", () => {
  const deep = `${"[".repeat(10_000)}${"]".repeat(10_000)}`;
  test.each([
    ["no JSON", "{", 400],
    ["a bare word", "hello", 400],
    ["a list", "[1,2]", 400],
    ["ten thousand levels", deep, 400],
    ["an infinite quantity", `{"variantId":"${crypto.randomUUID()}","quantity":1e999}`, 400],
    ["a NUL byte", '{"variantId":"a\\u0000b","quantity":1}', 400],
    ["a lone surrogate", '{"variantId":"\\ud800","quantity":1}', 400],
    ["a prototype key", `{"variantId":"${crypto.randomUUID()}","quantity":1,"__proto__":{"admin":true}}`, 400],
    ["a price of one's own", `{"variantId":"${crypto.randomUUID()}","quantity":1,"priceMinor":1}`, 400],
    ["eleven megabytes", JSON.stringify({ q: "x".repeat(11 * 1024 * 1024) }), 413],
  ])("%s is refused with a code and changes nothing", async (_what, body, status) => {
    const answer = await server.ask("/trpc/shop/cart.add", {
      method: "POST",
      body,
      headers: { "content-type": "application/json", origin: server.own },
    });
    expect(answer.status).toBe(status);
    const { error } = (await answer.json()) as { error: { data: { refusal: { code: string } } } };
    expect(error.data.refusal.code).toBe(status === 413 ? "request.too-large" : "request.malformed");
    expect(await server.shop.db.selectFrom("cartLines").selectAll().execute()).toEqual([]);
    expect(answer.headers.getSetCookie()).toEqual([]);
  });

  test.each([
    "text/plain",
    "application/x-www-form-urlencoded",
    "application/octet-stream",
    "multipart/form-data; boundary=x",
  ])("a body sent as %s is refused", async (type) => {
    const answer = await server.ask("/trpc/shop/cart.add", {
      method: "POST",
      body: "{}",
      headers: { "content-type": type, origin: server.own },
    });
    expect(answer.status).toBe(415);
    expect(await answer.json()).toMatchObject({ error: { data: { refusal: { code: "request.malformed" } } } });
  });
});
