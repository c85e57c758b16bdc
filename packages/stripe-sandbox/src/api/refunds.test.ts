import { expect, test } from "vitest";
import { type Opened, openSandbox, order } from "../testing/open-sandbox.ts";

async function paidIntent({ stripe, control }: Opened, card?: string): Promise<string> {
  const session = await stripe.checkout.sessions.create(order());
  const paid = await control.sessions.pay(session.id, card === undefined ? {} : { card });
  return paid.payment_intent ?? "";
}

test("money goes back in parts, never more than was paid", async () => {
  const sandbox = await openSandbox();
  const { stripe } = sandbox;
  const payment_intent = await paidIntent(sandbox);
  const part = await stripe.refunds.create({
    payment_intent,
    amount: 6000,
    reason: "requested_by_customer",
    metadata: { line: "1" },
  });
  expect(part).toMatchObject({ status: "succeeded", amount: 6000, metadata: { line: "1" } });
  await expect(stripe.refunds.create({ payment_intent, amount: 241 })).rejects.toMatchObject({
    param: "amount",
    message: expect.stringContaining("greater than unrefunded amount on charge (£2.40)"),
  });
  expect((await stripe.refunds.create({ payment_intent })).amount).toBe(240);
  await expect(stripe.refunds.create({ payment_intent })).rejects.toMatchObject({
    code: "charge_already_refunded",
    statusCode: 400,
  });
  const [charge] = (await stripe.charges.list({ payment_intent })).data;
  expect(charge).toMatchObject({
    refunded: true,
    amount_refunded: 6240,
    refunds: { data: [{ amount: 240 }, { amount: 6000 }] },
  });
  expect((await stripe.refunds.list({ charge: charge?.id ?? "" })).data).toHaveLength(2);
  expect((await stripe.refunds.update(part.id, { metadata: { line: "2" } })).metadata).toEqual({ line: "2" });
  await expect(stripe.refunds.cancel(part.id)).rejects.toThrow("status of succeeded");
});

test("twenty refunds at once give back no more than was paid", async () => {
  const sandbox = await openSandbox();
  const payment_intent = await paidIntent(sandbox);
  const tries = await Promise.allSettled(
    Array.from({ length: 20 }, () => sandbox.stripe.refunds.create({ payment_intent, amount: 1000 })),
  );
  expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(6);
  expect((await sandbox.stripe.charges.list({ payment_intent })).data[0]?.amount_refunded).toBe(6000);
});

test("an unpaid intent, an unknown one and none at all cannot be refunded", async () => {
  const sandbox = await openSandbox();
  const { stripe } = sandbox;
  const declined = await paidIntent(sandbox, "4000000000000002");
  await expect(stripe.refunds.create({ payment_intent: declined })).rejects.toThrow(
    "does not have a successful charge to refund",
  );
  await expect(stripe.refunds.create({ payment_intent: "pi_none" })).rejects.toMatchObject({
    code: "resource_missing",
    param: "payment_intent",
  });
  await expect(stripe.refunds.create({})).rejects.toMatchObject({ code: "parameter_missing" });
  await expect(stripe.refunds.create({ payment_intent: await paidIntent(sandbox), amount: 0 })).rejects.toMatchObject({
    code: "parameter_invalid_integer",
  });
});

test("the card 5126 takes a refund and gives it back a minute later", async () => {
  const sandbox = await openSandbox();
  const payment_intent = await paidIntent(sandbox, "4000000000005126");
  const refund = await sandbox.stripe.refunds.create({ payment_intent });
  expect(refund.status).toBe("succeeded");
  await sandbox.control.clock.advance(61);
  expect(await sandbox.stripe.refunds.retrieve(refund.id)).toMatchObject({
    status: "failed",
    failure_reason: "lost_or_stolen_card",
  });
  expect((await sandbox.stripe.charges.list({ payment_intent })).data[0]).toMatchObject({
    refunded: false,
    amount_refunded: 0,
  });
  expect((await sandbox.stripe.refunds.create({ payment_intent })).status).toBe("succeeded");
  const types = (
    await sandbox.stripe.events.list({
      limit: 100,
      types: ["refund.created", "refund.failed", "refund.updated", "charge.refund.updated"],
    })
  ).data.map(({ type }) => type);
  expect(types).toEqual([
    "refund.created",
    "refund.failed",
    "refund.updated",
    "charge.refund.updated",
    "refund.created",
  ]);
});

test("the card 7726 leaves a refund pending until it arrives", async () => {
  const sandbox = await openSandbox();
  const payment_intent = await paidIntent(sandbox, "4000000000007726");
  const refund = await sandbox.stripe.refunds.create({ payment_intent });
  expect(refund.status).toBe("pending");
  await sandbox.control.refunds.succeed(refund.id);
  expect((await sandbox.stripe.refunds.retrieve(refund.id)).status).toBe("succeeded");
});

test("a test may decide how refunds turn out, and cancel one that waits for the customer", async () => {
  const sandbox = await openSandbox();
  sandbox.control.refunds.decide("requires_action", 1);
  const payment_intent = await paidIntent(sandbox);
  const waiting = await sandbox.stripe.refunds.create({ payment_intent });
  expect(waiting.status).toBe("requires_action");
  expect((await sandbox.stripe.refunds.cancel(waiting.id)).status).toBe("canceled");
  const refund = await sandbox.stripe.refunds.create({ payment_intent });
  expect(refund.status).toBe("succeeded");
  expect((await sandbox.control.refunds.fail(refund.id)).status).toBe("failed");
  await expect(sandbox.control.refunds.fail(refund.id)).rejects.toThrow("No such object");
});
