import { addToCart, mergeCarts } from "@atelier/core/cart";
import { cancelOrder, confirmPayment, placeOrder, reconcile } from "@atelier/core/checkout";
import { examine } from "@atelier/core/doctor";
import { type Context, inTransaction } from "@atelier/core/kernel";
import { shipOrder } from "@atelier/core/orders";
import { fetchCheckoutSession } from "@atelier/core/payments";
import { connect } from "@atelier/db";
import {
  guestWith,
  letExpire,
  mailsAbout,
  makeDelivery,
  makeGoods,
  makeSale,
  makeUser,
  newKey,
  openTestShop,
  outcomes,
  payAtStripe,
  placing,
  readSale,
  type Sale,
  stockOf,
  type TestShop,
  together,
  waitingJobs,
  workOff,
} from "@atelier/testkit";
import { sql } from "kysely";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { applyTruth } from "./settle-payment.ts";

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop({ sandbox: true });
  await makeDelivery(shop);
});
afterAll(() => shop.close());
afterEach(async () => {
  shop.sandbox.control.faults.clear();
  expect(await examine(shop)).toEqual([]);
});

async function dayPasses(): Promise<void> {
  const aDay = sql`interval '1 day'`;
  await sql`update payments set created_at = created_at - ${aDay}, checked_at = checked_at - ${aDay}`.execute(shop.db);
}

/** A day passes, and the reconciler looks around. */
async function dayLater(): Promise<void> {
  await dayPasses();
  await reconcile(shop.system);
  await workOff(shop);
}

/** Stripe has taken a bank debit, which answers in days; the shop was not told. */
async function debited(wish: Parameters<typeof makeSale>[1] = {}): Promise<Sale & { sessionId: string }> {
  const sale = await makeSale(shop, wish);
  await payAtStripe(shop, sale.number, { method: "debit" });
  const { stripeSessionId } = await readSale(shop, sale.number);
  return { ...sale, sessionId: stripeSessionId ?? "" };
}

const bankSays = (sessionId: string, word: "succeed" | "fail") => shop.sandbox.control.sessions.settle(sessionId, word);

/** The guest signs in to an account that has something in a cart of its own; hers joins it. */
async function signedIn(guest: Context, variantId: string): Promise<Context> {
  const userId = await makeUser(shop);
  const customer = shop.customer(userId);
  await addToCart(customer, { variantId, quantity: 1 });
  await inTransaction(shop.system, (tx) => mergeCarts(tx, guest, userId));
  return customer;
}

