import { request } from "node:http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openServer, type TestServer } from "./testing/open-server.ts";

let server: TestServer;
beforeAll(async () => {
  server = await openServer();
});
afterAll(() => server.close());

/** Asks for a path as it stands: fetch would put it right first. */
function statusOf(path: string, method: string, more: Record<string, string> = {}): Promise<number> {
  const { hostname, port } = new URL(server.url);
  return new Promise((done, fail) => {
    const headers = { accept: "text/html", ...more };
    const asked = request({ hostname, port, method, path, headers }, (answer) => {
      answer.resume().on("end", () => done(answer.statusCode ?? 0));
    });
    asked.on("error", fail).end();
  });
}

const odd = [
  "//",
  "///",
  "//goods",
  "//goods?written",
  "//other.example/goods",
  "/\\other.example",
  "/\\",
  "//[",
  "//%5b",
  "//:x",
  "/%2f",
  "/%2f%2f",
  "/%5c%5c",
  "/%00",
  "/%ff",
  "/goods/%ff",
  "/goods/%00",
  "/goods//",
  "/goods?%",
  "/goods?written=%ff%00",
  "/pages/%2e%2e",
  "/..%2f..%2fetc",
  "/./",
  "/assets",
  "/assets/",
  "/assets/%00.js",
  "/assets/..%2findex.html",
  "/admin//",
  "/admin/%00",
  "/files/%00",
  "/files/..%2f..%2fetc",
  "/trpc/shop/%00",
  "/trpc/shop//",
  "/sitemaps/99999999999999999999.xml",
  "http://",
  "http://[",
  "*",
];

test.each(odd)("an address nobody would write, %s, is answered cleanly and no error is logged", async (path) => {
  const before = server.logged().length;
  for (const method of ["GET", "HEAD"]) {
    for (const headers of [{}, { "accept-encoding": "br" }]) {
      expect([200, 400, 404], method).toContain(await statusOf(path, method, headers));
    }
  }
  const lines = server.logged().slice(before).split("\n").filter(Boolean);
  const complaints = lines.filter(
    (line) => Number((JSON.parse(line) as { level: number | string }).level) >= 50 || line.includes('"err"'),
  );
  expect(complaints).toEqual([]);
});

test.each(["/goods/", "/pages/terms/", "/cart/"])("a page is found under %s, with a slash at its end", async (path) => {
  expect(await statusOf(path, "GET")).toBe(200);
  expect(await statusOf(path, "GET", { "accept-encoding": "br" })).toBe(200);
});
