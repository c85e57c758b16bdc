import { cartOf } from "@atelier/core/cart";
import { checkPayment, closeSession, confirmPayment, expireDue, placeOrder } from "@atelier/core/checkout";
import { examine } from "@atelier/core/doctor";
import { inTransaction } from "@atelier/core/kernel";
import { keepSession, noteOutcome } from "@atelier/core/payments";
import {
  guestWith,
  lastSale,
  letExpire,
  mailsAbout,
  makeDelivery,
  makeGoods,
  makeSale,
  newKey,
  openTestShop,
  payAtStripe,
  placing,
  readSale,
  stockOf,
  type TestShop,
  together,
  workOff,
} from "@atelier/testkit";
import { sql } from "kysely";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop({ sandbox: true, poolSize: 16 });
  await makeDelivery(shop);
});
afterAll(() => shop.close());
afterEach(async () => {
  shop.sandbox.control.faults.clear();
  expect(await examine(shop)).toEqual([]);
});

const opening = { method: "POST", path: "/v1/checkout/sessions" } as const;
const pagesAtStripe = () => shop.sandbox.control.state().sessions.length;
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function someCart(onHand = 5) {
  const goods = await makeGoods(shop, { onHand });
  return { guest: await guestWith(shop, [goods]), variantId: goods.variantId };
}

describe("a failure Stripe will repeat under the same key", () => {
  it("ends the order and frees the goods, and the next press begins a new one that works", async () => {
    const { guest, variantId } = await someCart();
    const wish = placing(newKey());
    shop.sandbox.control.faults.add({ ...opening, kind: "answer", status: 500, remember: true, times: 1 });
    await expect(placeOrder(guest, wish)).rejects.toMatchObject({ code: "payment.unreachable" });
    expect(await stockOf(shop, variantId)).toEqual({ onHand: 5, reserved: 1 });
    await expect(placeOrder(guest, wish)).rejects.toMatchObject({ code: "payment.refused" });
    expect(await stockOf(shop, variantId)).toEqual({ onHand: 5, reserved: 0 });
    const placed = await placeOrder(guest, placing(newKey()));
    expect(placed.paymentUrl).toContain(shop.sandbox.url);
    expect(await stockOf(shop, variantId)).toEqual({ onHand: 5, reserved: 1 });
  });
});

describe("Stripe's definite no", () => {
  it("frees the goods at once, without a mail about an order the shopper never had", async () => {
    await shop.db.updateTable("shippingRates").set({ freeFromMinor: 0 }).execute();
    const goods = await makeGoods(shop, { priceMinor: 10, onHand: 4 });
    const guest = await guestWith(shop, [goods]);
    const refused = placeOrder(guest, placing(newKey()));
    await expect(refused).rejects.toMatchObject({ code: "payment.refused" });
    await shop.db.updateTable("shippingRates").set({ freeFromMinor: null }).execute();
    expect(await stockOf(shop, goods.variantId)).toEqual({ onHand: 4, reserved: 0 });
    const sale = await lastSale(shop);
    expect(sale).toMatchObject({ status: "cancelled", cancelledBecause: "payment_failed", totalMinor: 10 });
    const mails = await shop.db.selectFrom("mails").select("id").where("orderId", "=", sale.id).execute();
    expect(mails).toEqual([]);
    expect(await cartOf(guest, {})).toMatchObject({ count: 1 });
    await workOff(shop);
    expect((await lastSale(shop)).sessionClosedAt).not.toBeNull();
  });
});

describe("an order that ends while Stripe is opening its page", () => {
  it("never shows the page, and a job closes it so that nobody pays on it", async () => {
    const { guest, variantId } = await someCart();
    const before = pagesAtStripe();
    shop.sandbox.control.faults.add({ ...opening, kind: "delay", when: "after", ms: 700, times: 1 });
    const pressed = placeOrder(guest, placing(newKey())).catch((error: unknown) => error);
    await wait(350);
    await shop.db
      .updateTable("orders")
      .set({ expiresAt: sql`now() - interval '1 second'` })
      .where("status", "=", "pending")
      .execute();
    await expireDue(shop.system);
    expect(await pressed).toMatchObject({ code: "checkout.order-ended" });
    expect(pagesAtStripe()).toBe(before + 1);
    await workOff(shop);
    const sale = await lastSale(shop);
    expect(sale).toMatchObject({ status: "cancelled", cancelledBecause: "expired" });
    const page = shop.sandbox.control.state().sessions.find((session) => session.id === sale.stripeSessionId);
    expect(page?.status).toBe("expired");
    expect(await stockOf(shop, variantId)).toEqual({ onHand: 5, reserved: 0 });
  });

  it("closes the page also when its address was lost on the way", async () => {
    const { guest } = await someCart();
    shop.sandbox.control.faults.add({ ...opening, kind: "drop", when: "after", times: 2 });
    await expect(placeOrder(guest, placing(newKey()))).rejects.toMatchObject({ code: "payment.unreachable" });
    const { id } = await lastSale(shop);
    await shop.db
      .updateTable("orders")
      .set({ expiresAt: sql`now() - interval '1 second'` })
      .where("id", "=", id)
      .execute();
    await expireDue(shop.system);
    await workOff(shop);
    const sale = await lastSale(shop);
    const page = shop.sandbox.control.state().sessions.find((session) => session.id === sale.stripeSessionId);
    expect(page?.status).toBe("expired");
    expect(sale.sessionClosedAt).not.toBeNull();
  });
});