describe("a bank debit that outlives its order", () => {
  it("buys the goods when the bank says yes days after the order ran out, and they are still there", async () => {
    const sale = await debited({ onHand: 2 });
    await letExpire(shop, sale.number);
    await dayLater();
    expect(await readSale(shop, sale.number)).toMatchObject({ status: "cancelled", sessionClosedAt: null });
    await bankSays(sale.sessionId, "succeed");
    await dayLater();
    expect(await readSale(shop, sale.number)).toMatchObject({ status: "paid", capturedMinor: 1620, refundedMinor: 0 });
    expect(await stockOf(shop, sale.variantId)).toEqual({ onHand: 1, reserved: 0 });
  });

  it("sends the money back by itself when somebody else has bought the last piece meanwhile", async () => {
    const sale = await debited({ onHand: 1 });
    await letExpire(shop, sale.number);
    await dayLater();
    await makeSale(shop, { variantId: sale.variantId });
    await bankSays(sale.sessionId, "succeed");
    await dayLater();
    expect(await readSale(shop, sale.number)).toMatchObject({
      status: "cancelled",
      refundedMinor: 1620,
      problem: null,
    });
    expect(await mailsAbout(shop, sale.number)).toEqual(["order-cancelled", "money-returned"]);
  });

  it("sends the money back when staff had called the order off", async () => {
    const sale = await debited();
    await cancelOrder(shop.system, { id: sale.id, note: "" });
    await dayLater();
    await bankSays(sale.sessionId, "succeed");
    await dayLater();
    expect(await readSale(shop, sale.number)).toMatchObject({
      status: "cancelled",
      capturedMinor: 1620,
      refundedMinor: 1620,
    });
    expect(await stockOf(shop, sale.variantId)).toEqual({ onHand: 10, reserved: 0 });
  });

  it("sends the money back when the shopper had placed the cart again while Stripe was silent", async () => {
    const sale = await debited();
    shop.sandbox.control.faults.add({ kind: "drop", method: "GET", path: "/v1/checkout/sessions/*" });
    const again = await placeOrder(sale.guest, placing(newKey()));
    shop.sandbox.control.faults.clear();
    expect(await readSale(shop, sale.number)).toMatchObject({ status: "cancelled", cancelledBecause: "superseded" });
    await dayLater();
    await bankSays(sale.sessionId, "succeed");
    await dayLater();
    expect(await readSale(shop, sale.number)).toMatchObject({
      status: "cancelled",
      capturedMinor: 1620,
      refundedMinor: 1620,
    });
    expect(await readSale(shop, again.orderNumber)).toMatchObject({ status: "pending" });
  });

  it("is not asked about any more once the bank has said no", async () => {
    const sale = await debited();
    await letExpire(shop, sale.number);
    await dayLater();
    await bankSays(sale.sessionId, "fail");
    await dayLater();
    const { sessionClosedAt, status } = await readSale(shop, sale.number);
    expect({ status, isClosed: sessionClosedAt !== null }).toEqual({ status: "cancelled", isClosed: true });
    await dayPasses();
    await reconcile(shop.system);
    expect((await waitingJobs(shop)).filter((job) => job.payload.orderId === sale.id)).toEqual([]);
  });
});

describe("late money of a cart that was bought again since", () => {
  it("goes back while the new order still waits to be paid", async () => {
    const sale = await makeSale(shop, { onHand: 9 });
    await letExpire(shop, sale.number);
    const again = await placeOrder(sale.guest, placing(newKey()));
    await payAtStripe(shop, sale.number);
    await workOff(shop);
    expect(await readSale(shop, sale.number)).toMatchObject({
      status: "cancelled",
      capturedMinor: 1620,
      refundedMinor: 1620,
    });
    expect(await readSale(shop, again.orderNumber)).toMatchObject({ status: "pending" });
    expect(await stockOf(shop, sale.variantId)).toEqual({ onHand: 9, reserved: 1 });
  });

  it("goes back after the new order was paid: nobody gets the same thing twice", async () => {
    const sale = await makeSale(shop, { onHand: 9 });
    await letExpire(shop, sale.number);
    const again = await placeOrder(sale.guest, placing(newKey()));
    await payAtStripe(shop, again.orderNumber);
    await confirmPayment(sale.guest, { token: again.orderToken });
    await payAtStripe(shop, sale.number);
    await workOff(shop);
    expect(await readSale(shop, sale.number)).toMatchObject({ status: "cancelled", refundedMinor: 1620 });
    expect(await readSale(shop, again.orderNumber)).toMatchObject({ status: "paid", refundedMinor: 0 });
    expect(await stockOf(shop, sale.variantId)).toEqual({ onHand: 8, reserved: 0 });
  });

  it("goes back too when she signed in between, and her cart went into her account's", async () => {
    const sale = await makeSale(shop);
    await letExpire(shop, sale.number);
    const again = await placeOrder(await signedIn(sale.guest, (await makeGoods(shop)).variantId), placing(newKey()));
    await payAtStripe(shop, sale.number);
    await workOff(shop);
    expect(await readSale(shop, sale.number)).toMatchObject({
      status: "cancelled",
      capturedMinor: 1620,
      refundedMinor: 1620,
    });
    expect(await readSale(shop, again.orderNumber)).toMatchObject({ status: "pending" });
  });

  it("buys as before when the cart was not placed again", async () => {
    const sale = await makeSale(shop);
    await payAtStripe(shop, sale.number);
    await letExpire(shop, sale.number);
    await workOff(shop);
    expect(await readSale(shop, sale.number)).toMatchObject({ status: "paid" });
  });
});

