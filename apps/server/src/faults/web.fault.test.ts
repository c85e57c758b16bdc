import { request } from "node:http";
import type { Moment } from "@atelier/testkit";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Answer, ask, browse, buyerWith, newBuyer, pause, pressUntilPlaced } from "../testing/buyer.ts";
import { expectPlaced, measured, play, steps, stripeCounts } from "../testing/scene.ts";
import { dismissAll } from "../testing/shop-process.ts";
import { until } from "../testing/shopper.ts";
import { aFullCart, aShopFloor, type FullCart } from "../testing/stories.ts";
import {
  killedAfterStripe,
  killedAndForgotten,
  killedBeforeStripe,
  killedBeforeTheAnswer,
} from "../testing/web-faults.ts";

let cart: Moment<FullCart>;
let floor: Moment<{ variantId: string }>;
beforeAll(async () => {
  [cart, floor] = [await aFullCart(), await aShopFloor()];
});
afterAll(async () => {
  await dismissAll();
  await cart.forget();
  await floor.forget();
});

test("killed before Stripe is asked: the second press goes on with the same cart", () => killedBeforeStripe(cart));
test("killed when Stripe has opened its page: the second press gets that very page", () => killedAfterStripe(cart));
test("killed after all is written: the second press shows the order", () => killedBeforeTheAnswer(cart));
test("killed, and nobody presses again: the goods are free in time", () => killedAndForgotten(cart));

test("told to end under load: what is under way is finished, what comes new is sent away, nothing is lost", () =>
  play(floor, async ({ shop, facts, openSafely }) => {
    const web = await openSafely();
    const { control } = shop.sandbox;
    const buyers = await Promise.all(Array.from({ length: 6 }, () => newBuyer(web.url, facts.variantId)));
    control.faults.add({ kind: "delay", when: "before", ms: 1_500, path: "/v1/checkout/sessions" });
    const underWay = buyers.map((buyer, index) => buyer.place(web.url, `draining-${index}`));
    await until(
      async () =>
        (await shop.db.selectFrom("paymentIntents").select("id").where("state", "=", "unknown").execute()).length,
      (asking) => asking === 6,
    );
    const upload = await slowUpload(web.url);
    const began = performance.now();
    web.signal("SIGTERM");
    await pause(150);
    const late = await browse(web.url);
    expect([0, 503]).toContain(late.status);
    if (late.status === 503) expect(late.retryAfter).not.toBeNull();
    const answers = await Promise.all(underWay);
    for (const answer of answers) expectPlaced(answer);
    // Its head came before the end was asked for, its body after: it is answered, in order.
    expect(await upload.goOn()).toBe(400);
    expect(await web.ended).toEqual({ code: 0, signal: null });
    const seconds = (performance.now() - began) / 1_000;
    measured("seconds from SIGTERM to the end, with six orders waiting for Stripe", seconds);
    expect(seconds).toBeLessThan(10);
    expect(stripeCounts(shop)).toMatchObject({ sessions: 6 });
    expect(await ask(`${web.url}/healthz`)).toMatchObject({ status: 0 });
  }));

/** A request whose body comes when it is told to. */
function slowUpload(url: string): Promise<{ goOn(): Promise<number | undefined> }> {
  const body = JSON.stringify({ variantId: "no variant", quantity: 1 });
  const headers = { "content-type": "application/json", "content-length": Buffer.byteLength(body) };
  const sent = request(`${url}/trpc/shop/cart.add`, { method: "POST", headers });
  const status = new Promise<number | undefined>((resolve, reject) => {
    sent.on("response", (answer) => resolve(answer.resume().statusCode)).on("error", reject);
  });
  status.catch(() => {});
  return new Promise((resolve, reject) => {
    sent.on("error", reject);
    sent.write(body.slice(0, 5), () =>
      resolve({
        goOn() {
          sent.end(body.slice(5));
          return status;
        },
      }),
    );
  });
}

