import { cancelOrder, checkPayment, expireDue, reconcile } from "@atelier/core/checkout";
import { examine } from "@atelier/core/doctor";
import {
  letExpire,
  makeDelivery,
  makeSale,
  openTestShop,
  payAtStripe,
  readSale,
  stockOf,
  type TestShop,
  waitingJobs,
  workOff,
} from "@atelier/testkit";
import { sql } from "kysely";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop({ sandbox: true });
  await makeDelivery(shop);
});
afterAll(() => shop.close());
beforeEach(async () => {
  await workOff(shop);
});
afterEach(async () => {
  shop.sandbox.control.faults.clear();
  expect(await examine(shop)).toEqual([]);
});

/** The payment was begun, and last asked about, this long ago. */
async function age(orderId: string, times: { begun: string; asked: string | null }): Promise<void> {
  const { begun, asked } = times;
  await sql`
    update payments set created_at = now() - ${begun}::interval, checked_at = now() - ${asked}::interval where order_id = ${orderId}::uuid
  `.execute(shop.db);
}

/** The orders the reconciler would have asked about, in that order. */
async function askedAbout(): Promise<string[]> {
  await reconcile(shop.system);
  return (await waitingJobs(shop)).flatMap(({ name, payload }) =>
    name === "checkout.settle" ? [payload.orderId ?? ""] : [],
  );
}

/** Cancelled orders of last year whose pages are long closed. */
async function oldOrders(count: number): Promise<void> {
  await sql`
    with o as (
      insert into orders (number, status, cancelled_because, cancelled_at, idempotency_key_hash, body_hash, email, locale, currency,
        prices_include_tax, goods_minor, shipping_minor, tax_minor, total_minor, derivation, placed_at)
      select 'OLD-' || n, 'cancelled', 'expired', now(), 'k' || n, 'b', 'old@example.com', 'en-GB', 'GBP',
        true, 1000, 0, 0, 1000, '[]', now() - interval '1 year'
      from generate_series(1, ${count}::int) n returning id
    ), p as (
      insert into payments (order_id, status, amount_minor, currency, stripe_session_id, session_closed_at, created_at)
      select id, 'cancelled', 1000, 'GBP', 'cs_old_' || id, now(), now() - interval '1 year' from o returning id
    )
    insert into payment_intents (kind, payment_id, state) select 'open_session', id, 'done' from p
  `.execute(shop.db);
}

describe("the reconciler", () => {
  it("finds the one order that was paid without a word from Stripe, among five hundred that ended long ago", async () => {
    await oldOrders(500);
    const sale = await makeSale(shop);
    await payAtStripe(shop, sale.number);
    await age(sale.id, { begun: "3 minutes", asked: "3 minutes" });
    await reconcile(shop.system);
    await workOff(shop);
    expect(await readSale(shop, sale.number)).toMatchObject({ status: "paid", capturedMinor: 1620 });
  });

  it("asks first about what it has asked about longest ago, and leaves a page alone it asked about a moment ago", async () => {
    const [never, lately, longAgo, fresh] = [
      await makeSale(shop),
      await makeSale(shop),
      await makeSale(shop),
      await makeSale(shop),
    ];
    await age(never.id, { begun: "10 minutes", asked: null });
    await age(lately.id, { begun: "10 minutes", asked: "1 minute" });
    await age(longAgo.id, { begun: "10 minutes", asked: "9 minutes" });
    await age(fresh.id, { begun: "1 minute", asked: null });
    expect(await askedAbout()).toEqual([never.id, longAgo.id]);
  });

  it("asks about a slow bank less often the longer it takes, and still does after days", async () => {
    const [sale, older] = [await makeSale(shop), await makeSale(shop)];
    for (const { number } of [sale, older]) await payAtStripe(shop, number, { method: "debit" });
    await age(sale.id, { begun: "4 days", asked: "2 hours" });
    await age(older.id, { begun: "4 days", asked: "6 hours" });
    expect(await askedAbout()).toEqual([older.id]);
  });

  it("does not ask any more about an order that is over at Stripe too", async () => {
    const [paid, gone] = [await makeSale(shop), await makeSale(shop)];
    await payAtStripe(shop, paid.number);
    await checkPayment(shop.system, { id: paid.id });
    await cancelOrder(shop.system, { id: gone.id, note: "" });
    await workOff(shop);
    for (const { id } of [paid, gone]) await age(id, { begun: "2 days", asked: "2 days" });
    expect(await askedAbout()).toEqual([]);
  });

  it("looks after a refund whose end nobody has told, and not before it has had its time", async () => {
    const sale = await makeSale(shop);
    await payAtStripe(shop, sale.number);
    await checkPayment(shop.system, { id: sale.id });
    shop.sandbox.control.refunds.decide("pending", 1);
    await cancelOrder(shop.system, { id: sale.id, note: "" });
    await workOff(shop);
    const refundNow = () =>
      shop.db
        .selectFrom("refunds")
        .select(["id", "status", "stripeRefundId"])
        .where("orderId", "=", sale.id)
        .executeTakeFirstOrThrow();
    const { stripeRefundId, status } = await refundNow();
    expect(status).toBe("pending");
    await shop.sandbox.control.refunds.succeed(stripeRefundId ?? "");
    await reconcile(shop.system);
    await workOff(shop);
    expect(await refundNow()).toMatchObject({ status: "pending" });
    await sql`alter table refunds disable trigger refunds_touch`.execute(shop.db);
    await shop.db
      .updateTable("refunds")
      .set({ updatedAt: sql`now() - interval '11 minutes'` })
      .where("orderId", "=", sale.id)
      .execute();
    await sql`alter table refunds enable trigger refunds_touch`.execute(shop.db);
    await reconcile(shop.system);
    await workOff(shop);
    expect(await refundNow()).toMatchObject({ status: "succeeded" });
  });
});

