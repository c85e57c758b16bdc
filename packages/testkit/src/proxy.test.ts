import { connect } from "@atelier/db";
import { sql } from "kysely";
import { afterEach, beforeAll, afterAll, beforeEach, expect, test } from "vitest";
import { openPostgresProxy, type PostgresProxy } from "./proxy.ts";
import { createTestDatabase, type TestDatabase } from "./test-database.ts";

// The instrument of the fault tests is itself held by tests: what it claims to break is broken, and nothing else.
let database: TestDatabase;
let proxy: PostgresProxy;
beforeAll(async () => {
  database = await createTestDatabase(2);
  await sql`create table marks (n int primary key)`.execute(database.connection.db);
});
afterAll(() => database.drop());

beforeEach(async () => {
  await sql`truncate marks`.execute(database.connection.db);
  proxy = await openPostgresProxy(database.url);
});
afterEach(() => proxy.close());

const opened: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const each of opened.splice(0)) await each.close();
});

function shopper() {
  const connection = connect({ url: proxy.through(database.url), poolSize: 1 });
  opened.push(connection);
  return connection;
}

const mark = (connection: ReturnType<typeof shopper>, n: number) =>
  connection.db.transaction().execute((tx) => sql`insert into marks values (${n})`.execute(tx));

const marks = async () =>
  (await sql<{ n: number }>`select n from marks order by n`.execute(database.connection.db)).rows.map(({ n }) => n);

test("what passes the proxy is what was asked, message by message with the statement it is about", async () => {
  const connection = shopper();
  await connection.pool.query("select 1");
  proxy.calm();
  await mark(connection, 1);
  await mark(connection, 2);
  const told = proxy
    .seen()
    .map(({ type, sql: text, isCommit }) => `${type} ${isCommit ? "COMMIT" : text.slice(0, 11)}`);
  expect(told).toEqual([
    "Q begin",
    "P insert into",
    "B insert into",
    "D insert into",
    "E insert into",
    "S insert into",
    "Q COMMIT",
    "Q begin",
    // Planned once per connection, and still known by its text.
    "B insert into",
    "D insert into",
    "E insert into",
    "S insert into",
    "Q COMMIT",
  ]);
  expect(proxy.seen().map(({ n }) => n)).toEqual(proxy.seen().map((_, index) => index + 1));
  expect(await marks()).toEqual([1, 2]);
});

test("a message split over many packets, and many messages in one packet, count alike", async () => {
  const connection = shopper();
  const long = "x".repeat(300_000);
  const { rows } = await connection.pool.query("select length($1) as length", [long]);
  expect(rows).toEqual([{ length: 300_000 }]);
  expect(proxy.seen().filter(({ type }) => type === "B")).toHaveLength(1);
});

test("a line cut before COMMIT leaves nothing, and one cut after it leaves everything", async () => {
  const connection = shopper();
  proxy.watch(({ isCommit }) => (isCommit ? "cut" : "pass"));
  await expect(mark(connection, 1)).rejects.toThrow();
  expect(await marks()).toEqual([]);
  proxy.watch(({ isCommit }) => (isCommit ? "cut-after" : "pass"));
  await expect(mark(connection, 2)).rejects.toThrow();
  expect(await marks()).toEqual([2]);
  proxy.calm();
  await mark(connection, 3);
  expect(await marks()).toEqual([2, 3]);
});

test("a swallowed answer was given, and whoever waits for it waits", async () => {
  const connection = shopper();
  proxy.watch(({ isCommit }) => (isCommit ? "swallow" : "pass"));
  let answered = false;
  const waiting = mark(connection, 1).then(
    () => (answered = true),
    () => {},
  );
  await expect.poll(marks).toEqual([1]);
  expect(answered).toBe(false);
  proxy.cutAll();
  await waiting;
  expect(answered).toBe(false);
});

test("a held message never arrives", async () => {
  const connection = shopper();
  proxy.watch(({ sql: text }) => (text.startsWith("insert") ? "hold" : "pass"));
  const waiting = mark(connection, 1).catch(() => "broken");
  await expect.poll(() => proxy.seen().length).toBeGreaterThan(1);
  expect(await marks()).toEqual([]);
  proxy.cutAll();
  expect(await waiting).toBe("broken");
  expect(await marks()).toEqual([]);
});

test("the line breaks at the message it was told, counted from when it was told", async () => {
  const connection = shopper();
  await mark(connection, 1);
  proxy.watch(({ n }) => (n === 3 ? "cut" : "pass"));
  await expect(mark(connection, 2)).rejects.toThrow();
  expect(proxy.seen()).toHaveLength(3);
  expect(await marks()).toEqual([1]);
});

test("a paused line goes on where it was, a slow one takes its time for each question", async () => {
  const connection = shopper();
  await mark(connection, 1);
  proxy.pause();
  let done = false;
  const waiting = mark(connection, 2).then(() => (done = true));
  await expect.poll(() => proxy.seen().at(-1)?.sql).toBe("begin");
  expect(done).toBe(false);
  proxy.resume();
  await waiting;
  proxy.delay(40);
  const began = performance.now();
  await mark(connection, 3);
  // Begin, the insert, commit.
  expect(performance.now() - began).toBeGreaterThan(110);
  expect(await marks()).toEqual([1, 2, 3]);
});

test("it can be aimed at another server, as after a restart on another port", async () => {
  proxy.aim("postgres://nobody@127.0.0.1:1/none");
  await expect(shopper().pool.query("select 1")).rejects.toThrow();
  proxy.aim(database.url);
  await shopper().pool.query("select 1");
});
