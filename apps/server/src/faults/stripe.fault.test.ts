import type { Moment } from "@atelier/testkit";
import { afterAll, beforeAll, expect, test } from "vitest";
import { browse, newBuyer, pressUntilPlaced } from "../testing/buyer.ts";
import { expectPlaced, measured, play, stripeCounts } from "../testing/scene.ts";
import { dismissAll } from "../testing/shop-process.ts";
import { until } from "../testing/shopper.ts";
import { aShopFloor, moneyThatCameTooLate, type PaidAtStripe } from "../testing/stories.ts";
import { addJob, letTimePass } from "../testing/worker-faults.ts";

let floor: Moment<{ variantId: string }>;
let late: Moment<PaidAtStripe>;
beforeAll(async () => {
  [floor, late] = [await aShopFloor(), await moneyThatCameTooLate()];
});
afterAll(async () => {
  await dismissAll();
  await floor.forget();
  await late.forget();
});

const opening = { method: "POST", path: "/v1/checkout/sessions" } as const;
const A_DAY_AND_MORE = 25 * 3_600;

test("Stripe is silent: the shopper is told in seconds, pages are served, the second press is the same order", () =>
  play(floor, async ({ shop, facts, openSafely }) => {
    const web = await openSafely();
    const buyer = await newBuyer(web.url, facts.variantId);
    shop.sandbox.control.faults.add({ kind: "delay", when: "before", ms: 11_000, times: 1, ...opening });
    const [silent, page] = await Promise.all([buyer.place(web.url, "silent-stripe"), browse(web.url)]);
    expect(page).toMatchObject({ status: 200 });
    expect(silent).toMatchObject({ status: 503, code: "payment.unreachable", retryAfter: "5" });
    measured("seconds until the shopper was told", silent.seconds);
    expect(silent.seconds).toBeLessThan(15);
    expectPlaced(await pressUntilPlaced(() => buyer.place(web.url, "silent-stripe")));
    expect(stripeCounts(shop)).toMatchObject({ sessions: 1 });
    expect(await shop.db.selectFrom("orders").select("id").execute()).toHaveLength(1);
  }));

test("Stripe opens the page and the answer is lost, and nobody presses again: the reconciler finds that very page", () =>
  play(floor, async ({ shop, facts, openSafely }) => {
    const [web] = [await openSafely(), await openSafely({ role: "worker" })];
    const buyer = await newBuyer(web.url, facts.variantId);
    shop.sandbox.control.faults.add({ kind: "drop", when: "after", times: 2, ...opening });
    expect(await buyer.place(web.url, "lost-answer")).toMatchObject({ status: 503, code: "payment.unreachable" });
    await shop.database.connection.pool.query("update payments set created_at = created_at - interval '3 minutes'");
    await addJob(shop, "checkout.reconcile");
    const pages = await until(
      async () =>
        (await shop.db.selectFrom("payments").select("stripeSessionId").execute()).map((row) => row.stripeSessionId),
      ([page]) => page !== null,
    );
    expect(pages).toEqual(shop.sandbox.control.state().sessions.map(({ id }) => id));
  }));

test.each([
  ["429", { status: 429 }],
  ["a 500 it forgets", { status: 500, remember: false }],
] as const)(
  "Stripe answers %s: the basket is kept, the same press later succeeds under the same key",
  (_name, answer) =>
    play(floor, async ({ shop, facts, openSafely }) => {
      const web = await openSafely();
      const buyer = await newBuyer(web.url, facts.variantId);
      shop.sandbox.control.faults.add({ kind: "answer", times: 2, ...answer, ...opening });
      expect(await buyer.place(web.url, "busy-stripe")).toMatchObject({ status: 503, code: "payment.unreachable" });
      expectPlaced(await pressUntilPlaced(() => buyer.place(web.url, "busy-stripe")));
      expect(stripeCounts(shop)).toMatchObject({ sessions: 1 });
    }),
);

