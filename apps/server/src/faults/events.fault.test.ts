import type { Moment, TestShop } from "@atelier/testkit";
import { expireDue } from "@atelier/core/checkout";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Answer, ask } from "../testing/buyer.ts";
import { measured, play, stripeCounts } from "../testing/scene.ts";
import { dismissAll, freePort } from "../testing/shop-process.ts";
import { until } from "../testing/shopper.ts";
import { anOrderPaidAtStripe, eventOf, type PaidAtStripe, signatureOf } from "../testing/stories.ts";
import { addJob, letTimePass, saleCounts, untilPaid } from "../testing/worker-faults.ts";

let paid: Moment<PaidAtStripe>;
beforeAll(async () => {
  paid = await anOrderPaidAtStripe();
});
afterAll(async () => {
  await dismissAll();
  await paid.forget();
});

const secretOf = ({ config }: TestShop): string => config.stripe?.webhookSecrets[0] ?? "";

function tell(url: string, body: string, signature: string): Promise<Answer> {
  const headers = { "content-type": "application/json", "stripe-signature": signature };
  return ask(`${url}/webhooks/stripe`, { method: "POST", body, headers });
}

const known = ({ db }: TestShop) => db.selectFrom("webhookEvents").select("id").execute();

test("every event ten times at once, in reverse, at two servers: one sale, one mail", () =>
  play(paid, async ({ shop, openSafely }) => {
    const webs = [await openSafely(), await openSafely()];
    await openSafely({ role: "worker" });
    const events = shop.sandbox.control
      .state()
      .events.toReversed()
      .map((event) => JSON.stringify(event));
    const answers = await Promise.all(
      events.flatMap((body) =>
        Array.from({ length: 10 }, (_, index) =>
          tell(webs[index % 2]?.url ?? "", body, signatureOf(body, secretOf(shop))),
        ),
      ),
    );
    expect(answers.filter(({ status }) => status !== 200)).toEqual([]);
    expect(await known(shop)).toHaveLength(events.length);
    await untilPaid(shop, 1);
    expect(await saleCounts(shop)).toEqual({ sales: 1, confirmations: 1 });
  }));

test("told three days late, when the order had long run out: sold if the goods are there, and told again it is nothing", () =>
  play(paid, async ({ shop, facts, openSafely }) => {
    const { pool } = shop.database.connection;
    await pool.query(
      "update orders set expires_at = now() - interval '3 days', placed_at = placed_at - interval '3 days'",
    );
    await expireDue(shop.system);
    // As if the worker had been away as well: nobody closed the page.
    await pool.query("delete from graphile_worker._private_jobs");
    const web = await openSafely();
    await openSafely({ role: "worker" });
    const { body } = eventOf(shop, facts.sessionId);
    const old = body.replace(/"created":\d+/, `"created":${Math.floor(Date.now() / 1_000) - 3 * 86_400}`);
    for (let time = 0; time < 2; time++)
      expect(await tell(web.url, old, signatureOf(old, secretOf(shop)))).toMatchObject({ status: 200 });
    await untilPaid(shop, 1);
    expect(await saleCounts(shop)).toEqual({ sales: 1, confirmations: 1 });
  }));

test("never told: the reconciler asks by itself, and the order is paid", () =>
  play(paid, async ({ shop, openSafely }) => {
    await shop.database.connection.pool.query(
      "update payments set created_at = created_at - interval '10 minutes', checked_at = null",
    );
    await openSafely({ role: "worker" });
    const began = performance.now();
    // The clock would do so every three minutes.
    await addJob(shop, "checkout.reconcile");
    await untilPaid(shop, 1);
    measured("seconds from the reconciler's turn to the paid order", (performance.now() - began) / 1_000);
    expect(await known(shop)).toEqual([]);
    expect(await saleCounts(shop)).toEqual({ sales: 1, confirmations: 1 });
  }));

test("our endpoint is down for two days: Stripe goes on telling, and the order is paid when it is up", () =>
  play(paid, async ({ shop, facts, openSafely }) => {
    const { control } = shop.sandbox;
    const port = await freePort();
    await control.listen(`http://127.0.0.1:${port}/webhooks/stripe`);
    const { body } = eventOf(shop, facts.sessionId);
    await control.events.resend((JSON.parse(body) as { id: string }).id);
    await control.events.settled();
    for (let tried = 0; tried < 4; tried++) {
      await control.clock.advance(6 * 3_600);
      await control.events.settled();
    }
    expect(await known(shop)).toEqual([]);
    await openSafely({ port });
    await openSafely({ role: "worker" });
    await control.clock.advance(86_400);
    await control.events.settled();
    await untilPaid(shop, 1);
    expect(stripeCounts(shop)).toMatchObject({ charges: 1 });
    expect(await saleCounts(shop)).toEqual({ sales: 1, confirmations: 1 });
  }));

test("one byte of the body changed on its way, or told with an old moment: refused and logged, of no effect", () =>
  play(paid, async ({ shop, facts, openSafely }) => {
    const web = await openSafely();
    const { body, signature } = eventOf(shop, facts.sessionId);
    const minutesAgo = Math.floor(Date.now() / 1_000) - 360;
    expect(await tell(web.url, body.replace('"paid"', '"Paid"'), signature)).toMatchObject({ status: 400 });
    expect(await tell(web.url, body, signatureOf(body, secretOf(shop), minutesAgo))).toMatchObject({ status: 400 });
    expect(await known(shop)).toEqual([]);
    expect(web.said()).toContain("did not sign");
  }));

test("the secret is being replaced: what either signed is heard, and nothing a third one signed", () =>
  play(paid, async ({ shop, facts, openSafely }) => {
    const web = await openSafely({ env: { STRIPE_WEBHOOK_SECRET: `whsec_new,${secretOf(shop)}` } });
    const { body } = eventOf(shop, facts.sessionId);
    const renamed = body.replace(/"id":"evt_\w+"/, '"id":"evt_signed_anew"');
    expect(await tell(web.url, body, signatureOf(body, secretOf(shop)))).toMatchObject({ status: 200 });
    expect(await tell(web.url, renamed, signatureOf(renamed, "whsec_new"))).toMatchObject({ status: 200 });
    expect(await tell(web.url, renamed, signatureOf(renamed, "whsec_other"))).toMatchObject({ status: 400 });
    expect(await known(shop)).toHaveLength(2);
    await openSafely({ role: "worker" });
    await until(
      async () => {
        await letTimePass(shop);
        return (await saleCounts(shop)).sales;
      },
      (sales) => sales === 1,
    );
  }));