describe("the same button pressed again", () => {
  it("says that the order has ended, after it ran out", async () => {
    const { guest } = await someCart();
    const wish = placing(newKey());
    const placed = await placeOrder(guest, wish);
    await letExpire(shop, placed.orderNumber);
    await expect(placeOrder(guest, wish)).rejects.toMatchObject({ code: "checkout.order-ended" });
    expect(await mailsAbout(shop, placed.orderNumber)).toEqual(["order-cancelled"]);
  });

  it("leads to the order and no page any more, after it was paid", async () => {
    const { guest } = await someCart();
    const wish = placing(newKey());
    const placed = await placeOrder(guest, wish);
    await payAtStripe(shop, placed.orderNumber);
    await confirmPayment(guest, { token: placed.orderToken });
    expect(await placeOrder(guest, wish)).toEqual({ ...placed, paymentUrl: null });
  });

  it("gets the very same page while the first press still talks to Stripe", async () => {
    const { guest, variantId } = await someCart();
    const wish = placing(newKey());
    const before = pagesAtStripe();
    shop.sandbox.control.faults.add({ ...opening, kind: "delay", when: "before", ms: 800, times: 1 });
    const results = await together(3, (index) =>
      wait(index * 150).then(() => placeOrder({ ...guest, remember: {} }, wish)),
    );
    const pages = results.map((result) => (result.status === "fulfilled" ? result.value.paymentUrl : result.reason));
    expect(new Set(pages).size).toBe(1);
    expect(pages[0]).toContain(shop.sandbox.url);
    expect(pagesAtStripe()).toBe(before + 1);
    expect(await stockOf(shop, variantId)).toEqual({ onHand: 5, reserved: 1 });
  });

  it("asks Stripe word for word the same when the shop's address and patience were changed between two tries", async () => {
    const { guest } = await someCart();
    const wish = placing(newKey());
    const before = pagesAtStripe();
    shop.sandbox.control.faults.add({ ...opening, kind: "drop", when: "after", times: 2 });
    await expect(placeOrder(guest, wish)).rejects.toMatchObject({ code: "payment.unreachable" });
    const moved = { ...shop.config, publicUrl: "https://new.example.com", holdMinutes: 90 };
    const placed = await placeOrder({ ...guest, config: moved }, wish);
    expect(placed.paymentUrl).toContain(shop.sandbox.url);
    expect(pagesAtStripe()).toBe(before + 1);
  });
});

describe("what is known of a page", () => {
  it("stays known: a slower try that failed does not unwrite it", async () => {
    const sale = await makeSale(shop);
    const { paymentId, stripeSessionId } = await readSale(shop, sale.number);
    const intentOf = () =>
      shop.db
        .selectFrom("paymentIntents")
        .select(["id", "state", "stripeId", "lastError"])
        .where("paymentId", "=", paymentId)
        .executeTakeFirstOrThrow();
    const intent = await intentOf();
    expect(intent).toMatchObject({ state: "done", stripeId: stripeSessionId });
    for (const state of ["unknown", "refused"] as const) {
      await inTransaction(shop.system, (tx) => noteOutcome(tx, intent.id, { state, error: "no answer" }));
      expect(await intentOf()).toEqual(intent);
    }
    await inTransaction(shop.system, (tx) =>
      keepSession(tx, paymentId, { id: "cs_other", url: "https://elsewhere.example.com" }),
    );
    expect(await readSale(shop, sale.number)).toMatchObject({ stripeSessionId });
    await closeSession(shop.system, { orderId: sale.id });
  });
});

describe("the staff's button", () => {
  it("says that Stripe cannot be reached, and changes nothing", async () => {
    const sale = await makeSale(shop);
    shop.sandbox.control.faults.add({ kind: "drop", method: "GET", path: "/v1/checkout/sessions/*" });
    await expect(checkPayment(shop.system, { id: sale.id })).rejects.toMatchObject({ code: "payment.unreachable" });
    expect(await readSale(shop, sale.number)).toMatchObject({ status: "pending" });
  });
});
