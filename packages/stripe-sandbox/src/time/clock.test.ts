import { expect, test } from "vitest";
import { type Opened, openSandbox, order } from "../testing/open-sandbox.ts";

async function told({ stripe }: Opened): Promise<string[]> {
  return (await stripe.events.list({ limit: 100 })).data
    .map(({ type }) => type)
    .filter((type) => !/^(product|price)\./.test(type))
    .toReversed();
}

test("a session expires when its time has come", async () => {
  const sandbox = await openSandbox();
  const session = await sandbox.stripe.checkout.sessions.create(order());
  await sandbox.control.clock.advance(24 * 3600 - 5);
  expect((await sandbox.stripe.checkout.sessions.retrieve(session.id)).status).toBe("open");
  await sandbox.control.clock.advance(10);
  expect((await sandbox.stripe.checkout.sessions.retrieve(session.id)).status).toBe("expired");
  expect(await told(sandbox)).toEqual(["checkout.session.expired"]);
});

test("a bank debit is placed at once and paid later", async () => {
  const sandbox = await openSandbox({ debitDelaySeconds: 3600 });
  const session = await sandbox.stripe.checkout.sessions.create(order());
  expect(await sandbox.control.sessions.pay(session.id, { method: "debit", outcome: "succeed" })).toMatchObject({
    result: "processing",
    status: "complete",
    payment_status: "unpaid",
  });
  expect((await sandbox.stripe.paymentIntents.list()).data[0]).toMatchObject({
    status: "processing",
    processing: { type: "bacs_debit" },
  });
  await sandbox.control.clock.advance(3601);
  expect((await sandbox.stripe.checkout.sessions.retrieve(session.id)).payment_status).toBe("paid");
  expect(await told(sandbox)).toEqual([
    "payment_intent.created",
    "charge.pending",
    "payment_intent.processing",
    "checkout.session.completed",
    "charge.succeeded",
    "payment_intent.succeeded",
    "checkout.session.async_payment_succeeded",
  ]);
});

test("a bank debit can fail later, and then cannot be settled again", async () => {
  const sandbox = await openSandbox();
  const session = await sandbox.stripe.checkout.sessions.create(order());
  await sandbox.control.sessions.pay(session.id, { method: "debit", outcome: "fail" });
  await sandbox.control.clock.advance(91);
  expect(await sandbox.stripe.checkout.sessions.retrieve(session.id, { expand: ["payment_intent"] })).toMatchObject({
    status: "complete",
    payment_status: "unpaid",
    payment_intent: { status: "requires_payment_method" },
  });
  expect((await told(sandbox)).slice(-3)).toEqual([
    "charge.failed",
    "payment_intent.payment_failed",
    "checkout.session.async_payment_failed",
  ]);
  await expect(sandbox.control.sessions.settle(session.id, "succeed")).rejects.toThrow("No such object");
});

test("a check the bank never hears of fails after five minutes", async () => {
  const sandbox = await openSandbox();
  const session = await sandbox.stripe.checkout.sessions.create(order());
  const waiting = await sandbox.control.sessions.pay(session.id, { card: "4000002500003155", challenge: "show" });
  await fetch(`${session.url}/bank/${waiting.challenge}`, {
    method: "POST",
    body: new URLSearchParams({ answer: "time-out" }),
  });
  expect((await sandbox.stripe.paymentIntents.list()).data[0]?.status).toBe("requires_action");
  await sandbox.control.clock.advance(301);
  expect((await sandbox.stripe.paymentIntents.list()).data[0]).toMatchObject({
    status: "requires_payment_method",
    last_payment_error: { code: "payment_intent_authentication_failure" },
  });
  expect(await sandbox.control.sessions.pay(session.id)).toMatchObject({ result: "paid" });
});

test("the clock can be set and put back", async () => {
  const sandbox = await openSandbox();
  await sandbox.control.clock.set("2031-05-01T00:00:00Z");
  expect(new Date(sandbox.control.clock.now()).getUTCFullYear()).toBe(2031);
  expect((await sandbox.stripe.products.create({ name: "x" })).created).toBeGreaterThanOrEqual(
    Date.UTC(2031, 4, 1) / 1000,
  );
  await sandbox.control.clock.reset();
  expect(Math.abs(sandbox.control.clock.now() - Date.now())).toBeLessThan(1000);
});
