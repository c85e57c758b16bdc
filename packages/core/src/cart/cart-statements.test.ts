import { addToCart, cartOf, removeFromCart, setCartQuantity } from "@atelier/core/cart";
import { makeDelivery, makeGoods, openTestShop, statementsOf, type TestShop } from "@atelier/testkit";
import { afterAll, beforeAll, expect, it } from "vitest";

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop();
  await makeDelivery(shop);
});
afterAll(() => shop.close());

const sent = async (act: () => Promise<unknown>) => {
  const { statements } = await statementsOf(shop.database.connection, act);
  // The shop's settings are read again every two seconds, whoever asks.
  return statements.filter((text) => !text.includes('from "settings"')).length;
};

it("asks the database little for a cart, however much lies in it", async () => {
  const guest = shop.guest();
  const goods = await Promise.all(Array.from({ length: 12 }, () => makeGoods(shop)));
  const [first, second] = goods;
  const variantId = first?.variantId ?? "";
  await cartOf(guest, {});
  const opening = await sent(async () => {
    guest.visit.cartToken = (await addToCart(guest, { variantId, quantity: 1 })).cartToken;
  });
  for (const one of goods) await addToCart(guest, { variantId: one.variantId, quantity: 1 });
  const add = await sent(() => addToCart(guest, { variantId: second?.variantId ?? "", quantity: 1 }));
  const lines = (await cartOf(guest, {})).lines;
  const set = await sent(() => setCartQuantity(guest, { lineId: lines[0]?.id ?? "", quantity: 1 }));
  const remove = await sent(() => removeFromCart(guest, { lineId: lines[1]?.id ?? "" }));
  const get = await sent(() => cartOf(guest, {}));
  // Beginning and end of the transaction count too.
  expect({ opening, add, set, remove, get }).toEqual({ opening: 4, add: 5, set: 5, remove: 5, get: 1 });
});
