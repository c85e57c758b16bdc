import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { saveProductInput } from "@atelier/contract/catalog";
import { createUser } from "@atelier/core/accounts";
import { adminProductById, saveProduct } from "@atelier/core/catalog";
import { makeGoods } from "@atelier/testkit";
import { get } from "node:http";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { openServer, type TestServer } from "./testing/open-server.ts";

let server: TestServer;
beforeAll(async () => {
  server = await openServer();
  await createUser(server.shop.system, {
    email: "ines@example.com",
    password: "a sentence nobody guesses",
    name: "Ines",
    role: "owner",
  });
});
afterAll(() => server.close());

const asPage = { accept: "text/html", "sec-fetch-dest": "document", "accept-encoding": "identity" };
const read = async (headers: Record<string, string> = {}, path = "/goods?written") => {
  const answer = await server.ask(path, { headers: { ...asPage, ...headers } });
  return { answer, text: await answer.text() };
};

test("a public page is written before it is sent, and its one style is named in its policy", async () => {
  const { answer, text } = await read();
  expect(answer.status).toBe(200);
  expect(text).toContain("<title>written</title>");
  expect(text).toMatch(/<p>\d+ goods, en-GB, written \d+<\/p>/);
  expect(answer.headers.get("content-security-policy")).toMatch(/style-src 'self' 'sha256-[A-Za-z0-9+/=]+'(;|$)/);
  expect(answer.headers.get("content-security-policy")).not.toMatch(/unsafe/);
  expect(answer.headers.get("vary")).toBe("accept-encoding, accept-language, cookie");
});

test("it is written once and again when what it shows has changed, for each language on its own", async () => {
  const before = await read();
  expect((await read()).text).toBe(before.text);
  await makeGoods(server.shop);
  const after = await read();
  expect(after.text).not.toBe(before.text);
  const german = await read({ cookie: "atelier-language=de-DE" });
  expect(german.text).toContain('<html lang="de-DE">');
  expect(german.text).toContain("goods, de-DE");
});

test("many who ask at once wait for one writing", async () => {
  const all = await Promise.all(Array.from({ length: 20 }, () => read({}, "/goods?written=together")));
  expect(new Set(all.map(({ text }) => text)).size).toBe(1);
});

test("what no page knows behind the question mark makes no page of its own", async () => {
  const plain = await read();
  expect((await read({}, "/goods?written&utm_source=mail")).text).toBe(plain.text);
});

test("whoever is signed in gets the page everybody gets", async () => {
  const signedIn = await server.post("/trpc/shop/account.signIn", {
    email: "ines@example.com",
    password: "a sentence nobody guesses",
  });
  const cookie = signedIn.headers
    .getSetCookie()
    .map((line) => line.split(";")[0])
    .join("; ");
  expect((await read({ cookie })).text).toBe((await read()).text);
});

test("a browser that has the page is told so", async () => {
  const { answer } = await read();
  const again = await server.ask("/goods?written", {
    headers: { ...asPage, "if-none-match": answer.headers.get("etag") ?? "" },
  });
  expect(again.status).toBe(304);
});

test.each([
  ["br", brotliDecompressSync],
  ["gzip", gunzipSync],
] as const)("it is packed by %s for browsers that can read that", async (packing, unpack) => {
  const { text } = await read();
  const packed = await raw(`${server.url}/goods?written`, { ...asPage, "accept-encoding": packing });
  expect(packed.encoding).toBe(packing);
  expect(unpack(packed.bytes).toString("utf8")).toBe(text);
});

test("where writing breaks, the page that fills itself is sent, and the log says why", async () => {
  const { answer, text } = await read({}, "/goods?breaks");
  expect(answer.status).toBe(200);
  expect(text).toContain("<title>storefront</title>");
  expect(server.logged()).toContain("The page broke");
});

test("a shop that is built anew while it runs goes on with the pages it opened with", async () => {
  const before = await read();
  const { dataDir } = server.shop.config;
  for (const app of ["storefront", "admin"]) {
    const file = join(dataDir, app, "index.html");
    const page = readFileSync(file, "utf8");
    onTestFinished(() => writeFileSync(file, page));
    writeFileSync(file, "<title>the next release</title>");
  }
  expect((await read()).text).toBe(before.text);
  for (const path of ["/cart", "/goods?breaks"])
    expect((await read({}, path)).text).toContain("<title>storefront</title>");
  for (const path of ["/admin/", "/admin/orders"])
    expect((await read({}, path)).text).toContain("<title>admin</title>");
});

test("nobody's own pages are for search engines", async () => {
  for (const path of ["/cart", "/checkout", "/order/a-token", "/sign-in"]) {
    const { answer } = await read({}, path);
    expect(answer.headers.get("x-robots-tag")).toBe("noindex");
  }
});

/** A request whose answer is left packed. */
function raw(url: string, headers: Record<string, string>): Promise<{ encoding: string | undefined; bytes: Buffer }> {
  return new Promise((done, fail) => {
    get(url, { headers }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on("data", (chunk: Buffer) => chunks.push(chunk));
      answer.on("end", () => done({ encoding: answer.headers["content-encoding"], bytes: Buffer.concat(chunks) }));
    }).on("error", fail);
  });
}

test("a good that moved is found at its old address too, whatever is asked of it there", async () => {
  const { shop } = server;
  const { productId, slug } = await makeGoods(shop);
  const { version, title, variants } = await adminProductById(shop, { id: productId });
  const same = variants.map(({ id, priceMinor }) => ({ id, priceMinor, stock: { policy: "deny" } }));
  const now = { id: productId, version, title, slug: `${slug}-now`, kind: "physical", status: "published" } as const;
  await saveProduct(shop.system, saveProductInput.parse({ ...now, variants: same }));
  const { answer } = await read({}, `/goods/${slug}?variant=x`);
  expect(answer.status).toBe(301);
  expect(answer.headers.get("location")).toBe(`/goods/${slug}-now?variant=x`);
  expect((await read({}, `/goods/${slug}-now`)).answer.status).toBe(200);
  expect((await read({}, `/goods/${slug}-never`)).answer.status).toBe(404);
});
