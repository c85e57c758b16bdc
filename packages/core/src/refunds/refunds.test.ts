import { cancelOrder, checkPayment, reconcile } from "@atelier/core/checkout";
import { seedDemo } from "@atelier/core/demo";
import { examine } from "@atelier/core/doctor";
import { inTransaction } from "@atelier/core/kernel";
import { adminOrderById, solveProblem } from "@atelier/core/orders";
import { lockPayment, type RefundTruth } from "@atelier/core/payments";
import { sendRefund, settleRefund } from "@atelier/core/refunds";
import { applyEvent } from "@atelier/core/settlement";
import {
  askStripe,
  mailsAbout,
  makeDelivery,
  makeSale,
  openTestShop,
  payAtStripe,
  readSale,
  type Sale,
  type TestShop,
  together,
  waitingJobs,
  workOff,
} from "@atelier/testkit";
import { sql } from "kysely";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { applyRefundTruth } from "./apply-refund-truth.ts";
import { giveMoneyBack } from "./give-money-back.ts";

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop({ sandbox: true, poolSize: 16 });
  await makeDelivery(shop);
});
afterAll(() => shop.close());
afterEach(async () => {
  shop.sandbox.control.faults.clear();
  shop.sandbox.control.refunds.undecide();
  expect(await examine(shop)).toEqual([]);
});

async function paidSale(): Promise<Sale & { paymentIntent: string }> {
  const sale = await makeSale(shop);
  await payAtStripe(shop, sale.number);
  await checkPayment(shop.system, { id: sale.id });
  const { stripePaymentIntentId } = await readSale(shop, sale.number);
  return { ...sale, paymentIntent: stripePaymentIntentId ?? "" };
}

/** A paid order is called off; its refund is decided and not yet sent. */
async function calledOff() {
  const sale = await paidSale();
  const { refunds } = await cancelOrder(shop.system, { id: sale.id, note: "" });
  return { ...sale, refundId: refunds[0]?.id ?? "" };
}

function refundOf(refundId: string) {
  return shop.db
    .selectFrom("refunds as r")
    .innerJoin("paymentIntents as i", "i.refundId", "r.id")
    .select(["r.status", "r.stripeRefundId", "r.failure", "i.state", "i.id as intentId", "i.attempts"])
    .where("r.id", "=", refundId)
    .executeTakeFirstOrThrow();
}

const atStripe = (paymentIntent: string) =>
  shop.sandbox.control.state().refunds.filter((refund) => refund.payment_intent === paymentIntent);

async function owedToCustomers(): Promise<number> {
  const row = await shop.db
    .selectFrom("ledgerPostings as p")
    .innerJoin("ledgerAccounts as a", "a.id", "p.accountId")
    .select((eb) => eb.fn.sum<string>("p.amount").as("amount"))
    .where("a.kind", "=", "owed_to_customers")
    .executeTakeFirst();
  return Number(row?.amount ?? 0);
}

