import { cancelOrder, checkPayment, placeOrder, reconcile } from "@atelier/core/checkout";
import {
  guestWith,
  makeDelivery,
  makeGoods,
  makeSale,
  newKey,
  openTestShop,
  payAtStripe,
  placing,
  type TestShop,
  workOff,
} from "@atelier/testkit";
import { sql } from "kysely";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { alarms, healthReport } from "./index.ts";

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop({ sandbox: true });
  await makeDelivery(shop);
});
afterAll(() => shop.close());
afterEach(() => shop.sandbox.control.faults.clear());

const quarterOfAnHour = () =>
  sql`update payment_intents set first_sent_at = first_sent_at - interval '16 minutes'`.execute(shop.db);
const payments = async () => (await healthReport(shop.system)).parts.find(({ part }) => part === "payments");

test("a page of which nobody knows whether Stripe opened it is told after a quarter of an hour, and no longer once it is known", async () => {
  shop.sandbox.control.faults.add({
    kind: "drop",
    when: "before",
    method: "POST",
    path: "/v1/checkout/sessions",
    times: 2,
  });
  const guest = await guestWith(shop, [await makeGoods(shop)]);
  await expect(placeOrder(guest, placing(newKey()))).rejects.toMatchObject({ code: "payment.unreachable" });
  expect(await alarms(shop)).toEqual([]);
  expect(await payments()).toMatchObject({ state: "good" });
  await quarterOfAnHour();
  expect(await alarms(shop)).toMatchObject([{ id: "I07", broken: [expect.stringMatching(/./)] }]);
  expect(await payments()).toMatchObject({ state: "attention", code: "payments.unknown", values: { n: 1 } });
  await sql`update payments set created_at = created_at - interval '1 hour'`.execute(shop.db);
  await reconcile(shop.system);
  await workOff(shop);
  expect(await alarms(shop)).toEqual([]);
});

test("and so is a refund Stripe did not answer", async () => {
  const sale = await makeSale(shop);
  await payAtStripe(shop, sale.number);
  await checkPayment(shop.system, { id: sale.id });
  await cancelOrder(shop.system, { id: sale.id, note: "" });
  shop.sandbox.control.faults.add({ kind: "drop", when: "after", method: "POST", path: "/v1/refunds", times: 9 });
  await workOff(shop).catch(() => undefined);
  await quarterOfAnHour();
  expect(await alarms(shop)).toMatchObject([{ broken: [sale.number] }]);
});
