import { createUser, signIn } from "@atelier/core/accounts";
import { connect } from "@atelier/db";
import { makeGoods, openTestShop } from "@atelier/testkit";
import { expect, test } from "vitest";
import { createLog } from "@atelier/core/kernel";
import { buildHttp } from "./http.ts";
import { openRelay } from "./testing/relay.ts";

test("while the database is away every answer says so, and the shop goes on by itself when it is back", async () => {
  const own = await openTestShop({ config: { publicUrl: "http://shop.test", logLevel: "silent" } });
  const relay = await openRelay(Number(new URL(own.database.url).port));
  const url = new URL(own.database.url);
  url.port = String(relay.port);
  const connection = connect({ url: url.href, poolSize: 4 });
  const { slug, variantId } = await makeGoods(own);
  await createUser(own.system, {
    email: "ada@example.com",
    password: "a sentence nobody guesses",
    name: "Ada",
    role: "owner",
  });
  const { sessionToken } = await signIn(own.guest(), {
    email: "ada@example.com",
    password: "a sentence nobody guesses",
  });
  const shop = {
    connection,
    db: connection.db,
    config: own.config,
    log: createLog("silent"),
    draining: false,
    instance: "test",
  };
  const app = await buildHttp(shop, { storefront: "/nowhere", admin: "/nowhere" });
  const address = await app.listen({ host: "127.0.0.1", port: 0 });

  const requests: [string, RequestInit][] = [
    [`/trpc/shop/catalog.bySlug?input=${encodeURIComponent(JSON.stringify({ slug }))}`, {}],
    ["/trpc/admin/orders.list", { headers: { authorization: `Bearer ${sessionToken}` } }],
    [
      "/trpc/shop/cart.add",
      {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ variantId, quantity: 1 }),
      },
    ],
    ["/trpc/shop/catalog.list,cart.get?batch=1", { headers: { authorization: `Bearer ${sessionToken}` } }],
  ];
  const statuses = () => Promise.all(requests.map(async ([path, init]) => (await fetch(address + path, init)).status));
  expect(await statuses()).toEqual([200, 200, 200, 200]);

  await relay.cut();
  for (const [path, init] of requests) {
    const answer = await fetch(address + path, init);
    const text = await answer.text();
    expect(answer.status, path).toBe(503);
    expect(text).toContain("shop.busy");
    expect(text).not.toMatch(/ECONN|pool|postgres|kysely|stack|127\.0\.0\.1/i);
    expect(answer.headers.get("retry-after")).toBe("2");
  }
  expect((await fetch(`${address}/readyz`)).status).toBe(503);
  expect((await fetch(`${address}/healthz`)).status).toBe(200);

  await relay.join();
  expect(await statuses()).toEqual([200, 200, 200, 200]);
  expect((await fetch(`${address}/readyz`)).status).toBe(200);
  await app.close();
  await connection.close();
  await relay.cut();
  await own.close();
});