describe("an order that ran out, was paid late and is then called off", () => {
  it("has told the shopper of all three: that it ended, that it is bought, that her money comes back", async () => {
    const sale = await makeSale(shop);
    await payAtStripe(shop, sale.number);
    await letExpire(shop, sale.number);
    await workOff(shop);
    await cancelOrder(shop.system, { id: sale.id, note: "Broken in the kiln" });
    await workOff(shop);
    expect(await mailsAbout(shop, sale.number)).toEqual(["order-cancelled", "order-confirmed", "order-cancelled"]);
    expect(await readSale(shop, sale.number)).toMatchObject({ status: "cancelled", refundedMinor: 1620 });
    await expect(
      shipOrder(shop.system, { id: sale.id, carrier: "Post", trackingNumber: "", trackingUrl: "", notify: false }),
    ).rejects.toMatchObject({
      code: "order.not-paid",
    });
  });
});

describe("a sale of goods that were not counted yet", () => {
  it("brings nothing onto the shelf when it is called off after the count began", async () => {
    const goods = await makeGoods(shop, { onHand: null });
    const guest = await guestWith(shop, [{ ...goods, quantity: 3 }]);
    const placed = await placeOrder(guest, placing(newKey()));
    await payAtStripe(shop, placed.orderNumber);
    await confirmPayment(guest, { token: placed.orderToken });
    await shop.db.insertInto("stockLevels").values({ variantId: goods.variantId, onHand: 0 }).execute();
    const { id } = await readSale(shop, placed.orderNumber);
    await cancelOrder(shop.system, { id, note: "" });
    expect(await stockOf(shop, goods.variantId)).toEqual({ onHand: 0, reserved: 0 });
  });
});

describe("a cart, paid and placed again in the same moment", () => {
  async function deadlocks(): Promise<number | undefined> {
    const { rows } = await sql<{ count: number }>`
      select deadlocks as count from pg_stat_database where datname = current_database()
    `.execute(shop.db);
    return rows[0]?.count;
  }

  it("never makes Postgres choose whom to send away: twenty connections lock in one order", async () => {
    const before = await deadlocks();
    // Pools of their own, as of twenty processes: within one, buyers of one thing take turns before they reach Postgres.
    const crowd = Array.from({ length: 20 }, () => connect({ url: shop.database.url, poolSize: 2 }));
    const at = (index: number, ctx: Context) => shop.elsewhere(ctx, crowd[index]?.db ?? shop.db);
    for (let round = 0; round < 8; round++) {
      const sale = await makeSale(shop, { onHand: 100 });
      await payAtStripe(shop, sale.number);
      const { stripeSessionId } = await readSale(shop, sale.number);
      const truth = await fetchCheckoutSession(shop.config, stripeSessionId ?? "");
      // Every other time she has signed in since, and places from her account's cart.
      const shopper = round % 2 ? await signedIn(sale.guest, sale.variantId) : sale.guest;
      // She does not get through to Stripe, so that nothing is asked before she places.
      const unheard = { ...shopper, config: { ...shop.config, stripe: undefined } };
      const results = await together<unknown>(20, (index) =>
        index % 2 ? applyTruth(at(index, shop.system), truth) : placeOrder(at(index, unheard), placing(newKey())),
      );
      const told = new Set(outcomes(results).refusals);
      for (const refusal of told)
        expect(["cart.empty", "checkout.order-ended", "payment.unreachable"]).toContain(refusal);
    }
    // Postgres has counted for certain once a connection has ended.
    await Promise.all(crowd.map((connection) => connection.close()));
    expect(await deadlocks()).toBe(before);
    await workOff(shop);
  }, 120_000);
});