test.each([
  ["a 500 it will repeat for a day", { status: 500, remember: true }],
  ["402", { status: 402 }],
] as const)("Stripe answers %s: the order ends, the goods are free, the basket begins a new one", (_name, answer) =>
  play(floor, async ({ shop, facts, openSafely }) => {
    const web = await openSafely();
    const buyer = await newBuyer(web.url, facts.variantId);
    shop.sandbox.control.faults.add({ kind: "answer", times: 1, ...answer, ...opening });
    const said = [await buyer.place(web.url, "refused-key"), await buyer.place(web.url, "refused-key")];
    expect(said.map(({ code }) => code)).toContain("payment.refused");
    const { reserved } = await shop.db.selectFrom("stockLevels").select("reserved").executeTakeFirstOrThrow();
    expect(reserved).toBe(0);
    expectPlaced(await buyer.place(web.url, "another-key"));
    expect(stripeCounts(shop)).toMatchObject({ sessions: 1 });
  }),
);

test("Stripe is out for a while: carts and pages go on, and afterwards every press succeeds with the key it had", () =>
  play(floor, async ({ shop, facts, openSafely }) => {
    const web = await openSafely();
    const buyers = await Promise.all(Array.from({ length: 5 }, () => newBuyer(web.url, facts.variantId)));
    shop.sandbox.control.faults.add({ kind: "answer", status: 500, remember: false });
    for (let round = 0; round < 3; round++) {
      const said = await Promise.all(buyers.map((buyer, index) => buyer.place(web.url, `outage-${index}`)));
      expect(said.map(({ code }) => code)).toEqual(buyers.map(() => "payment.unreachable"));
      expect(await browse(web.url)).toMatchObject({ status: 200 });
    }
    await newBuyer(web.url, facts.variantId);
    shop.sandbox.control.faults.clear();
    for (const [index, buyer] of buyers.entries()) expectPlaced(await buyer.place(web.url, `outage-${index}`));
    expect(stripeCounts(shop)).toMatchObject({ sessions: 5 });
    expect(await shop.db.selectFrom("orders").select("id").execute()).toHaveLength(5);
  }));

test("money was sent back, the answer was lost, Stripe forgot the key: it is looked for and not sent again", () =>
  play(late, async ({ shop, openSafely }) => {
    const { control } = shop.sandbox;
    control.faults.add({ kind: "drop", when: "after", times: 2, method: "POST", path: "/v1/refunds" });
    const first = await openSafely({ role: "worker" });
    await until(
      async () => stripeCounts(shop).refunds,
      (made) => made === 1,
    );
    await until(
      async () =>
        (await shop.db.selectFrom("paymentIntents").select("lastError").where("kind", "=", "refund").execute())[0],
      (intent) => Boolean(intent?.lastError),
    );
    await first.kill();
    control.faults.clear();
    const asked = () =>
      control.state().requests.filter(({ method, path }) => method === "POST" && path === "/v1/refunds").length;
    const before = asked();
    await control.clock.advance(A_DAY_AND_MORE);
    await shop.database.connection.pool.query(
      "update payment_intents set first_sent_at = first_sent_at - interval '25 hours' where kind = 'refund'",
    );
    await openSafely({ role: "worker" });
    await until(
      async () => {
        await letTimePass(shop);
        return (await shop.db.selectFrom("refunds").select("status").execute()).map(({ status }) => status);
      },
      ([status]) => status === "succeeded",
    );
    expect(stripeCounts(shop)).toMatchObject({ refunds: 1 });
    expect(asked()).toBe(before);
  }));

test("a page was opened, the answer was lost, Stripe forgot the key: a late press opens no second page", () =>
  play(floor, async ({ shop, facts, openSafely }) => {
    const web = await openSafely();
    const buyer = await newBuyer(web.url, facts.variantId);
    shop.sandbox.control.faults.add({ kind: "drop", when: "after", times: 2, ...opening });
    expect(await buyer.place(web.url, "forgotten-key")).toMatchObject({ status: 503 });
    await shop.sandbox.control.clock.advance(A_DAY_AND_MORE);
    await shop.database.connection.pool.query(`
      update payment_intents set first_sent_at = first_sent_at - interval '25 hours';
      update orders set placed_at = placed_at - interval '25 hours', expires_at = expires_at - interval '25 hours'
    `);
    const said = await buyer.place(web.url, "forgotten-key");
    measured("what a press after a day is told", `${said.status} ${said.code}`);
    expect(stripeCounts(shop)).toMatchObject({ sessions: 1 });
    // The shop's own day did not pass, so Stripe's goes back.
    await shop.sandbox.control.clock.reset();
    expectPlaced(await pressUntilPlaced(() => buyer.place(web.url, "a-new-key")));
  }));
