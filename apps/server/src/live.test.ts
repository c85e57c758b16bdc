import { createUser, sweepSessions } from "@atelier/core/accounts";
import { readConfig } from "@atelier/core/kernel";
import { changeNote, noteOrder } from "@atelier/core/orders";
import { makeDelivery, makeSale, statementsOf } from "@atelier/testkit";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { openServer, type TestServer } from "./testing/open-server.ts";

let server: TestServer;
let staffId: string;
const person = { email: "ines@example.com", password: "a sentence nobody guesses" };
const streams: AbortController[] = [];

beforeAll(async () => {
  server = await openServer({ limits: { ...readConfig({}).limits, streamsPerPerson: 40, streams: 50 } }, true);
  await makeDelivery(server.shop);
  staffId = (await createUser(server.shop.system, { ...person, name: "Ines", role: "owner" })).id;
});
afterEach(() => {
  for (const stream of streams.splice(0)) stream.abort();
});
afterAll(() => server.close());

async function signIn(email = person.email): Promise<string> {
  const answer = await server.post("/trpc/admin/account.signIn", { ...person, email });
  return answer.headers.getSetCookie().join().split(";")[0] ?? "";
}

const lines = "from pg_stat_activity where datname = current_database() and application_name = 'atelier-notices'";

/** Sends a statement past the shop. Returns how many rows it concerned. */
async function inDatabase(statement: string): Promise<number> {
  return (await server.shop.database.connection.pool.query(statement)).rowCount ?? 0;
}

interface Stream {
  answer: Response;
  /** The next word of this name; the stream's end instead when it ends. */
  next(name?: string): Promise<string>;
}

async function watch(cookie: string, lastEventId?: string): Promise<Stream> {
  const stop = new AbortController();
  streams.push(stop);
  const input = lastEventId ? `?input=${encodeURIComponent(JSON.stringify({ lastEventId }))}` : "";
  const answer = await server.ask(`/trpc/admin/orders.changes${input}`, {
    headers: { cookie, accept: "text/event-stream" },
    signal: stop.signal,
  });
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
  let heard = "";
  async function next(name = "data"): Promise<string> {
    for (;;) {
      const end = heard.indexOf("\n\n");
      if (end >= 0) {
        const word = heard.slice(0, end).trim();
        heard = heard.slice(end + 2);
        if (word.startsWith(name === "data" ? "data:" : `event: ${name}`)) return word;
        continue;
      }
      const more = await reader?.read();
      if (!more || more.done) return "the end";
      heard += more.value;
    }
  }
  // The first word is said when listening has begun.
  if (cookie && !lastEventId) expect(await next()).toContain('"kind":"watching"');
  return { answer, next };
}

test("an order placed by another process reaches whoever watches", async () => {
  const stream = await watch(await signIn());
  expect(stream.answer.headers.get("content-type")).toContain("text/event-stream");
  expect(stream.answer.headers.get("cache-control")).toContain("no-transform");
  expect(stream.answer.headers.get("x-accel-buffering")).toBe("no");
  const elsewhere = server.shop.database.connectAgain(2);
  const sale = await makeSale({ ...server.shop, db: elsewhere.db });
  const word = await stream.next();
  expect(word).toContain(sale.id);
  expect(word).toContain('"kind":"placed"');
});

test("a note that is put better reaches whoever watches", async () => {
  const sale = await makeSale(server.shop);
  const writer = server.shop.staff("owner", staffId);
  const { events } = await noteOrder(writer, { id: sale.id, text: "Use teh tube." });
  const stream = await watch(await signIn());
  await changeNote(writer, { id: sale.id, noteId: events[0]?.id ?? "", text: "Use the tube." });
  expect(await stream.next()).toContain(sale.id);
});

test("whoever comes back hears what happened meanwhile", async () => {
  const cookie = await signIn();
  const sale = await makeSale(server.shop);
  const [event] = await server.shop.db.selectFrom("orderEvents").select("at").where("orderId", "=", sale.id).execute();
  const ctx = server.shop.staff("owner", staffId);
  await noteOrder(ctx, { id: sale.id, text: "Use the tube." });
  const stream = await watch(cookie, event?.at);
  const words: string[] = [];
  while (!words.some((word) => word.includes('"kind":"note"') && word.includes(sale.id))) {
    words.push(await stream.next());
    expect(words.at(-1)).not.toBe("the end");
  }
});

test("a stranger and a customer hear nothing", async () => {
  const stranger = await watch("");
  expect(await stranger.next("serialized-error")).toContain("account.signed-out");
  expect(await stranger.next()).toBe("the end");
});

test("the stream ends with the session, and with the right to watch", async () => {
  const cookie = await signIn();
  const stream = await watch(cookie);
  await server.post("/trpc/admin/account.signOut", undefined, { cookie });
  expect(await stream.next("serialized-error")).toContain("account.signed-out");
  expect(await stream.next()).toBe("the end");

  const again = await watch(await signIn());
  await server.shop.db.updateTable("users").set({ role: "user" }).where("id", "=", staffId).execute();
  expect(await again.next("serialized-error")).toContain("account.not-permitted");
  await server.shop.db.updateTable("users").set({ role: "owner" }).where("id", "=", staffId).execute();
});

