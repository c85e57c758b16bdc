import { confirmPayment, placeOrder, settleOrder } from "@atelier/core/checkout";
import {
  guestWith,
  makeDelivery,
  makeGoods,
  makeSale,
  newKey,
  openTestShop,
  payAtStripe,
  placing,
  statementsOf,
  type TestShop,
} from "@atelier/testkit";
import { afterAll, beforeAll, expect, it } from "vitest";

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop({ sandbox: true });
  await makeDelivery(shop);
  // The accounts of the journal are opened by the first sale.
  const first = await makeSale(shop);
  await payAtStripe(shop, first.number);
  await settleOrder(shop.system, { orderId: first.id });
});
afterAll(() => shop.close());

const sent = async (act: () => Promise<unknown>) => {
  const { statements } = await statementsOf(shop.database.connection, act);
  // The shop's settings are read again every two seconds, whoever asks.
  return statements.filter((text) => !text.includes('from "settings"')).length;
};

it("asks the database no more for a sale of many things than for one of a single thing", async () => {
  for (const things of [1, 12]) {
    const goods = await Promise.all(Array.from({ length: things }, () => makeGoods(shop)));
    const guest = await guestWith(shop, goods);
    const key = placing(newKey());
    const place = await sent(() => placeOrder(guest, key));
    const again = await sent(() => placeOrder(guest, key));
    const { orderNumber, orderToken } = await placeOrder(guest, key);
    await payAtStripe(shop, orderNumber);
    const settle = await sent(() => confirmPayment(guest, { token: orderToken }));
    const settledBefore = await sent(() => confirmPayment(guest, { token: orderToken }));
    // Of placing one is a look ahead, eight write the order, four keep its page; beginnings and ends count too.
    expect({ place, again, settle, settledBefore }).toEqual({ place: 13, again: 12, settle: 16, settledBefore: 3 });
  }
});