test("frozen in the middle and woken later: the second press was served elsewhere, waking changes nothing", () =>
  play(cart, async ({ shop, facts, openSafely }) => {
    const [sleeper, other] = [await openSafely(), await openSafely()];
    const buyer = buyerWith(facts.cartToken);
    shop.sandbox.control.faults.add({
      kind: "delay",
      when: "after",
      ms: 1_000,
      path: "/v1/checkout/sessions",
      times: 1,
    });
    const first = buyer.place(sleeper.url, "the-same-key");
    await until(
      async () => shop.sandbox.control.state().sessions.length,
      (made) => made === 1,
    );
    sleeper.signal("SIGSTOP");
    const placed = expectPlaced(await pressUntilPlaced(() => buyer.place(other.url, "the-same-key")));
    await pause(6_000);
    sleeper.signal("SIGCONT");
    const woken = await first;
    expect([200, 0, 503]).toContain(woken.status);
    if (woken.status === 200) expect(expectPlaced(woken)).toEqual(placed);
    expect(expectPlaced(await buyer.place(sleeper.url, "the-same-key"))).toEqual(placed);
    expect(stripeCounts(shop)).toMatchObject({ sessions: 1 });
    expect(await shop.db.selectFrom("orders").select("number").execute()).toHaveLength(1);
  }));

test("frozen inside a transaction: its locks are given up in seconds, and the second press is served elsewhere", () =>
  play(cart, async ({ shop, facts, proxy, open, openSafely }) => {
    const [sleeper, other] = [await open(), await openSafely()];
    const buyer = buyerWith(facts.cartToken);
    proxy.watch((message) => {
      if (!steps.order.test(message.sql) || message.type !== "S") return "pass";
      sleeper.signal("SIGSTOP");
      return "pass";
    });
    const first = buyer.place(sleeper.url, "the-same-key");
    await until(
      async () => proxy.seen().some(({ sql }) => steps.order.test(sql)),
      (seen) => seen,
    );
    const began = performance.now();
    const answers: Answer[] = [];
    await pressUntilPlaced(() => buyer.place(other.url, "the-same-key"), answers);
    for (const answer of answers.slice(0, -1)) expect(answer).toMatchObject({ status: 503, code: "shop.busy" });
    measured(
      "seconds until the cart of a frozen server could be bought elsewhere",
      (performance.now() - began) / 1_000,
    );
    measured("longest single answer meanwhile, seconds", Math.max(...answers.map(({ seconds }) => seconds)));
    sleeper.signal("SIGCONT");
    await first;
    expect(await shop.db.selectFrom("orders").select("number").execute()).toHaveLength(1);
    expect(stripeCounts(shop)).toMatchObject({ sessions: 1 });
  }));

test("a body of five megabytes, and one nested a hundred thousand deep, are refused while others are served", () =>
  play(floor, async ({ openSafely }) => {
    const web = await openSafely();
    const post = (body: string) =>
      ask(`${web.url}/trpc/shop/cart.add`, { method: "POST", body, headers: { "content-type": "application/json" } });
    const bad = [
      post(JSON.stringify({ variantId: "x".repeat(5_000_000), quantity: 1 })),
      post(`${"[".repeat(100_000)}${"]".repeat(100_000)}`),
      post(`{"variantId":${'{"a":'.repeat(50_000)}1${"}".repeat(50_000)},"quantity":1}`),
    ];
    const others = await Promise.all(Array.from({ length: 20 }, () => browse(web.url)));
    for (const answer of await Promise.all(bad)) expect([0, 400, 413]).toContain(answer.status);
    expect(others.map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 200));
    measured("slowest page meanwhile, seconds", Math.max(...others.map(({ seconds }) => seconds)));
    expect(await browse(web.url)).toMatchObject({ status: 200 });
  }));

test("one of two servers stands still: the other serves everybody", () =>
  play(floor, async ({ facts, openSafely }) => {
    const [still, other] = [await openSafely(), await openSafely()];
    still.signal("SIGSTOP");
    const answers = await Promise.all(
      Array.from({ length: 10 }, async (_, index) =>
        (await newBuyer(other.url, facts.variantId)).place(other.url, `beside-the-still-${index}`),
      ),
    );
    for (const answer of answers) expectPlaced(answer);
    still.signal("SIGCONT");
    expect(await browse(still.url)).toMatchObject({ status: 200 });
  }));
