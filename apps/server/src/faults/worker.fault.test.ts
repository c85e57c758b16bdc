import { randomUUID } from "node:crypto";
import { jobPage } from "@atelier/core/jobs";
import type { Moment } from "@atelier/testkit";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ask, newBuyer, pause, placedIn } from "../testing/buyer.ts";
import { expectPlaced, measured, play } from "../testing/scene.ts";
import { dismissAll } from "../testing/shop-process.ts";
import { until } from "../testing/shopper.ts";
import { aPaidEvent, aShopFloor, eventOf, type PaidAtStripe, sessionIn } from "../testing/stories.ts";
import { addJob, letTimePass, saleCounts, untilPaid, untilTaken } from "../testing/worker-faults.ts";

let event: Moment<PaidAtStripe>;
let floor: Moment<{ variantId: string }>;
beforeAll(async () => {
  [event, floor] = [await aPaidEvent(), await aShopFloor()];
});
afterAll(async () => {
  await dismissAll();
  await event.forget();
  await floor.forget();
});

const slowStripe = { kind: "delay", when: "before", ms: 4_000, path: "/v1/checkout/sessions/*", times: 1 } as const;

test("a worker killed in the middle of a job: another does it in seconds, and it is done once", () =>
  play(event, async ({ shop, openSafely }) => {
    shop.sandbox.control.faults.add(slowStripe);
    const doomed = await openSafely({ role: "worker" });
    await untilTaken(shop, "settlement.apply");
    await doomed.kill();
    const began = performance.now();
    await openSafely({ role: "worker" });
    await untilPaid(shop, 1);
    measured("seconds until the next worker had done the job", (performance.now() - began) / 1_000);
    expect(await saleCounts(shop)).toEqual({ sales: 1, confirmations: 1 });
  }));

test("a worker that stands still longer than its lease and wakes: the job was done by another, once", () =>
  play(event, async ({ shop, openSafely }) => {
    shop.sandbox.control.faults.add(slowStripe);
    const sleeper = await openSafely({ role: "worker" });
    await untilTaken(shop, "settlement.apply");
    sleeper.signal("SIGSTOP");
    const began = performance.now();
    const other = await openSafely({ role: "worker" });
    await untilPaid(shop, 1, 120);
    measured("seconds until another worker had done the job of a frozen one", (performance.now() - began) / 1_000);
    sleeper.signal("SIGCONT");
    await pause(3_000);
    expect(await saleCounts(shop)).toEqual({ sales: 1, confirmations: 1 });
    // It works again, and is alone with it.
    await other.kill();
    await addJob(shop, "cart.sweep");
    await until(
      async () => (await jobPage(shop.system, {})).items.map(({ name }) => name),
      (left) => !left.includes("cart.sweep"),
    );
  }));

test("jobs that can never be done are laid aside, and the queue goes on", () =>
  play(event, async ({ shop, openSafely }) => {
    await addJob(shop, "mail.send", { mailId: 7 });
    await addJob(shop, "refunds.send", { refundId: randomUUID() });
    await openSafely({ role: "worker" });
    await untilPaid(shop, 1);
    const counts = await until(
      async () => {
        await letTimePass(shop);
        return (await jobPage(shop.system, {})).counts;
      },
      ({ dead }) => dead === 2,
    );
    expect(counts).toMatchObject({ dead: 2, running: 0 });
  }));

test("no worker for an hour: orders are taken, events kept, nothing paid runs out, and the backlog drains by itself", () =>
  play(floor, async ({ shop, facts, openSafely }) => {
    const web = await openSafely();
    for (let index = 0; index < 5; index++) {
      const buyer = await newBuyer(web.url, facts.variantId);
      const answer = await buyer.place(web.url, `no-worker-${index}`);
      const sessionId = sessionIn(expectPlaced(answer).paymentUrl);
      await shop.sandbox.control.sessions.pay(sessionId);
      const { body, signature } = eventOf(shop, sessionId);
      const headers = { "content-type": "application/json", "stripe-signature": signature };
      expect(await ask(`${web.url}/webhooks/stripe`, { method: "POST", body, headers })).toMatchObject({ status: 200 });
      const input = encodeURIComponent(JSON.stringify({ token: placedIn(answer).orderToken }));
      expect(await ask(`${web.url}/trpc/shop/orders.byToken?input=${input}`)).toMatchObject({ status: 200 });
    }
    await shop.database.connection.pool.query("update orders set expires_at = now() - interval '25 minutes'");
    const began = performance.now();
    await openSafely({ role: "worker" });
    await addJob(shop, "checkout.expire-due");
    await untilPaid(shop, 5);
    measured("seconds until five paid orders of the hour were settled", (performance.now() - began) / 1_000);
    expect(await saleCounts(shop)).toEqual({ sales: 5, confirmations: 5 });
    expect(await shop.db.selectFrom("mails").select("kind").where("kind", "!=", "order-confirmed").execute()).toEqual(
      [],
    );
  }));