describe("a refund", () => {
  it("Stripe definitely refuses has failed: the money is owed again, may be given again, and staff are told", async () => {
    const { id, number, refundId, paymentIntent } = await calledOff();
    const owed = await owedToCustomers();
    shop.sandbox.control.faults.add({ kind: "answer", status: 402, method: "POST", path: "/v1/refunds", times: 1 });
    await sendRefund(shop.system, { refundId });
    expect(await refundOf(refundId)).toMatchObject({ status: "failed", state: "refused", stripeRefundId: null });
    expect(await readSale(shop, number)).toMatchObject({
      capturedMinor: 1620,
      refundedMinor: 0,
      problem: "refund-failed",
    });
    expect(await owedToCustomers()).toBe(owed - 1620);
    expect((await adminOrderById(shop.system, { id })).events[0]).toMatchObject({ kind: "problem" });
    expect(atStripe(paymentIntent)).toEqual([]);
    await sendRefund(shop.system, { refundId });
    expect(atStripe(paymentIntent)).toEqual([]);
  });

  it("whose answer was lost is asked for again under the same key: the money goes back once", async () => {
    const { number, refundId, paymentIntent } = await calledOff();
    shop.sandbox.control.faults.add({ kind: "drop", when: "after", method: "POST", path: "/v1/refunds", times: 2 });
    await expect(sendRefund(shop.system, { refundId })).rejects.toThrow();
    const lost = await refundOf(refundId);
    expect(lost).toMatchObject({ status: "pending", state: "unknown", attempts: 1 });
    await together(10, () => sendRefund(shop.system, { refundId }));
    expect(await refundOf(refundId)).toMatchObject({ status: "succeeded", state: "done", intentId: lost.intentId });
    expect(atStripe(paymentIntent)).toHaveLength(1);
    expect(await readSale(shop, number)).toMatchObject({ refundedMinor: 1620, problem: null });
  });

  it("is looked for, and not asked for blindly, once Stripe may have forgotten the key", async () => {
    const { refundId, paymentIntent } = await calledOff();
    shop.sandbox.control.faults.add({ kind: "drop", when: "after", method: "POST", path: "/v1/refunds", times: 2 });
    await expect(sendRefund(shop.system, { refundId })).rejects.toThrow();
    const twoDaysAgo = new Date(Date.now() - 172_800_000).toISOString();
    await shop.db
      .updateTable("paymentIntents")
      .set({ firstSentAt: twoDaysAgo })
      .where("refundId", "=", refundId)
      .execute();
    const posts = () =>
      shop.sandbox.control.state().requests.filter(({ method, path }) => method === "POST" && path === "/v1/refunds")
        .length;
    const before = posts();
    await sendRefund(shop.system, { refundId });
    expect(posts()).toBe(before);
    expect(await refundOf(refundId)).toMatchObject({
      status: "succeeded",
      stripeRefundId: atStripe(paymentIntent)[0]?.id,
    });
  });

  it("that has succeeded never waits again, whatever is read late", async () => {
    const { refundId, paymentIntent } = await calledOff();
    await sendRefund(shop.system, { refundId });
    const id = atStripe(paymentIntent)[0]?.id ?? "";
    const late: RefundTruth = {
      id,
      status: "pending",
      amountMinor: 1620,
      failure: undefined,
      refundId,
      paymentIntentId: paymentIntent,
    };
    await inTransaction(shop.system, (tx) => applyRefundTruth(tx, shop.system, { refundId, truth: late }));
    expect(await refundOf(refundId)).toMatchObject({ status: "succeeded" });
  });

  it("the card's bank sends back days later has failed, and somebody is told once", async () => {
    const { id, number, refundId, paymentIntent } = await calledOff();
    await sendRefund(shop.system, { refundId });
    const stripeRefundId = atStripe(paymentIntent)[0]?.id ?? "";
    await shop.sandbox.control.refunds.fail(stripeRefundId);
    await together(10, () => settleRefund(shop.system, { stripeRefundId }));
    expect(await refundOf(refundId)).toMatchObject({ status: "failed", failure: "lost_or_stolen_card" });
    expect(await readSale(shop, number)).toMatchObject({ refundedMinor: 0, problem: "refund-failed" });
    const { events } = await adminOrderById(shop.system, { id });
    expect(events.filter(({ kind }) => kind === "refund_failed")).toHaveLength(1);
  });

  it("that comes back is found though no event tells of it, and asked about less and less often", async () => {
    const { number, refundId, paymentIntent } = await calledOff();
    await workOff(shop);
    const lookAround = async () => {
      await reconcile(shop.system);
      const asked = (await waitingJobs(shop)).filter(({ payload }) => payload["refundId"] === refundId);
      await workOff(shop);
      return asked.length;
    };
    const passes = (time: string) =>
      sql`update refunds set created_at = created_at - ${time}::interval, checked_at = checked_at - ${time}::interval
        where id = ${refundId}::uuid`.execute(shop.db);
    expect(await lookAround()).toBe(0);
    await passes("7 hours");
    expect(await lookAround()).toBe(1);
    expect(await lookAround()).toBe(0);
    await passes("8 days");
    expect(await lookAround()).toBe(1);
    await passes("1 day");
    // Nine days old: the next question is due two days after the last.
    expect(await lookAround()).toBe(0);
    await shop.sandbox.control.refunds.fail(atStripe(paymentIntent)[0]?.id ?? "");
    await passes("2 days");
    expect(await lookAround()).toBe(1);
    expect(await refundOf(refundId)).toMatchObject({ status: "failed" });
    expect(await readSale(shop, number)).toMatchObject({ refundedMinor: 0, problem: "refund-failed" });
  });

  it("may be given again in full after it failed, and never twice over", async () => {
    const { id, number, refundId } = await calledOff();
    const giveAgain = async () => {
      const attempt = inTransaction(shop.system, async (tx) => {
        const payment = await lockPayment(tx, id);
        await giveMoneyBack(tx, {
          orderId: id,
          payment,
          amountMinor: payment.capturedMinor,
          reason: "order-cancelled",
        });
        throw new Error("only tried");
      });
      return attempt.catch((error: Error) => error.message);
    };
    expect(await giveAgain()).toContain("payments_refunded_within_captured");
    shop.sandbox.control.faults.add({ kind: "answer", status: 402, method: "POST", path: "/v1/refunds", times: 1 });
    await sendRefund(shop.system, { refundId });
    expect(await giveAgain()).toBe("only tried");
    expect(await readSale(shop, number)).toMatchObject({ refundedMinor: 0 });
  });
});

