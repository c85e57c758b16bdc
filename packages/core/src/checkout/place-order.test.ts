import { addToCart, cartOf, setCartQuantity } from "@atelier/core/cart";
import {
  cancelOrder,
  checkPayment,
  closeSession,
  confirmPayment,
  expireDue,
  placeOrder,
  settleOrder,
} from "@atelier/core/checkout";
import { examine } from "@atelier/core/doctor";
import { sendRefund } from "@atelier/core/refunds";
import { adjustStock } from "@atelier/core/stock";
import { guestWith, makeDelivery, makeGoods, openTestShop, placing, type TestShop, together } from "@atelier/testkit";
import { sql } from "kysely";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop({ sandbox: true, poolSize: 24 });
  await makeDelivery(shop);
});
afterAll(() => shop.close());
afterEach(async () => {
  shop.sandbox.control.faults.clear();
  expect(await examine(shop)).toEqual([]);
});

let keys = 0;
const newKey = () => `key-number-${++keys}`;

async function orderNumbered(number: string) {
  return shop.db
    .selectFrom("orders as o")
    .innerJoin("payments as p", "p.orderId", "o.id")
    .selectAll("o")
    .select(["p.status as paymentStatus", "p.stripeSessionId", "p.capturedMinor", "p.refundedMinor"])
    .where("number", "=", number)
    .executeTakeFirstOrThrow();
}

async function levelOf(variantId: string) {
  return shop.db
    .selectFrom("stockLevels")
    .select(["onHand", "reserved"])
    .where("variantId", "=", variantId)
    .executeTakeFirstOrThrow();
}

async function pay(number: string, card = "4242424242424242") {
  const { stripeSessionId } = await orderNumbered(number);
  return shop.sandbox.control.sessions.pay(stripeSessionId ?? "", { card });
}

async function letExpire(number: string) {
  await shop.db
    .updateTable("orders")
    .set({ expiresAt: sql`now() - interval '1 second'` })
    .where("number", "=", number)
    .execute();
  await expireDue(shop.system);
}

const mailsOf = async (number: string) => {
  const { id } = await orderNumbered(number);
  const mails = await shop.db
    .selectFrom("mails")
    .select("kind")
    .where("orderId", "=", id)
    .orderBy("createdAt")
    .execute();
  return mails.map((mail) => mail.kind);
};

