import { addToCart, cartOf, mergeCarts } from "@atelier/core/cart";
import { confirmPayment, placeOrder, settleOrder } from "@atelier/core/checkout";
import { examine } from "@atelier/core/doctor";
import { inTransaction } from "@atelier/core/kernel";
import {
  guestWith,
  makeDelivery,
  makeGoods,
  makeSale,
  makeUser,
  newKey,
  openTestShop,
  payAtStripe,
  placing,
  readSale,
  stockOf,
  type TestShop,
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
afterEach(async () => expect(await examine(shop)).toEqual([]));

const linesOf = async (visitor: Parameters<typeof cartOf>[0]) =>
  (await cartOf(visitor, {})).lines.map((line) => [line.variantId, line.quantity]);
const signIn = (guest: Parameters<typeof mergeCarts>[1], userId: string) =>
  inTransaction(shop.system, (tx) => mergeCarts(tx, guest, userId));

describe("a cart nobody came back to for thirty days", () => {
  const monthPasses = (userId: string) =>
    shop.db
      .updateTable("carts")
      .set({ expiresAt: sql`now() - interval '1 second'` })
      .where("userId", "=", userId)
      .execute();

  it("is empty for a shopper with an account, who can fill it again", async () => {
    const ann = shop.customer(await makeUser(shop));
    const [old, fresh] = [await makeGoods(shop), await makeGoods(shop)];
    await addToCart(ann, { variantId: old.variantId, quantity: 4 });
    await monthPasses(ann.actor.kind === "customer" ? ann.actor.userId : "");
    expect(await linesOf(ann)).toEqual([]);
    await addToCart(ann, { variantId: fresh.variantId, quantity: 2 });
    expect(await linesOf(ann)).toEqual([[fresh.variantId, 2]]);
  });

  it("takes in what she brings along when she signs in again, and nothing of last month", async () => {
    const userId = await makeUser(shop);
    const [old, brought] = [await makeGoods(shop), await makeGoods(shop)];
    await addToCart(shop.customer(userId), { variantId: old.variantId, quantity: 4 });
    await monthPasses(userId);
    await signIn(await guestWith(shop, [brought]), userId);
    expect(await linesOf(shop.customer(userId))).toEqual([[brought.variantId, 1]]);
  });
});

describe("a cart whose order was placed", () => {
  it("keeps what was put in after the order was placed, and more pieces of the same thing", async () => {
    const sale = await makeSale(shop, { quantity: 2 });
    const other = await makeGoods(shop);
    await addToCart(sale.guest, { variantId: sale.variantId, quantity: 3 });
    await addToCart(sale.guest, { variantId: other.variantId, quantity: 1 });
    await payAtStripe(shop, sale.number);
    await confirmPayment(sale.guest, { token: sale.token });
    expect(await linesOf(sale.guest)).toEqual([
      [sale.variantId, 3],
      [other.variantId, 1],
    ]);
  });

  it("is closed when all of it was sold; the next thing goes into a new cart", async () => {
    const sale = await makeSale(shop);
    const { cartToken } = sale.guest.visit;
    await payAtStripe(shop, sale.number);
    await confirmPayment(sale.guest, { token: sale.token });
    expect(await linesOf(sale.guest)).toEqual([]);
    const added = await addToCart(sale.guest, { variantId: sale.variantId, quantity: 1 });
    expect(added.cartToken).not.toBe(cartToken);
    expect(added.cart.count).toBe(1);
  });

  it("can be used and placed again while the bank is busy with the order, which stays bought", async () => {
    const sale = await makeSale(shop, { onHand: 8, quantity: 2 });
    await payAtStripe(shop, sale.number, { method: "debit" });
    await confirmPayment(sale.guest, { token: sale.token });
    expect(await linesOf(sale.guest)).toEqual([]);
    const { cartToken } = await addToCart(sale.guest, { variantId: sale.variantId, quantity: 1 });
    sale.guest.visit.cartToken = cartToken;
    const again = await placeOrder(sale.guest, placing(newKey()));
    expect(await readSale(shop, sale.number)).toMatchObject({ status: "pending", paymentStatus: "processing" });
    expect(await readSale(shop, again.orderNumber)).toMatchObject({ status: "pending", paymentStatus: "pending" });
    expect(await stockOf(shop, sale.variantId)).toEqual({ onHand: 8, reserved: 3 });
  });

  it("keeps for the new order what was left in it, also when the bank at last pays for the first", async () => {
    const sale = await makeSale(shop, { onHand: 8 });
    await addToCart(sale.guest, { variantId: sale.variantId, quantity: 4 });
    await payAtStripe(shop, sale.number, { method: "debit" });
    const again = await placeOrder(sale.guest, placing(newKey()));
    expect(await readSale(shop, sale.number)).toMatchObject({ status: "pending", paymentStatus: "processing" });
    expect(await stockOf(shop, sale.variantId)).toEqual({ onHand: 8, reserved: 5 });
    const { stripeSessionId } = await readSale(shop, sale.number);
    await shop.sandbox.control.sessions.settle(stripeSessionId ?? "", "succeed");
    await settleOrder(shop.system, { orderId: sale.id });
    expect(await readSale(shop, sale.number)).toMatchObject({ status: "paid" });
    expect(await readSale(shop, again.orderNumber)).toMatchObject({ status: "pending" });
    expect(await linesOf(sale.guest)).toEqual([[sale.variantId, 4]]);
  });
});

describe("a guest who places an order and then signs in with a cart of her own", () => {
  async function signedInAfterPlacing() {
    const userId = await makeUser(shop);
    const own = await makeGoods(shop, { onHand: 5 });
    await addToCart(shop.customer(userId), { variantId: own.variantId, quantity: 1 });
    const sale = await makeSale(shop, { onHand: 5 });
    await signIn(sale.guest, userId);
    return { ...sale, own, ann: shop.customer(userId) };
  }

  it("gives up the first order when she places again: nothing is held twice", async () => {
    const { ann, own, variantId, number } = await signedInAfterPlacing();
    const again = await placeOrder(ann, placing(newKey()));
    expect(await readSale(shop, number)).toMatchObject({ status: "cancelled", cancelledBecause: "superseded" });
    expect(await stockOf(shop, variantId)).toEqual({ onHand: 5, reserved: 1 });
    expect(await stockOf(shop, own.variantId)).toEqual({ onHand: 5, reserved: 1 });
    await workOff(shop);
    expect(await readSale(shop, again.orderNumber)).toMatchObject({ status: "pending" });
  });

  it("finds only her own things left in the cart once the first order is paid", async () => {
    const { ann, own, number, guest, token } = await signedInAfterPlacing();
    await payAtStripe(shop, number);
    await confirmPayment(guest, { token });
    expect(await linesOf(ann)).toEqual([[own.variantId, 1]]);
  });
});
