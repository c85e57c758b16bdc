import { setTimeout as wait } from "node:timers/promises";
import { connect } from "@atelier/db";
import { createTestDatabase, openPostgresProxy } from "@atelier/testkit";
import { expect, test, vi } from "vitest";

test("while Postgres is away one asks for it at a time, and all is told once when it is back", async () => {
  const database = await createTestDatabase(1);
  const proxy = await openPostgresProxy(database.url);
  const { notices, close } = connect({ url: proxy.through(database.url), poolSize: 1 });
  const told: string[] = [];
  await notices.hear("bell", { heard: (said) => told.push(said), missed: () => told.push("missed"), ended() {} });

  let calls = 0;
  proxy.watch(() => {
    calls += 1;
    return "cut";
  });
  proxy.cutAll();
  await vi.waitUntil(() => calls >= 4, 20_000);
  proxy.calm();
  await vi.waitUntil(() => told.length > 0, 20_000);
  // As long as whoever tries beside it would wait at most before he has his turn.
  await wait(2_500);
  await database.connection.pool.query("select pg_notify('bell', 'rings')");
  await vi.waitUntil(() => told.includes("rings"));
  expect(told).toEqual(["missed", "rings"]);
  await close();
  await proxy.close();
  await database.drop();
});

test("a line that says nothing any more is hung up and opened anew", async () => {
  const database = await createTestDatabase(1);
  const proxy = await openPostgresProxy(database.url);
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
  const { notices, close } = connect({ url: proxy.through(database.url), poolSize: 1 });
  const told: string[] = [];
  await notices.hear("bell", {
    heard() {},
    missed: () => told.push("missed"),
    ended() {},
    lost: () => told.push("lost"),
  });
  proxy.watch(({ n }) => (n === 1 ? "hold" : "pass"));
  vi.advanceTimersByTime(20_000);
  vi.useRealTimers();
  await vi.waitUntil(() => told.includes("missed"), 20_000);
  expect(told).toEqual(["lost", "missed"]);
  await close();
  await proxy.close();
  await database.drop();
}, 30_000);