describe("placing an order", () => {
  it("reserves the goods, freezes the price and leads to a page at Stripe over the same sum", async () => {
    const goods = await makeGoods(shop, { onHand: 5, priceMinor: 2600 });
    const guest = await guestWith(shop, [{ variantId: goods.variantId, quantity: 2 }]);
    const placed = await placeOrder(guest, placing(newKey()));
    const order = await orderNumbered(placed.orderNumber);
    expect(order).toMatchObject({
      status: "pending",
      goodsMinor: 5200,
      shippingMinor: 420,
      taxMinor: 937,
      totalMinor: 5620,
    });
    expect(placed.paymentUrl).toContain(shop.sandbox.url);
    expect(await levelOf(goods.variantId)).toEqual({ onHand: 5, reserved: 2 });
    expect(order.stripeSessionId).toMatch(/^cs_/);
  });

  it("gives the same order for the same key and body, and refuses the key for another body", async () => {
    const goods = await makeGoods(shop);
    const guest = await guestWith(shop, [goods]);
    const wish = placing(newKey());
    const first = await placeOrder(guest, wish);
    expect(await placeOrder(guest, wish)).toEqual(first);
    await expect(placeOrder(guest, { ...wish, email: "other@example.com" })).rejects.toMatchObject({
      code: "checkout.key-reused",
    });
    expect(await levelOf(goods.variantId)).toEqual({ onHand: 10, reserved: 1 });
  });

  it("refuses a total the shopper did not see, an empty cart and a place nothing is sent to", async () => {
    const goods = await makeGoods(shop, { priceMinor: 1000 });
    const guest = await guestWith(shop, [goods]);
    const refused = placeOrder(guest, { ...placing(newKey()), expectedTotalMinor: 1 });
    await expect(refused).rejects.toMatchObject({
      code: "checkout.price-changed",
      detail: { current: { totalMinor: 1420 } },
    });
    await expect(placeOrder(shop.guest(), placing(newKey()))).rejects.toMatchObject({ code: "cart.empty" });
    const { shippingAddress: _address, ...nowhere } = placing(newKey());
    await expect(placeOrder(guest, nowhere)).rejects.toMatchObject({ code: "shipping.address-needed" });
    expect(await levelOf(goods.variantId)).toEqual({ onHand: 10, reserved: 0 });
  });

  it("lets go of the earlier unpaid order when the same cart is placed again", async () => {
    const goods = await makeGoods(shop, { onHand: 3 });
    const guest = await guestWith(shop, [{ ...goods, quantity: 2 }]);
    const first = await placeOrder(guest, placing(newKey()));
    const second = await placeOrder(guest, placing(newKey()));
    expect(await orderNumbered(first.orderNumber)).toMatchObject({
      status: "cancelled",
      cancelledBecause: "superseded",
    });
    expect(await orderNumbered(second.orderNumber)).toMatchObject({ status: "pending" });
    expect(await levelOf(goods.variantId)).toEqual({ onHand: 3, reserved: 2 });
    // Who pays on the old page after all gets the money back: she is about to pay for the new one.
    await pay(first.orderNumber).catch(() => {});
    const { id } = await orderNumbered(first.orderNumber);
    await closeSession(shop.system, { orderId: id });
    const refunds = await shop.db.selectFrom("refunds").select("id").where("orderId", "=", id).execute();
    for (const refund of refunds) await sendRefund(shop.system, { refundId: refund.id });
    expect(await orderNumbered(first.orderNumber)).toMatchObject({
      status: "cancelled",
      capturedMinor: 2820,
      refundedMinor: 2820,
    });
  });

  it("takes nothing for an order that costs nothing, and counts it as paid at once", async () => {
    const goods = await makeGoods(shop, { priceMinor: 0, onHand: 2 });
    await shop.db.updateTable("shippingRates").set({ freeFromMinor: 0 }).execute();
    const guest = await guestWith(shop, [goods]);
    const placed = await placeOrder(guest, placing(newKey()));
    await shop.db.updateTable("shippingRates").set({ freeFromMinor: null }).execute();
    expect(placed.paymentUrl).toBeNull();
    expect(await orderNumbered(placed.orderNumber)).toMatchObject({ status: "paid", totalMinor: 0 });
    expect(await levelOf(goods.variantId)).toEqual({ onHand: 1, reserved: 0 });
  });
});

describe("stock under pressure", () => {
  it("adds up lines that share a variant, and promises more than there is only where the maker allows it", async () => {
    const few = await makeGoods(shop, { onHand: 2 });
    const made = await makeGoods(shop, { onHand: 0, policy: "backorder" });
    const guest = await guestWith(shop, [
      { ...few, quantity: 2 },
      { ...made, quantity: 3 },
    ]);
    await adjustStock(shop.system, {
      variantId: few.variantId,
      change: { kind: "to", quantity: 1 },
      reason: "count",
      note: "",
    });
    const refused = placeOrder(guest, placing(newKey()));
    await expect(refused).rejects.toMatchObject({
      code: "stock.insufficient",
      detail: { lines: [{ wanted: 2, available: 1 }] },
    });
    expect(await levelOf(made.variantId)).toEqual({ onHand: 0, reserved: 0 });
  });
});