describe("a refund somebody made on Stripe's own pages", () => {
  it("raises a flag on the order it belongs to, and staff can take it down", async () => {
    const { id, number, paymentIntent } = await paidSale();
    const { id: stripeRefundId } = await askStripe(shop, "/v1/refunds", {
      payment_intent: paymentIntent,
      amount: "500",
    });
    expect(await settleRefund(shop.system, { stripeRefundId })).toBe(true);
    expect(await readSale(shop, number)).toMatchObject({
      status: "paid",
      problem: "refunded-elsewhere",
      refundedMinor: 0,
    });
    await solveProblem(shop.system, { id, note: "Written into the books by hand" });
    expect(await readSale(shop, number)).toMatchObject({ problem: null });
  });

  it("is not mistaken for ours by what somebody wrote on it", async () => {
    const other = await calledOff();
    for (const written of ["", "not a number of ours", "'; drop table refunds", other.refundId]) {
      const { number, paymentIntent } = await paidSale();
      const metadata = written ? { "metadata[refund_id]": written } : {};
      const { id: stripeRefundId } = await askStripe(shop, "/v1/refunds", {
        payment_intent: paymentIntent,
        ...metadata,
      });
      expect(await settleRefund(shop.system, { stripeRefundId })).toBe(true);
      expect(await readSale(shop, number)).toMatchObject({ problem: "refunded-elsewhere" });
    }
    expect(await refundOf(other.refundId)).toMatchObject({ status: "pending", stripeRefundId: null });
  });

  it("of a payment that is not this shop's is none of its business", async () => {
    const { refundId } = await calledOff();
    const session = await askStripe(shop, "/v1/checkout/sessions", {
      mode: "payment",
      "line_items[0][quantity]": "1",
      "line_items[0][price_data][currency]": "gbp",
      "line_items[0][price_data][unit_amount]": "1000",
      "line_items[0][price_data][product_data][name]": "Somebody else's teapot",
      success_url: "https://elsewhere.example.com",
    });
    const { payment_intent } = await shop.sandbox.control.sessions.pay(session.id);
    const foreign = await askStripe(shop, "/v1/refunds", {
      payment_intent: payment_intent ?? "",
      "metadata[refund_id]": refundId,
    });
    expect(await settleRefund(shop.system, { stripeRefundId: foreign.id })).toBe(false);
    const told = {
      id: "evt_foreign",
      type: "refund.created",
      objectId: foreign.id,
      livemode: false,
      happenedAt: new Date().toISOString(),
    };
    await shop.db.insertInto("webhookEvents").values(told).execute();
    await applyEvent(shop.system, { eventId: told.id });
    const event = await shop.db
      .selectFrom("webhookEvents")
      .select("outcome")
      .where("id", "=", told.id)
      .executeTakeFirst();
    expect(event).toEqual({ outcome: "not ours" });
    expect(await refundOf(refundId)).toMatchObject({ status: "pending", stripeRefundId: null });
  });
});

describe("an order of the demo shop", () => {
  let demo: TestShop;
  beforeAll(async () => {
    demo = await openTestShop({ sandbox: true });
    await seedDemo(demo.system);
  }, 120_000);
  afterAll(() => demo.close());

  const paidOrder = () =>
    demo.db
      .selectFrom("orders")
      .select(["id", "number", "totalMinor"])
      .where("status", "=", "paid")
      .where("fulfillment", "=", "unfulfilled")
      .limit(1)
      .executeTakeFirstOrThrow();

  it("can be called off: its money goes back in the story only, and Stripe hears nothing", async () => {
    const { id, number, totalMinor } = await paidOrder();
    await cancelOrder(demo.system, { id, note: "" });
    await workOff(demo);
    const order = await adminOrderById(demo.system, { id });
    expect(order).toMatchObject({ status: "cancelled", problem: null, payment: { refundedMinor: totalMinor } });
    expect(order.refunds).toMatchObject([{ status: "succeeded", amountMinor: totalMinor }]);
    expect(await mailsAbout(demo, number)).toContain("order-cancelled");
    expect(demo.sandbox.control.state().requests).toEqual([]);
    expect(await examine(demo)).toEqual([]);
  });

  it("can be checked: nothing is asked and nothing fails", async () => {
    const orders = await demo.db.selectFrom("orders").select(["id", "status"]).limit(500).execute();
    const oneOfEach = [...new Map(orders.map((order) => [order.status, order.id])).values()];
    for (const id of oneOfEach) expect(await checkPayment(demo.system, { id })).toMatchObject({ id });
    expect(demo.sandbox.control.state().requests).toEqual([]);
    expect(await examine(demo)).toEqual([]);
  });
});
