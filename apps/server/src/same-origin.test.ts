import { afterAll, beforeAll, expect, test } from "vitest";
import { createUser } from "@atelier/core/accounts";
import { makeGoods } from "@atelier/testkit";
import { openServer, type TestServer } from "./testing/open-server.ts";

let server: TestServer;
let variantId: string;
const person = { email: "wyn@example.com", password: "a sentence nobody guesses" };
beforeAll(async () => {
  server = await openServer();
  ({ variantId } = await makeGoods(server.shop));
  await createUser(server.shop.system, { ...person, name: "Wyn", role: "admin" });
});
afterAll(() => server.close());

const json = { "content-type": "application/json" };

function add(headers: Record<string, string>): Promise<Response> {
  return server.ask("/trpc/shop/cart.add", {
    method: "POST",
    headers: { ...json, ...headers },
    body: JSON.stringify({ variantId, quantity: 1 }),
  });
}

async function cartCookie(): Promise<string> {
  const [cookie = ""] = (await add({ origin: server.own })).headers.getSetCookie();
  return cookie.split(";")[0] ?? "";
}

test.each([
  ["another site", { origin: "https://evil.example" }],
  ["a sandboxed page", { origin: "null" }],
  ["a longer name", { origin: "http://shop.test:8080.evil.example" }],
  ["a sub-domain", { origin: "http://blog.shop.test:8080" }],
  ["another port", { origin: "http://shop.test:9090" }],
  ["the shop over another protocol", { origin: "https://shop.test:8080" }],
  ["a page the browser calls foreign", { "sec-fetch-site": "cross-site" }],
  ["a sub-domain's page", { "sec-fetch-site": "same-site", origin: "http://shop.test:8080" }],
])("a write from %s is refused, with and without a cookie", async (_who, headers) => {
  const given: Record<string, string> = { ...headers };
  for (const cookie of ["", await cartCookie()]) {
    const answer = await add(cookie ? { ...given, cookie } : given);
    expect(answer.status).toBe(403);
    expect(await answer.json()).toMatchObject({ error: { data: { refusal: { code: "request.foreign-origin" } } } });
  }
});

test("a form another site sends is refused whatever it calls its content", async () => {
  for (const type of ["multipart/form-data; boundary=x", "text/plain", "application/x-www-form-urlencoded"]) {
    for (const path of ["/trpc/shop/cart.add", "/trpc/shop/account.signOut", "/api/uploads/pictures"]) {
      const answer = await server.ask(path, {
        method: "POST",
        headers: { "content-type": type, origin: "https://evil.example" },
        body: "x",
      });
      expect(answer.status).toBe(403);
    }
  }
  const bare = await server.ask("/trpc/shop/account.signOut", {
    method: "POST",
    headers: { origin: "https://evil.example" },
  });
  expect(bare.status).toBe(403);
});

test("a write with a cookie and without an origin is refused", async () => {
  expect((await add({ cookie: await cartCookie() })).status).toBe(403);
});

test("a program without cookies may write, and keeps its cart by header", async () => {
  const first = (await (await add({})).json()) as { result: { data: { cartToken: string } } };
  const second = await add({ "x-atelier-cart": first.result.data.cartToken });
  expect(await second.json()).toMatchObject({ result: { data: { cartToken: first.result.data.cartToken } } });
});

test("a program with a bearer token needs no origin", async () => {
  const signedIn = await server.ask("/trpc/shop/account.signIn", {
    method: "POST",
    headers: json,
    body: JSON.stringify(person),
  });
  const { result } = (await signedIn.json()) as { result: { data: { sessionToken: string } } };
  const me = await server.ask("/trpc/shop/account.me", {
    headers: { authorization: `Bearer ${result.data.sessionToken}` },
  });
  expect(await me.json()).toMatchObject({ result: { data: { email: person.email } } });
  const staff = await server.ask("/trpc/admin/orders.list", {
    headers: { authorization: `Bearer ${result.data.sessionToken}` },
  });
  expect(staff.status).toBe(200);
  const write = await server.ask("/trpc/shop/account.signOut", {
    method: "POST",
    headers: { ...json, authorization: `Bearer ${result.data.sessionToken}`, origin: "https://app.example" },
    body: "{}",
  });
  expect(write.status).not.toBe(403);
});

test("what a stranger claims in forwarded headers moves neither links nor origins", async () => {
  const answer = await add({
    origin: "https://evil.example",
    "x-forwarded-host": "evil.example",
    "x-forwarded-proto": "https",
    host: "evil.example",
  });
  expect(answer.status).toBe(403);
});
