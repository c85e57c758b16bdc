import { setTimeout as wait } from "node:timers/promises";
import { connect } from "@atelier/db";
import { createTestDatabase, openPostgresProxy } from "@atelier/testkit";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { readConfig } from "../config.ts";
import { createLog } from "../log.ts";
import { answerOf } from "./answer.ts";
import { openCache } from "./open-cache.ts";

const PULSE_MS = 10_000;

async function openParts() {
  const database = await createTestDatabase(1);
  const proxy = await openPostgresProxy(database.url);
  const connection = connect({ url: proxy.through(database.url), poolSize: 1 });
  const parts = { db: connection.db, config: readConfig({ NODE_ENV: "test" }), log: createLog("silent") };
  const { cache, opened, close } = await openCache(parts, () => {});
  await opened;
  await cache.answer("list", () => Promise.resolve(answerOf("the list", ["catalog"])));
  return {
    cache,
    proxy,
    connection,
    async close() {
      close();
      await connection.close();
      await proxy.close();
      await database.drop();
    },
  };
}

let parts: Awaited<ReturnType<typeof openParts>>;
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
  parts = await openParts();
});
afterEach(async () => {
  vi.useRealTimers();
  await parts.close();
});

test("while every connection is busy, what is kept is still given out", async () => {
  const { cache, connection } = parts;
  const busy = await connection.pool.connect();
  vi.advanceTimersByTime(PULSE_MS);
  // Longer than a pulse is waited for.
  await wait(5_500);
  busy.release();
  expect(cache.kept("list")?.bytes).toBe("the list");
});

test("when the line breaks nothing kept is given out, and answers are kept again once it stands", async () => {
  const { cache, proxy } = parts;
  proxy.cutAll();
  await vi.waitUntil(() => !cache.isHearing);
  expect(cache.kept("list")).toBeUndefined();
  await vi.waitUntil(() => cache.isHearing, 10_000);
  expect(cache.kept("list")).toBeUndefined();
});