test("watching does not keep a session alive", async () => {
  const cookie = await signIn();
  const stream = await watch(cookie);
  await inDatabase("update sessions set idle_expires_at = now() - interval '1 second'");
  await sweepSessions(server.shop.system);
  expect(await stream.next("serialized-error")).toContain("account.signed-out");
});

test("a session that runs out is told nothing more, however much happens meanwhile", async () => {
  const stream = await watch(await signIn());
  await inDatabase("update sessions set idle_expires_at = now() - interval '1 second'");
  const now = performance.now.bind(performance);
  const clock = vi.spyOn(performance, "now").mockImplementation(() => now() + 30_000);
  await makeSale(server.shop);
  expect(await stream.next("serialized-error")).toContain("account.signed-out");
  clock.mockRestore();
});

test("forty who watch take one connection, and none of the pool", async () => {
  const cookie = await signIn();
  const watching = await Promise.all(Array.from({ length: 40 }, () => watch(cookie)));
  const sale = await makeSale(server.shop);
  const words = await Promise.all(watching.map((stream) => stream.next()));
  for (const word of words) expect(word).toContain(sale.id);
  expect(await inDatabase(`select pid ${lines}`)).toBe(1);
  const { pool } = server.shop.database.connection;
  expect(pool.idleCount).toBe(pool.totalCount);
});

test("a person watches from so many places and no more; the process from so many for all", async () => {
  const cookie = await signIn();
  await Promise.all(Array.from({ length: 40 }, () => watch(cookie)));
  const more = await watch(cookie, new Date().toISOString());
  expect(await more.next("serialized-error")).toContain("limit.too-many-attempts");
  await createUser(server.shop.system, { ...person, email: "otto@example.com", name: "Otto", role: "owner" });
  const other = await signIn("otto@example.com");
  await Promise.all(Array.from({ length: 10 }, () => watch(other)));
  const beyond = await watch(other, new Date().toISOString());
  expect(await beyond.next("serialized-error")).toContain("shop.busy");
  // Whoever leaves makes room.
  streams.splice(0, 1)[0]?.abort();
  await makeSale(server.shop);
  await vi.waitUntil(async () => (await (await watch(cookie, new Date().toISOString())).next()) !== "the end");
});

test("the end of a session makes nobody look but whose it was", async () => {
  const cookie = await signIn();
  const mine = await Promise.all(Array.from({ length: 10 }, () => watch(cookie)));
  const other = await signIn("otto@example.com");
  const theirs = await watch(other);
  const { statements } = await statementsOf(server.shop.database.connection, async () => {
    await server.post("/trpc/admin/account.signOut", undefined, { cookie: other });
    expect(await theirs.next("serialized-error")).toContain("account.signed-out");
    const sale = await makeSale(server.shop);
    for (const stream of mine) expect(await stream.next()).toContain(sale.id);
  });
  const looks = statements.filter((text) => text.includes('from "sessions" inner join "users"'));
  // Signing out is asked for by somebody, and the one stream ends.
  expect(looks).toHaveLength(2);
});

test("a broken line is opened again, and whoever listened is told to read anew", async () => {
  const stream = await watch(await signIn());
  await inDatabase(`select pg_terminate_backend(pid) ${lines}`);
  expect(await stream.next()).toContain('"kind":"missed"');
  const sale = await makeSale(server.shop);
  expect(await stream.next()).toContain(sale.id);
});

test("a shop that closes does not wait for those who watch; they are told to come again", async () => {
  const other = await openServer();
  await createUser(other.shop.system, { ...person, name: "Ines", role: "owner" });
  const signedIn = await other.post("/trpc/admin/account.signIn", person);
  const cookie = signedIn.headers.getSetCookie().join().split(";")[0] ?? "";
  const answer = await other.ask("/trpc/admin/orders.changes", { headers: { cookie, accept: "text/event-stream" } });
  const all = answer.text();
  await other.close();
  expect(await all).toContain("shop.busy");
});

test("while nobody watches nothing is told, so that a sale does not wait for others to commit", async () => {
  const quiet = await openServer({}, true);
  await makeDelivery(quiet.shop);
  const { notices } = quiet.shop.database.connectAgain(1);
  const told: string[] = [];
  const deaf = { heard: (payload: string) => told.push(payload), missed() {}, ended() {} };
  const { rows } = await quiet.shop.database.connection.pool.query("select is_heard('order_changed') as heard");
  expect(rows).toEqual([{ heard: false }]);
  const stop = await notices.hear("order_changed", deaf);
  expect((await quiet.shop.database.connection.pool.query("select is_heard('order_changed') as heard")).rows).toEqual([
    { heard: true },
  ]);
  const sale = await makeSale(quiet.shop);
  await vi.waitUntil(() => told.some((payload) => payload.startsWith(sale.id)));
  stop();
  await vi.waitUntil(
    async () =>
      !(await quiet.shop.database.connection.pool.query("select is_heard('order_changed') as heard")).rows[0].heard,
  );
  await quiet.close();
});