describe("paying", () => {
  it("sells once, however often and from wherever the payment is told", async () => {
    const goods = await makeGoods(shop, { onHand: 4 });
    const guest = await guestWith(shop, [goods]);
    const placed = await placeOrder(guest, placing(newKey()));
    await pay(placed.orderNumber);
    const { id } = await orderNumbered(placed.orderNumber);
    await together<unknown>(20, (index) =>
      index % 2 ? confirmPayment(guest, { token: placed.orderToken }) : settleOrder(shop.system, { orderId: id }),
    );
    expect(await orderNumbered(placed.orderNumber)).toMatchObject({ status: "paid", paymentStatus: "succeeded" });
    expect(await levelOf(goods.variantId)).toEqual({ onHand: 3, reserved: 0 });
    expect(await mailsOf(placed.orderNumber)).toEqual(["order-confirmed"]);
  });

  it("keeps the paid order as it was sold when the cart was changed in another tab meanwhile", async () => {
    const goods = await makeGoods(shop, { priceMinor: 1500 });
    const guest = await guestWith(shop, [goods]);
    const placed = await placeOrder(guest, placing(newKey()));
    const other = await makeGoods(shop);
    const { cart } = await addToCart(guest, { variantId: other.variantId, quantity: 3 });
    await pay(placed.orderNumber);
    const order = await confirmPayment(guest, { token: placed.orderToken });
    expect(order).toMatchObject({ status: "paid", totals: { totalMinor: 1920 }, lines: [{ quantity: 1 }] });
    const late = setCartQuantity(guest, { lineId: cart.lines[0]?.id ?? "", quantity: 5 });
    await expect(late).rejects.toMatchObject({ code: "cart.line-not-found" });
    expect(await cartOf(guest, {})).toMatchObject({ count: 3, lines: [{ variantId: other.variantId }] });
  });

  it("lets a declined card try again on the same order", async () => {
    const goods = await makeGoods(shop);
    const guest = await guestWith(shop, [goods]);
    const placed = await placeOrder(guest, placing(newKey()));
    await pay(placed.orderNumber, "4000000000000002").catch(() => {});
    expect(await confirmPayment(guest, { token: placed.orderToken })).toMatchObject({
      status: "pending",
      paymentUrl: placed.paymentUrl,
    });
    await pay(placed.orderNumber);
    expect(await confirmPayment(guest, { token: placed.orderToken })).toMatchObject({ status: "paid" });
  });

  it("waits for a slow bank, and lets the goods go when it says no", async () => {
    const goods = await makeGoods(shop, { onHand: 6 });
    const guest = await guestWith(shop, [goods]);
    const placed = await placeOrder(guest, placing(newKey()));
    const { stripeSessionId } = await orderNumbered(placed.orderNumber);
    await shop.sandbox.control.sessions.pay(stripeSessionId ?? "", { method: "debit" });
    expect(await confirmPayment(guest, { token: placed.orderToken })).toMatchObject({
      status: "pending",
      paymentStatus: "processing",
    });
    await letExpire(placed.orderNumber);
    expect(await orderNumbered(placed.orderNumber)).toMatchObject({ status: "pending" });
    await shop.sandbox.control.sessions.settle(stripeSessionId ?? "", "fail");
    expect(await confirmPayment(guest, { token: placed.orderToken })).toMatchObject({
      status: "cancelled",
      cancelledBecause: "payment_failed",
    });
    expect(await levelOf(goods.variantId)).toEqual({ onHand: 6, reserved: 0 });
  });
});

