import type { Moment } from "@atelier/testkit";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ask, newBuyer } from "../testing/buyer.ts";
import { expectPlaced, play } from "../testing/scene.ts";
import { dismissAll } from "../testing/shop-process.ts";
import { until } from "../testing/shopper.ts";
import { anOrderPaidAtStripe, aShopFloor, eventOf, type PaidAtStripe } from "../testing/stories.ts";
import { addJob, saleCounts, untilPaid } from "../testing/worker-faults.ts";

let floor: Moment<{ variantId: string }>;
let paid: Moment<PaidAtStripe>;
beforeAll(async () => {
  [floor, paid] = [await aShopFloor(), await anOrderPaidAtStripe()];
});
afterAll(async () => {
  await dismissAll();
  await floor.forget();
  await paid.forget();
});

const MINUTES = 60_000;

test("a server ten minutes fast refuses what Stripe signed now and says so; the order is paid without the event", () =>
  play(paid, async ({ shop, facts, openSafely }) => {
    const clockAheadMs = 10 * MINUTES;
    const web = await openSafely({ clockAheadMs });
    const { body, signature } = eventOf(shop, facts.sessionId);
    const headers = { "content-type": "application/json", "stripe-signature": signature };
    expect(await ask(`${web.url}/webhooks/stripe`, { method: "POST", body, headers })).toMatchObject({ status: 400 });
    expect(web.said()).toContain("did not sign");
    await shop.database.connection.pool.query(
      "update payments set created_at = created_at - interval '10 minutes', checked_at = null",
    );
    await openSafely({ role: "worker", clockAheadMs });
    await addJob(shop, "checkout.reconcile");
    await untilPaid(shop, 1);
    expect(await saleCounts(shop)).toEqual({ sales: 1, confirmations: 1 });
  }));

test("a server ten minutes slow hears Stripe and sells", () =>
  play(paid, async ({ shop, facts, openSafely }) => {
    const clockAheadMs = -10 * MINUTES;
    const web = await openSafely({ clockAheadMs });
    const { body, signature } = eventOf(shop, facts.sessionId);
    const headers = { "content-type": "application/json", "stripe-signature": signature };
    expect(await ask(`${web.url}/webhooks/stripe`, { method: "POST", body, headers })).toMatchObject({ status: 200 });
    await openSafely({ role: "worker", clockAheadMs });
    await untilPaid(shop, 1);
    expect(await saleCounts(shop)).toEqual({ sales: 1, confirmations: 1 });
  }));

test.each([
  ["an hour fast", 60],
  ["an hour slow", -60],
])("servers %s: an order still holds its goods for as long as it was said, by the database's clock", (_name, minutes) =>
  play(floor, async ({ shop, facts, openSafely }) => {
    const clockAheadMs = minutes * MINUTES;
    const web = await openSafely({ clockAheadMs });
    await openSafely({ role: "worker", clockAheadMs });
    expectPlaced(await (await newBuyer(web.url, facts.variantId)).place(web.url, "whose-clock"));
    const { pool } = shop.database.connection;
    const { rows } = await pool.query<{ minutes: number }>(
      "select round(extract(epoch from expires_at - now()) / 60)::int as minutes from orders",
    );
    expect(rows).toEqual([{ minutes: 35 }]);
    const statusAfterTheSweep = async () => {
      await addJob(shop, "checkout.expire-due");
      await until(
        async () =>
          (await pool.query("select 1 from graphile_worker.jobs where task_identifier = 'checkout.expire-due'"))
            .rowCount,
        (left) => left === 0,
      );
      return (await shop.db.selectFrom("orders").select("status").executeTakeFirstOrThrow()).status;
    };
    expect(await statusAfterTheSweep()).toBe("pending");
    await pool.query("update orders set expires_at = now() - interval '1 second'");
    expect(await statusAfterTheSweep()).toBe("cancelled");
  }),
);
