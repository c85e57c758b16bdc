import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { openTestShop, type TestShop } from "@atelier/testkit";
import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { enqueue, inTransaction } from "../kernel/index.ts";
import { discardJob, jobPage, retryJob, schedules, startWorker } from "./index.ts";
import { maskedError, maskedPayload } from "./masked.ts";

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop();
});
afterAll(() => shop.close());
beforeEach(() => sql`delete from graphile_worker._private_jobs`.execute(shop.db));

async function add(payload: unknown, name = "mail.send"): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    select id::text as id from graphile_worker.add_job(${name}::text, payload := ${JSON.stringify(payload)}::json, max_attempts := 5)
  `.execute(shop.db);
  return rows[0]?.id ?? "";
}

async function until<T>(ask: () => Promise<T>, fits: (value: T) => boolean): Promise<T> {
  for (let tried = 0; tried < 100; tried++) {
    const value = await ask();
    if (fits(value)) return value;
    await wait(50);
  }
  throw new Error("It never came to that");
}

const stateOf = async (id: string) => (await jobPage(shop.system, {})).items.find((job) => job.id === id);

test("a job written in a transaction that fails is not there", async () => {
  const attempt = inTransaction(shop.system, async (tx) => {
    await enqueue(tx, { name: "mail.send", payload: { mailId: randomUUID() } });
    throw new Error("changed my mind");
  });
  await expect(attempt).rejects.toThrow("changed my mind");
  expect((await jobPage(shop.system, {})).counts.waiting).toBe(0);
});

test("jobs are listed newest first, page by page and by state, with the schedules", async () => {
  const ids = [
    await add({ mailId: randomUUID() }),
    await add({ mailId: randomUUID() }),
    await add({ mailId: randomUUID() }),
  ];
  await sql`update graphile_worker._private_jobs set attempts = 5 where id = ${ids[0]}::bigint`.execute(shop.db);
  await sql`update graphile_worker._private_jobs set attempts = 1 where id = ${ids[1]}::bigint`.execute(shop.db);
  const first = await jobPage(shop.system, { limit: 2 });
  expect(first.items.map((job) => [job.id, job.state])).toEqual([
    [ids[2], "waiting"],
    [ids[1], "retrying"],
  ]);
  const second = await jobPage(shop.system, { limit: 2, cursor: first.nextCursor ?? "" });
  expect(second.items.map((job) => [job.id, job.state])).toEqual([[ids[0], "dead"]]);
  expect(second.nextCursor).toBeNull();
  expect(first.counts).toEqual({ waiting: 1, running: 0, retrying: 1, dead: 1 });
  expect((await jobPage(shop.system, { state: "dead" })).items).toHaveLength(1);
  expect(first.schedules.map((schedule) => schedule.name)).toEqual(schedules.map((schedule) => schedule.job));
  await expect(jobPage(shop.system, { cursor: "bm9uc2Vuc2U" })).rejects.toMatchObject({ code: "request.malformed" });
});

test("what a job tells of people and what opens something is masked", () => {
  const payload = {
    mailId: "m1",
    recipient: "ada@example.com",
    nested: [{ orderToken: "t", url: "https://x" }],
    _cron: { ts: "now" },
  };
  expect(maskedPayload(payload)).toEqual({
    mailId: "m1",
    recipient: "[masked]",
    nested: [{ orderToken: "[masked]", url: "[masked]" }],
  });
  expect(maskedError("550 no such user <ada@example.com> at smtp://u:p@host\n  at stack (file.ts:1)")).toBe(
    "550 no such user <[masked]> at [masked]",
  );
});

test("staff let a dead job run again or take it off, and both are written down", async () => {
  const [again, off] = [await add({ mailId: randomUUID() }), await add({ mailId: randomUUID() })];
  await sql`update graphile_worker._private_jobs set attempts = 5, run_at = now() + interval '1 day'`.execute(shop.db);
  await retryJob(shop.system, { id: again });
  await discardJob(shop.system, { id: off });
  expect(await stateOf(again)).toMatchObject({ state: "waiting", attempts: 0 });
  expect(await stateOf(off)).toBeUndefined();
  const audit = await shop.db
    .selectFrom("auditLog")
    .select(["action", "resourceId"])
    .where("resourceKind", "=", "job")
    .orderBy("id")
    .execute();
  expect(new Map(audit.map((row) => [row.action, row.resourceId]))).toEqual(
    new Map([
      ["job.retried", again],
      ["job.discarded", off],
    ]),
  );
});

test("a job that runs or is not there is neither tried again nor taken off", async () => {
  const id = await add({ mailId: randomUUID() });
  await sql`update graphile_worker._private_jobs set locked_at = now(), locked_by = 'somebody'`.execute(shop.db);
  expect(await stateOf(id)).toMatchObject({ state: "running" });
  for (const wrong of [id, "999999999"]) {
    await expect(retryJob(shop.system, { id: wrong })).rejects.toMatchObject({ code: "jobs.not-found" });
    await expect(discardJob(shop.system, { id: wrong })).rejects.toMatchObject({ code: "jobs.not-found" });
  }
});

test("a job whose payload cannot be read is dead at once, one that fails is tried again later", async () => {
  const unreadable = await add({ mailId: 7, extra: "x" });
  const failing = await add({ mailId: randomUUID() });
  const worker = await startWorker({
    connection: shop.database.connectAgain(6),
    config: shop.config,
    log: shop.system.log,
  });
  try {
    const dead = await until(
      () => stateOf(unreadable),
      (job) => job?.state === "dead",
    );
    expect(dead?.lastError).toContain("cannot be read (mailId");
    expect(dead).toMatchObject({ attempts: 1, maxAttempts: 1 });
    const retried = await until(
      () => stateOf(failing),
      (job) => job === undefined || job.state === "retrying",
    );
    expect(retried?.state ?? "done").toMatch(/retrying|done/);
  } finally {
    await worker.stop();
  }
});

test("what a killed worker held is free again, what a living one holds is not", async () => {
  const orphan = await add({ mailId: randomUUID() });
  const held = await add({ mailId: randomUUID() });
  const living = shop.database.connectAgain(1);
  const client = await living.pool.connect();
  await client.query("select pg_advisory_lock(742001, hashtext('the-living'))");
  await sql`update graphile_worker._private_jobs set locked_at = now() - interval '1 minute', locked_by = 'the-dead', run_at = now() + interval '1 day' where id = ${orphan}::bigint`.execute(
    shop.db,
  );
  await sql`update graphile_worker._private_jobs set locked_at = now() - interval '1 minute', locked_by = 'the-living' where id = ${held}::bigint`.execute(
    shop.db,
  );
  const worker = await startWorker({
    connection: shop.database.connectAgain(6),
    config: shop.config,
    log: shop.system.log,
  });
  try {
    expect(
      await until(
        () => stateOf(orphan),
        (job) => job?.state !== "running",
      ),
    ).toMatchObject({ state: "waiting" });
    expect(await stateOf(held)).toMatchObject({ state: "running" });
  } finally {
    await worker.stop();
    client.release();
  }
});
