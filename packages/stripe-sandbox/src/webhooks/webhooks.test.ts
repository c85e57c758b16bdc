import { expect, test } from "vitest";
import { type Opened, openSandbox, order } from "../testing/open-sandbox.ts";
import { type Ear, type Heard, openEar } from "../testing/webhook-ear.ts";

const SALE = ["payment_intent.created", "charge.succeeded", "payment_intent.succeeded", "checkout.session.completed"];

async function sell({ stripe, control }: Opened, tell?: "late" | "never" | "now" | "twice-reversed"): Promise<string> {
  const session = await stripe.checkout.sessions.create(
    order({ line_items: [{ price: await priceOf(stripe), quantity: 1 }] }),
  );
  await control.sessions.pay(session.id, tell === undefined ? {} : { tell });
  return session.id;
}

async function priceOf(stripe: Opened["stripe"]): Promise<string> {
  const known = (await stripe.prices.list({ limit: 1 })).data[0];
  return (
    known?.id ??
    (await stripe.prices.create({ currency: "gbp", unit_amount: 1950, product_data: { name: "Press Room" } })).id
  );
}

function first({ heard }: Ear): Heard {
  const [event] = heard;
  if (event === undefined) throw new Error("Nothing was heard.");
  return event;
}

async function ready(options: Parameters<typeof openSandbox>[0] = {}) {
  const sandbox = await openSandbox(options);
  const ear = await openEar();
  await priceOf(sandbox.stripe);
  await sandbox.control.listen(ear.url);
  return { sandbox, ear, settled: sandbox.control.events.settled };
}

test("a sale is told with signatures the official SDK accepts", async () => {
  const { sandbox, ear, settled } = await ready();
  const id = await sell(sandbox);
  await settled();
  expect(ear.types().toSorted()).toEqual(SALE.toSorted());
  for (const { body, headers } of ear.heard) {
    const event = sandbox.stripe.webhooks.constructEvent(
      body,
      String(headers["stripe-signature"]),
      sandbox.webhookSecret,
    );
    expect(event).toMatchObject({
      object: "event",
      livemode: false,
      api_version: "2026-10-28.endive",
      pending_webhooks: 1,
    });
  }
  const [completed] = (await sandbox.stripe.events.list({ type: "checkout.session.completed" })).data;
  expect(completed).toMatchObject({ pending_webhooks: 0, data: { object: { id, payment_status: "paid" } } });
  expect((await sandbox.stripe.events.retrieve(completed?.id ?? "")).type).toBe("checkout.session.completed");
});

test("an event knows the call that caused it", async () => {
  const { sandbox } = await ready();
  const product = await sandbox.stripe.products.create({ name: "x" }, { idempotencyKey: "mine" });
  const [event] = (await sandbox.stripe.events.list({ type: "product.created", limit: 1 })).data;
  expect(event?.request).toEqual({ id: product.lastResponse.requestId, idempotency_key: "mine" });
});

test("each endpoint hears what it asked for, signed with its own secret", async () => {
  const { sandbox, ear, settled } = await ready();
  const other = await openEar();
  const made = await sandbox.stripe.webhookEndpoints.create({ url: other.url, enabled_events: ["charge.succeeded"] });
  await sell(sandbox);
  await settled();
  expect(ear.heard).toHaveLength(4);
  expect(other.types()).toEqual(["charge.succeeded"]);
  const { body, headers } = first(other);
  const header = String(headers["stripe-signature"]);
  expect(sandbox.stripe.webhooks.constructEvent(body, header, made.secret ?? "").type).toBe("charge.succeeded");
  expect(() => sandbox.stripe.webhooks.constructEvent(body, header, sandbox.webhookSecret)).toThrow("signature");
});

