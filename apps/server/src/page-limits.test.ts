import { readConfig } from "@atelier/core/kernel";
import { afterAll, beforeAll, expect, test } from "vitest";
import { PageBuckets } from "./page-limits.ts";
import { openServer, type TestServer } from "./testing/open-server.ts";

const asPage = { accept: "text/html", "sec-fetch-dest": "document", "accept-encoding": "identity" };

let server: TestServer;
beforeAll(async () => {
  server = await openServer({
    limits: { ...readConfig({}).limits, pages: 6, pagesAtOnce: 2 },
    trustedProxies: ["127.0.0.1"],
  });
});
afterAll(() => server.close());

async function read(path: string, from: string) {
  const answer = await server.ask(path, { headers: { ...asPage, "x-forwarded-for": from } });
  return { answer, status: answer.status, text: await answer.text() };
}

test("all addresses that lead nowhere are sent one page, written once and under the right status", async () => {
  const all = await Promise.all(
    ["/wp-admin", "/goods/nothing-of-the-kind", "/pages/none", "/goods/a/b", "/cart/none"].map((path) =>
      read(path, "203.0.113.1"),
    ),
  );
  expect(all.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404]);
  expect(new Set(all.map(({ text }) => text)).size).toBe(1);
  expect(all[0]?.text).toContain("<title>nowhere</title>");
  expect((await read("/another/one", "203.0.113.1")).text).toBe(all[0]?.text);
});

test("addresses nobody has are not counted, addresses of goods nobody has are", async () => {
  for (let at = 0; at < 20; at++) expect((await read(`/nothing/${at}`, "203.0.113.2")).status).toBe(404);
  const asked = [];
  for (let at = 0; at < 7; at++) asked.push((await read(`/goods/none-${at}`, "203.0.113.2")).status);
  expect(asked).toEqual([404, 404, 404, 404, 404, 404, 429]);
});

test("whoever has too many pages written is told when to come back, and gets the page that fills itself", async () => {
  // Of one household, with an address for each request.
  const from = (at: number) => `2001:db8:1:2::${at}`;
  for (let at = 1; at <= 6; at++) expect((await read(`/goods?written=mine-${at}`, from(at))).status).toBe(200);
  const { answer, text } = await read("/goods?written=mine-7", from(7));
  expect(answer.status).toBe(429);
  expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0);
  expect(answer.headers.get("cache-control")).toBe("no-store");
  expect(text).toContain("<title>storefront</title>");
  // What is kept costs nothing, and others are let through.
  expect((await read("/goods?written=mine-6", from(8))).status).toBe(200);
  expect((await read("/goods?written=mine-7", "2001:db8:1:3::1")).status).toBe(200);
});

test("no more pages are written at once than allowed; those who come in between come back in a moment", async () => {
  const all = await Promise.all(
    Array.from({ length: 5 }, (_, at) => read(`/goods?written=slowly-${at}`, `203.0.113.${10 + at}`)),
  );
  const statuses = all.map(({ status }) => status).toSorted((one, other) => one - other);
  expect(statuses).toEqual([200, 200, 503, 503, 503]);
  expect(all.find(({ status }) => status === 503)?.answer.headers.get("retry-after")).toBe("1");
  expect(server.logged()).not.toContain('"level":"error"');
});

test("a bucket fills again evenly, and never beyond its brim", () => {
  const buckets = new PageBuckets(60);
  for (let at = 0; at < 60; at++) expect(buckets.take("here", 0)).toBe(0);
  expect(buckets.take("here", 0)).toBe(1);
  expect(buckets.take("elsewhere", 0)).toBe(0);
  expect(buckets.take("here", 1_000)).toBe(0);
  expect(buckets.take("here", 1_000)).toBe(1);
  for (let at = 0; at < 60; at++) expect(buckets.take("here", 3_600_000)).toBe(0);
  expect(buckets.take("here", 3_600_000)).toBe(1);
});
