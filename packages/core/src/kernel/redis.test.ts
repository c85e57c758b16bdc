import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { answerOf } from "./cache/answer.ts";
import { Cache, type SharedStore } from "./cache/cache.ts";
import { createLog } from "./log.ts";
import { openRedis } from "./redis.ts";

const found = isThere();
if (!found && (process.env.ATELIER_REQUIRE ?? "").split(",").includes("redis"))
  throw new Error("There is no redis-server here, and ATELIER_REQUIRE asks for one");

describe.skipIf(!found)("two processes and one Redis (skipped where there is no redis-server)", () => {
  let server: ChildProcess;
  let port: number;
  let stores: SharedStore[];
  let caches: Cache[];

  const start = async (): Promise<void> => {
    server = spawn("redis-server", ["--port", String(port), "--save", "", "--bind", "127.0.0.1"], { stdio: "ignore" });
    await once(server, "spawn");
  };
  const stop = async (): Promise<void> => {
    if (server.exitCode !== null) return;
    server.kill();
    await once(server, "exit");
  };
  const shared = () => expect.poll(async () => "began" in ((await stores[0]?.look("nothing")) ?? {}), waiting);
  const waiting = { timeout: 15_000 };

  beforeAll(async () => {
    port = await freePort();
    await start();
    const log = createLog("silent");
    stores = [1, 2].map(() => openRedis(`redis://127.0.0.1:${port}`, "test", log));
    caches = stores.map((store) => new Cache(store));
    for (const cache of caches) cache.hears();
  });
  afterAll(async () => {
    for (const cache of caches) cache.close();
    await stop();
  });

  const ask = (which: number, key: string, text: string) =>
    caches[which]?.answer(key, () => Promise.resolve(answerOf(text, ["catalog"])));
  const stored = async (which: number, key: string) => (await stores[which]?.look(key))?.answer?.bytes;

  test("what one has read, the other need not read, letters beyond ASCII included", async () => {
    await shared().toBe(true);
    await expect.poll(async () => "began" in ((await stores[1]?.look("nothing")) ?? {}), waiting).toBe(true);
    await ask(0, "list", "Zsófia’s list");
    await expect.poll(() => stored(1, "list"), waiting).toBeDefined();
    const answer = await ask(1, "list", "read again");
    expect(Buffer.from(answer?.bytes ?? "", "latin1").toString("utf8")).toBe("Zsófia’s list");
  });

  test("after a change nobody is given what was read before it", async () => {
    await ask(0, "price", "old");
    await expect.poll(() => stored(1, "price"), waiting).toBe("old");
    caches[0]?.change("catalog");
    await expect.poll(() => stored(1, "price"), waiting).toBeUndefined();
    caches[1]?.change("catalog");
    expect((await ask(1, "price", "new"))?.bytes).toBe("new");
  });

  test("what was begun before a change and stored after it is old", async () => {
    await shared().toBe(true);
    const before = await stores[0]?.look("slow");
    caches[1]?.change("catalog");
    await shared().toBe(true);
    await expect
      .poll(async () => (await stores[0]?.look("slow"))?.began ?? 0, waiting)
      .toBeGreaterThan(before?.began ?? 0);
    stores[0]?.set("slow", answerOf("old", ["catalog"]), before?.began ?? 0);
    stores[0]?.set("sign", answerOf("written", ["settings"]), before?.began ?? 0);
    await expect.poll(() => stored(1, "sign"), waiting).toBe("written");
    expect(await stored(1, "slow")).toBeUndefined();
  });

  test("a Redis that hangs is waited for once, not by every question, and read again once it answers", async () => {
    await shared().toBe(true);
    server.kill("SIGSTOP");
    try {
      expect((await ask(0, "hangs", "read"))?.bytes).toBe("read");
      const [store] = stores;
      const waits = Array.from({ length: 20 }, async (_, at) => {
        const atOnce = new Promise((resolve) => setImmediate(resolve, "waits"));
        return Promise.race([store?.look(`hangs ${at}`), atOnce]);
      });
      expect(await Promise.all(waits)).toEqual(waits.map(() => ({})));
    } finally {
      server.kill("SIGCONT");
    }
    await shared().toBe(true);
  });

  test("answers are not trusted once the count of changes was forgotten", async () => {
    await shared().toBe(true);
    await ask(0, "counted", "before");
    await expect.poll(() => stored(1, "counted"), waiting).toBe("before");
    execFileSync("redis-cli", ["-p", String(port), "eval", "redis.call('del', KEYS[1])", "1", nowKey(port)]);
    expect(await stored(1, "counted")).toBeUndefined();
    execFileSync("redis-cli", ["-p", String(port), "flushall"]);
  });

  test("without Redis every question is answered, and with it again nothing from before", async () => {
    await ask(0, "away", "before");
    await expect.poll(() => stored(1, "away"), waiting).toBe("before");
    await stop();
    expect((await ask(1, "while away", "read"))?.bytes).toBe("read");
    caches[1]?.change("catalog");
    expect((await ask(1, "away", "after"))?.bytes).toBe("after");
    await start();
    await shared().toBe(true);
    expect(await stored(0, "away")).toBeUndefined();
  });
});

function isThere(): boolean {
  try {
    execFileSync("redis-server", ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

/** The key under which changes are counted. */
function nowKey(port: number): string {
  return execFileSync("redis-cli", ["-p", String(port), "keys", "*:now"], { encoding: "utf8" }).trim();
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  return typeof address === "object" && address ? address.port : 0;
}