test("a shop that fails is told again after the pause, until it accepts", async () => {
  const { sandbox, ear, settled } = await ready({ retryDelaysSeconds: [60, 600] });
  ear.answers.push(500);
  await sandbox.stripe.products.create({ name: "x" });
  await settled();
  expect(sandbox.control.state().deliveries).toMatchObject([
    { state: "waiting", attempts: [{ status: 500, answer: "noted" }] },
  ]);
  await sandbox.control.clock.advance(59);
  await settled();
  expect(ear.heard).toHaveLength(1);
  await sandbox.control.clock.advance(2);
  await settled();
  expect(sandbox.control.state().deliveries).toMatchObject([
    { state: "delivered", attempts: [{ status: 500 }, { status: 200 }] },
  ]);
  expect(ear.heard[0]?.headers["stripe-signature"]).toBeDefined();
});

test("an event nobody ever accepts is given up", async () => {
  const { sandbox, ear, settled } = await ready({ retryDelaysSeconds: [1] });
  ear.answers.push(500, 302);
  await sandbox.stripe.products.create({ name: "x" });
  await settled();
  await sandbox.control.clock.advance(2);
  await settled();
  expect(sandbox.control.state().deliveries).toMatchObject([{ state: "failed" }]);
  expect((await sandbox.stripe.events.list({ delivery_success: false })).data).toHaveLength(1);
  expect(await sandbox.control.events.resend(sandbox.control.state().events.at(-1)?.id ?? "")).toBe(1);
  await settled();
  expect(ear.heard).toHaveLength(3);
});

test("events can come three times and in reverse order", async () => {
  const { sandbox, ear, settled } = await ready();
  sandbox.control.events.disturb({ copies: 3, reversed: true });
  await sell(sandbox);
  await settled();
  expect(ear.types()).toEqual(SALE.toReversed().flatMap((type) => [type, type, type]));
});

test("events can be held and let go last first", async () => {
  const { sandbox, ear, settled } = await ready();
  sandbox.control.events.disturb({ hold: true });
  await sell(sandbox);
  await settled();
  expect(ear.heard).toEqual([]);
  expect(await sandbox.control.events.flush()).toBe(4);
  expect(ear.types()).toEqual(SALE.toReversed());
  sandbox.control.events.calm();
  await sell(sandbox);
  await settled();
  expect(ear.heard).toHaveLength(8);
});

test("events can be late, silent or tampered with", async () => {
  const { sandbox, ear, settled } = await ready();
  sandbox.control.events.disturb({ delaySeconds: 120, types: ["charge.succeeded"] });
  sandbox.control.events.disturb({ never: true, types: ["payment_intent.created", "payment_intent.succeeded"] });
  sandbox.control.events.disturb({ tamper: true, times: 1 });
  await sell(sandbox);
  await settled();
  expect(ear.types()).toEqual(["checkout.session.completed"]);
  const { body, headers } = first(ear);
  expect(() =>
    sandbox.stripe.webhooks.constructEvent(body, String(headers["stripe-signature"]), sandbox.webhookSecret),
  ).toThrow("signature");
  await sandbox.control.clock.advance(121);
  await settled();
  expect(ear.types()).toEqual(["checkout.session.completed", "charge.succeeded"]);
  expect((await sandbox.stripe.events.list({ type: "payment_intent.succeeded" })).data).toHaveLength(1);
});

test("who pays may choose how the shop is told", async () => {
  const { sandbox, ear, settled } = await ready();
  await sell(sandbox, "never");
  await settled();
  expect(ear.heard).toEqual([]);
  await sell(sandbox, "twice-reversed");
  await settled();
  expect(ear.types()).toEqual(SALE.toReversed().flatMap((type) => [type, type]));
  await sell(sandbox, "late");
  await settled();
  expect(ear.heard).toHaveLength(8);
  await sandbox.control.clock.advance(91);
  await settled();
  expect(ear.heard).toHaveLength(12);
});

test("a moved clock does not spoil signatures", async () => {
  const { sandbox, ear, settled } = await ready();
  await sandbox.control.clock.set("2020-01-01T00:00:00Z");
  await sell(sandbox);
  await settled();
  const { body, headers } = first(ear);
  const event = sandbox.stripe.webhooks.constructEvent(
    body,
    String(headers["stripe-signature"]),
    sandbox.webhookSecret,
  );
  expect(new Date(event.created * 1000).getUTCFullYear()).toBe(2020);
});