describe("time running out", () => {
  it("sells to late money while there is stock, and sends it back by itself when there is none", async () => {
    const goods = await makeGoods(shop, { onHand: 1 });
    const early = await guestWith(shop, [goods]);
    const placed = await placeOrder(early, placing(newKey()));
    await pay(placed.orderNumber);
    await letExpire(placed.orderNumber);
    expect(await orderNumbered(placed.orderNumber)).toMatchObject({ status: "cancelled" });
    const { id } = await orderNumbered(placed.orderNumber);
    await settleOrder(shop.system, { orderId: id });
    expect(await orderNumbered(placed.orderNumber)).toMatchObject({ status: "paid" });
    expect(await levelOf(goods.variantId)).toEqual({ onHand: 0, reserved: 0 });

    const last = await makeGoods(shop, { onHand: 1 });
    const slow = await guestWith(shop, [last]);
    const lost = await placeOrder(slow, placing(newKey()));
    await pay(lost.orderNumber);
    await letExpire(lost.orderNumber);
    const quick = await placeOrder(await guestWith(shop, [last]), placing(newKey()));
    const lostOrder = await orderNumbered(lost.orderNumber);
    await together(20, () => settleOrder(shop.system, { orderId: lostOrder.id }));
    const refunds = await shop.db.selectFrom("refunds").selectAll().where("orderId", "=", lostOrder.id).execute();
    expect(refunds).toHaveLength(1);
    await together(20, () => sendRefund(shop.system, { refundId: refunds[0]?.id ?? "" }));
    expect(await orderNumbered(lost.orderNumber)).toMatchObject({
      status: "cancelled",
      capturedMinor: 1620,
      refundedMinor: 1620,
    });
    expect(await mailsOf(lost.orderNumber)).toEqual(["order-cancelled", "money-returned"]);
    expect(
      shop.sandbox.control.state().refunds.filter((refund) => refund.payment_intent === lostOrder.stripeSessionId),
    ).toHaveLength(0);
    expect(await orderNumbered(quick.orderNumber)).toMatchObject({ status: "pending" });
  });
});

describe("Stripe misbehaving", () => {
  it("finds its session again when the answer was dropped after executing", async () => {
    const goods = await makeGoods(shop, { onHand: 5 });
    const guest = await guestWith(shop, [goods]);
    const wish = placing(newKey());
    const before = shop.sandbox.control.state().sessions.length;
    shop.sandbox.control.faults.add({
      kind: "drop",
      when: "after",
      method: "POST",
      path: "/v1/checkout/sessions",
      times: 5,
    });
    await expect(placeOrder(guest, wish)).rejects.toMatchObject({ code: "payment.unreachable" });
    shop.sandbox.control.faults.clear();
    const placed = await placeOrder(guest, wish);
    expect(placed.paymentUrl).toContain("http");
    expect(shop.sandbox.control.state().sessions.length).toBe(before + 1);
  });

  it("keeps the order when Stripe is down, and says when to try again", async () => {
    const goods = await makeGoods(shop, { onHand: 5 });
    const guest = await guestWith(shop, [goods]);
    const wish = placing(newKey());
    shop.sandbox.control.faults.add({
      kind: "answer",
      status: 500,
      method: "POST",
      path: "/v1/checkout/sessions",
      times: 1,
      remember: false,
    });
    await expect(placeOrder(guest, wish)).rejects.toMatchObject({
      code: "payment.unreachable",
      detail: { retryAfterSeconds: 5 },
    });
    expect((await placeOrder(guest, wish)).paymentUrl).toContain("http");
  });
});

describe("staff", () => {
  it("call a paid order off: goods back, money back, a mail", async () => {
    const goods = await makeGoods(shop, { onHand: 5 });
    const guest = await guestWith(shop, [{ ...goods, quantity: 2 }]);
    const placed = await placeOrder(guest, placing(newKey()));
    await pay(placed.orderNumber);
    await confirmPayment(guest, { token: placed.orderToken });
    const { id } = await orderNumbered(placed.orderNumber);
    const cancelled = await cancelOrder(shop.system, { id, note: "She changed her mind" });
    expect(cancelled).toMatchObject({ status: "cancelled", payment: { refundedMinor: 2820 } });
    await sendRefund(shop.system, { refundId: cancelled.refunds[0]?.id ?? "" });
    expect(await checkPayment(shop.system, { id })).toMatchObject({
      refunds: [{ status: "succeeded", amountMinor: 2820 }],
    });
    expect(await levelOf(goods.variantId)).toEqual({ onHand: 5, reserved: 0 });
    await expect(cancelOrder(shop.system, { id, note: "" })).rejects.toMatchObject({ code: "order.not-cancellable" });
  });
});
