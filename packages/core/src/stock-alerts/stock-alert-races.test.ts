import { makeGoods, openTestShop, outcomes, type TestShop, together, waitingJobs } from "@atelier/testkit";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { adjustStock } from "../stock/index.ts";
import { alertToken } from "./alert-tokens.ts";
import { crowd, openAlert, toldInOrder } from "./alerts-for-test.ts";
import { askForAlert, proveAlert, sendAlertProof, sweepAlerts, tellWaiting } from "./index.ts";

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop({ poolSize: 24 });
});
afterAll(() => shop.close());

const soldOut = async () => (await makeGoods(shop, { onHand: 0 })).variantId;

function restock(variantId: string, quantity: number) {
  return adjustStock(shop.system, { variantId, change: { kind: "by", quantity }, reason: "delivery", note: "" });
}

/** Somebody stands at a lock. */
async function waitUntilBlocked(): Promise<number> {
  for (;;) {
    const { rows } = await sql<{ pid: number }>`
      select pid from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock' and state = 'active'
    `.execute(shop.db);
    if (rows[0]) return rows[0].pid;
  }
}

test("twenty workers tell together as many as one alone would, each once and in order", async () => {
  for (let round = 0; round < 5; round++) {
    const variantId = await soldOut();
    const people = await crowd(shop, variantId, 60);
    await restock(variantId, 2);
    const results = await together(20, () => tellWaiting(shop.system, { variantId }));
    expect(outcomes(results)).toEqual({ succeeded: 20, refusals: [] });
    expect(await toldInOrder(shop, variantId)).toEqual(people.slice(0, 10));
  }
});

test("one address that asks twenty times at once waits once and gets one mail", async () => {
  const variantId = await soldOut();
  const email = "hasty@example.com";
  await sql`delete from rate_limits`.execute(shop.db);
  const results = await together(20, () => askForAlert(shop.guest(), { variantId, email }));
  // The limit of an address lets five through.
  expect(outcomes(results).succeeded).toBe(5);
  const alertId = await openAlert(shop, variantId, email);
  await together(20, () => sendAlertProof(shop.system, { alertId }));
  const mails = await shop.db.selectFrom("mails").select("kind").where("recipient", "=", email).execute();
  expect(mails).toEqual([{ kind: "stock-alert-asked" }]);
});

test("twenty presses of one link use it once", async () => {
  const variantId = await soldOut();
  await askForAlert(shop.guest(), { variantId, email: "pressed@example.com" });
  const alertId = await openAlert(shop, variantId, "pressed@example.com");
  await sendAlertProof(shop.system, { alertId });
  const token = alertToken(shop.config, "prove", alertId);
  const results = await together(20, () => proveAlert(shop.guest(), { token }));
  expect(outcomes(results).succeeded).toBe(1);
  expect(new Set(outcomes(results).refusals)).toEqual(new Set(["stock.alert-link-over"]));
});

test("whoever begins to wait while a piece comes back is called all the same", async () => {
  const variantId = await soldOut();
  await askForAlert(shop.guest(), { variantId, email: "between@example.com" });
  const alertId = await openAlert(shop, variantId, "between@example.com");
  await sendAlertProof(shop.system, { alertId });
  const stopped = await shop.db.startTransaction().execute();
  await stopped.selectFrom("stockAlerts").select("id").where("id", "=", alertId).forUpdate().execute();
  const proving = proveAlert(shop.guest(), { token: alertToken(shop.config, "prove", alertId) });
  // It has seen the empty shelf and is about to wait.
  await waitUntilBlocked();
  const restocking = restock(variantId, 1);
  await Promise.race([restocking, blockedTwice()]);
  await stopped.commit().execute();
  await Promise.all([proving, restocking]);
  const called = (await waitingJobs(shop)).filter(({ payload }) => payload.variantId === variantId);
  expect(called).toHaveLength(1);
});

async function blockedTwice(): Promise<void> {
  for (let blocked = 0; blocked < 2; ) {
    const { rows } = await sql<{ count: number }>`
      select count(*)::integer as count from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock' and state = 'active'
    `.execute(shop.db);
    blocked = rows[0]?.count ?? 0;
  }
}

test("a worker that dies in the middle of its mails has told nobody, and the next two tell each once", async () => {
  const variantId = await soldOut();
  const people = await crowd(shop, variantId, 8);
  await restock(variantId, 2);
  const stopped = await shop.db.startTransaction().execute();
  // The eighth mail cannot be written while another lies there uncommitted under its name.
  const { id } = await stopped
    .selectFrom("stockAlerts")
    .select("id")
    .where("variantId", "=", variantId)
    .where("email", "=", people[7] ?? "")
    .executeTakeFirstOrThrow();
  const blocking = { about: id, kind: "stock-alert-back", recipient: "x@example.com", locale: "en-GB" };
  const empty = { payload: "{}", subject: "", html: "", plain: "" };
  await stopped
    .insertInto("mails")
    .values({ ...blocking, ...empty })
    .execute();
  const dying = tellWaiting(shop.system, { variantId });
  const outcome = dying.then(
    () => "told",
    () => "died",
  );
  const pid = await waitUntilBlocked();
  await sql`select pg_terminate_backend(${pid}::int)`.execute(shop.db);
  expect(await outcome).toBe("died");
  expect(await toldInOrder(shop, variantId)).toEqual([]);
  await stopped.rollback().execute();
  await together(2, () => tellWaiting(shop.system, { variantId }));
  expect(await toldInOrder(shop, variantId)).toEqual(people);
});

test("ten thousand who wait are told in turns of a hundred, none left out and none twice", async () => {
  const variantId = await soldOut();
  const people = await crowd(shop, variantId, 10_000);
  await restock(variantId, 150);
  for (let each = 0; each < 8; each++) await together(2, () => tellWaiting(shop.system, { variantId }));
  expect(await toldInOrder(shop, variantId)).toEqual(people.slice(0, 750));
  await sweepAlerts(shop.system);
});
