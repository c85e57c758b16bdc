import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createUser } from "@atelier/core/accounts";
import { makeGoods } from "@atelier/testkit";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { storefrontPages } from "./page-status.ts";
import { openServer, type TestServer } from "./testing/open-server.ts";

let server: TestServer;
let secure: TestServer;
const person = { email: "ines@example.com", password: "a sentence nobody guesses" };
beforeAll(async () => {
  server = await openServer();
  secure = await openServer({ publicUrl: "https://shop.example" });
  for (const { shop } of [server, secure]) await createUser(shop.system, { ...person, name: "Ines", role: "owner" });
});
afterAll(() => Promise.all([server.close(), secure.close()]));

describe("cookies", () => {
  test("over https the session's cookie is bound to the host and out of reach of scripts", async () => {
    const answer = await secure.post("/trpc/shop/account.signIn", person);
    const cookie = answer.headers.getSetCookie().find((line) => line.includes("session"));
    expect(cookie).toMatch(/^__Host-atelier_session=/);
    for (const part of ["HttpOnly", "Secure", "SameSite=Lax", "Path=/"]) expect(cookie).toContain(part);
    expect(cookie).not.toMatch(/Domain/i);
  });

  test("over http on one's own machine it has no prefix, or browsers would drop it", async () => {
    const answer = await server.post("/trpc/shop/account.signIn", person);
    const cookie = answer.headers.getSetCookie().find((line) => line.includes("session"));
    expect(cookie).toMatch(/^atelier_session=/);
    expect(cookie).not.toContain("Secure");
  });

  test("the browser stays signed in by it, gets a new one at the next sign-in, and forgets it at sign-out", async () => {
    const first = await signIn();
    const second = await signIn();
    expect(second).not.toBe(first);
    const me = await server.ask("/trpc/shop/account.me", { headers: { cookie: first } });
    expect(await me.json()).toMatchObject({ result: { data: { email: person.email } } });
    expect(me.headers.get("cache-control")).toBe("no-store");
    const out = await server.ask("/trpc/shop/account.signOut", {
      method: "POST",
      headers: { cookie: first, origin: server.own, "content-type": "application/json" },
    });
    expect(out.headers.getSetCookie().join()).toMatch(/atelier_session=;.*(Max-Age=0|Expires=Thu, 01 Jan 1970)/);
    const gone = await server.ask("/trpc/shop/account.me", { headers: { cookie: first } });
    expect(await gone.json()).not.toMatchObject({ result: { data: { email: person.email } } });
  });

  test("a cart's cookie lasts thirty days and keeps the cart", async () => {
    const { variantId } = await makeGoods(server.shop);
    const added = await server.post("/trpc/shop/cart.add", { variantId, quantity: 2 });
    const [cookie = ""] = added.headers.getSetCookie();
    expect(cookie).toContain("Max-Age=2592000");
    const cart = await server.ask("/trpc/shop/cart.get", { headers: { cookie: cookie.split(";")[0] ?? "" } });
    expect(JSON.stringify(await cart.json())).toContain(variantId);
  });
});

async function signIn(): Promise<string> {
  const answer = await server.post("/trpc/shop/account.signIn", person);
  return (
    answer.headers
      .getSetCookie()
      .find((line) => line.startsWith("atelier_session"))
      ?.split(";")[0] ?? ""
  );
}

test("every answer carries the headers that keep a page to itself", async () => {
  for (const path of ["/", "/admin/orders", "/trpc/shop/catalog.list", "/nothing.js", "/healthz"]) {
    const { headers } = await secure.ask(path, { headers: { accept: "text/html" } });
    const policy = headers.get("content-security-policy") ?? "";
    for (const part of [
      "default-src 'self'",
      "frame-ancestors 'none'",
      "base-uri 'none'",
      "object-src 'none'",
      "form-action 'self' https://checkout.stripe.com",
    ]) {
      expect(policy).toContain(part);
    }
    expect(policy).toMatch(/script-src 'self' 'sha256-[A-Za-z0-9+/]+=*'/);
    expect(policy).not.toMatch(/unsafe/);
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("referrer-policy")).toBe("strict-origin-when-cross-origin");
    expect(headers.get("cross-origin-opener-policy")).toBe("same-origin");
    expect(headers.get("strict-transport-security")).toBe("max-age=31536000");
    expect(headers.get("x-powered-by")).toBeNull();
  }
  expect((await server.ask("/")).headers.get("strict-transport-security")).toBeNull();
});