describe("letting go of what nobody paid in time", () => {
  it("goes on behind an order that cannot be let go", async () => {
    const [stuck, next] = [await makeSale(shop, { onHand: 3 }), await makeSale(shop, { onHand: 3 })];
    const dueSince = (id: string, ago: string) =>
      sql`update orders set expires_at = now() - ${ago}::interval where id = ${id}::uuid`.execute(shop.db);
    await dueSince(stuck.id, "2 hours");
    await dueSince(next.id, "1 hour");
    // Its shelf has lost count of what it promised.
    await shop.db.updateTable("stockLevels").set({ reserved: 0 }).where("variantId", "=", stuck.variantId).execute();
    expect(await expireDue(shop.system)).toEqual({ expired: 1 });
    expect(await readSale(shop, next.number)).toMatchObject({ status: "cancelled", cancelledBecause: "expired" });
    expect(await readSale(shop, stuck.number)).toMatchObject({ status: "pending" });
    await shop.db.updateTable("stockLevels").set({ reserved: 1 }).where("variantId", "=", stuck.variantId).execute();
    expect(await expireDue(shop.system)).toEqual({ expired: 1 });
    expect(await stockOf(shop, stuck.variantId)).toEqual({ onHand: 3, reserved: 0 });
  });

  it("hears first what Stripe has told of an order, and lets go of one whose news waited for a day", async () => {
    const [told, stale] = [await makeSale(shop, { onHand: 3 }), await makeSale(shop, { onHand: 3 })];
    for (const { number } of [told, stale]) {
      const objectId = (await readSale(shop, number)).stripeSessionId ?? "";
      const receivedAt = number === told.number ? sql<string>`now()` : sql<string>`now() - interval '25 hours'`;
      const event = { type: "checkout.session.completed", livemode: false, happenedAt: new Date().toISOString() };
      await shop.db
        .insertInto("webhookEvents")
        .values({ id: `evt_${number}`, objectId, receivedAt, ...event })
        .execute();
      await letExpire(shop, number);
    }
    expect(await readSale(shop, told.number)).toMatchObject({ status: "pending" });
    expect(await readSale(shop, stale.number)).toMatchObject({ status: "cancelled", cancelledBecause: "expired" });
    await shop.db
      .updateTable("webhookEvents")
      .set({ appliedAt: sql`now()` })
      .where("id", "=", `evt_${told.number}`)
      .execute();
    expect(await expireDue(shop.system)).toEqual({ expired: 1 });
  });

  it("never waits for Stripe: the goods are free while nobody answers there", async () => {
    const sale = await makeSale(shop, { onHand: 3 });
    shop.sandbox.control.faults.add({ kind: "drop" });
    await letExpire(shop, sale.number);
    expect(await stockOf(shop, sale.variantId)).toEqual({ onHand: 3, reserved: 0 });
  });
});