describe("the two apps", () => {
  test.each([
    ["/", "storefront"],
    ["/goods?q=tide", "storefront"],
    ["/order/a-token", "storefront"],
    ["/pages/delivery", "storefront"],
    ["/admin/", "admin"],
    ["/admin/orders/1", "admin"],
  ])("%s opens the %s", async (path, app) => {
    const answer = await server.ask(path, { headers: { accept: "text/html", "sec-fetch-dest": "document" } });
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain(`<title>${app}</title>`);
    expect(answer.headers.get("cache-control")).toBe("no-cache");
  });

  test.each(["/nowhere", "/goods/nothing-of-the-kind", "/pages/nothing", "/order/a/b"])(
    "%s leads nowhere and says so in its status too",
    async (path) => {
      const answer = await server.ask(path, { headers: { accept: "text/html", "sec-fetch-dest": "document" } });
      expect(answer.status).toBe(404);
      expect(await answer.text()).toContain("<title>storefront</title>");
    },
  );

  test("the page of a published product is found", async () => {
    const { slug } = await makeGoods(server.shop);
    expect((await server.ask(`/goods/${slug}`, { headers: { accept: "text/html" } })).status).toBe(200);
  });

  test("the server knows the storefront's addresses as its router has them", () => {
    const places = readFileSync(new URL("../../storefront/src/router/places.ts", import.meta.url), "utf8");
    const paths = [...places.matchAll(/^  "(\/[^"]*)": \{ params/gm)].map(([, path = ""]) => path.replace("$", ":"));
    expect(new Set(paths)).toEqual(new Set([...storefrontPages, "/goods/:slug", "/pages/:slug"]));
  });

  test("a built file is kept for ever, a missing one is missing, a source map is nobody's", async () => {
    const file = await server.ask("/admin/assets/app-abc123.js");
    expect(await file.text()).toContain('"admin"; // packed');
    expect(file.headers.get("content-encoding")).toBe("gzip");
    expect(file.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    for (const path of ["/assets/gone.js", "/admin/assets/gone.css", "/assets/app-abc123.js.map", "/favicon.ico"]) {
      const answer = await server.ask(path, { headers: { accept: "text/html,*/*" } });
      expect(answer.status).toBe(404);
      expect(await answer.json()).toMatchObject({ error: { data: { refusal: { code: "request.not-found" } } } });
    }
  });

  test("a path out of the folder leads nowhere", async () => {
    writeFileSync(join(server.shop.config.dataDir, "secret"), "told to nobody");
    for (const path of [
      "/..%2fsecret",
      "/..%2f..%2fsecret",
      "/assets/..%5c..%5csecret",
      "/%2e%2e/secret",
      "/files/x/..%2f..%2fsecret",
    ]) {
      const answer = await server.ask(path);
      expect(await answer.text()).not.toContain("told to nobody");
    }
  });
});

describe("what is no request of a browser's", () => {
  test("asking only for the head of a query is answered with a head", async () => {
    const answer = await server.ask("/trpc/shop/catalog.list", { method: "HEAD" });
    expect(answer.status).toBe(200);
    expect(Number(answer.headers.get("content-length"))).toBeGreaterThan(0);
    expect((await server.ask("/trpc/shop/cart.add", { method: "HEAD" })).status).toBe(404);
  });

  test.each([
    ["an address that cannot be read", "/%zz", 400, "request.malformed"],
    ["an endless address", `/?q=${"a".repeat(20_000)}`, 431, "request.too-large"],
    ["another kind of body", "/trpc/shop/cart.add", 415, "request.malformed"],
  ])("%s is refused in the shop's own words", async (_what, path, status, code) => {
    const body = new URLSearchParams({ a: "b" });
    const answer = await server.ask(
      path,
      status === 415 ? { method: "POST", body, headers: { origin: server.own } } : {},
    );
    expect(answer.status).toBe(status);
    expect(await answer.json()).toMatchObject({ error: { data: { httpStatus: status, refusal: { code } } } });
  });
});

describe("health", () => {
  test("a shop that drains is alive and not ready", async () => {
    expect((await server.ask("/readyz")).status).toBe(200);
    server.door.draining = true;
    expect((await server.ask("/readyz")).status).toBe(503);
    expect((await server.ask("/healthz")).status).toBe(200);
    server.door.draining = false;
  });
});

describe("files", () => {
  test.each([
    "/files/no-id/480.webp",
    `/files/${crypto.randomUUID()}/480.webp`,
    `/files/${crypto.randomUUID()}/original`,
    `/files/${crypto.randomUUID()}/1.svg`,
  ])("%s is not found", async (path) => {
    const answer = await server.ask(path);
    expect(answer.status).toBe(404);
    expect(await answer.json()).toMatchObject({ error: { data: { refusal: { code: "files.not-found" } } } });
  });
});

describe("uploads", () => {
  const form = (name: string, bytes: string) => {
    const body = new FormData();
    body.append("file", new Blob([bytes]), name);
    return body;
  };

  test("a stranger may send nothing", async () => {
    for (const path of ["/api/uploads/pictures", "/api/uploads/imports?source=shopify"]) {
      const answer = await server.ask(path, {
        method: "POST",
        body: form("a.png", "x"),
        headers: { origin: server.own },
      });
      expect(answer.status).toBe(401);
      expect(await answer.json()).toMatchObject({ error: { data: { refusal: { code: "account.signed-out" } } } });
    }
  });

  test("what is no picture is refused whatever its name says", async () => {
    const cookie = await signIn();
    const answer = await server.ask("/api/uploads/pictures", {
      method: "POST",
      body: form("../a.png", "<svg/>"),
      headers: { origin: server.own, cookie },
    });
    expect(answer.status).toBe(415);
    expect(await answer.json()).toMatchObject({ error: { data: { refusal: { code: "files.not-an-image" } } } });
  });

  test("an import says where it comes from", async () => {
    const cookie = await signIn();
    const answer = await server.ask("/api/uploads/imports?source=ebay", {
      method: "POST",
      body: form("a.csv", "a"),
      headers: { origin: server.own, cookie },
    });
    expect(answer.status).toBe(400);
    const empty = await server.ask("/api/uploads/pictures", {
      method: "POST",
      body: "{}",
      headers: { origin: server.own, cookie, "content-type": "application/json" },
    });
    expect(empty.status).toBe(400);
  });
});

test("the log names requests and keeps tokens, addresses and questions to itself", async () => {
  const cookie = await signIn();
  await server.ask("/orders/a-private-token", { headers: { accept: "text/html", cookie } });
  await server.ask(
    `/trpc/shop/orders.byToken?input=${encodeURIComponent(JSON.stringify({ token: "another-private-token" }))}`,
  );
  await server.ask("/trpc/shop/catalog.list?input=%7Bnonsense", { headers: { "x-request-id": "named-by-the-proxy" } });
  const log = server.logged();
  expect(log).toContain("/orders/[masked]");
  expect(log).toContain("named-by-the-proxy");
  for (const secret of [
    "a-private-token",
    "another-private-token",
    "nonsense",
    cookie.split("=")[1] ?? "?",
    person.password,
  ])
    expect(log).not.toContain(secret);
});
