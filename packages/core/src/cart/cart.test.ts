import { acceptCartChanges, addToCart, cartOf, mergeCarts, removeFromCart, setCartQuantity } from "@atelier/core/cart";
import { inTransaction } from "@atelier/core/kernel";
import { guestWith, makeDelivery, makeGoods, openTestShop, type TestShop, together } from "@atelier/testkit";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop({ poolSize: 22, tampers: true });
  await makeDelivery(shop);
});
afterAll(() => shop.close());

async function makeUser(email: string): Promise<string> {
  const row = await shop.db
    .insertInto("users")
    .values({ email, name: "Ann", passwordHash: "none" })
    .returning("id")
    .executeTakeFirstOrThrow();
  return row.id;
}

describe("a cart", () => {
  it("computes every sum, for the country asked about", async () => {
    const goods = await makeGoods(shop, { priceMinor: 1000 });
    const guest = await guestWith(shop, [{ ...goods, quantity: 2 }]);
    expect((await cartOf(guest, {})).totals).toMatchObject({
      goodsMinor: 2000,
      shippingMinor: 420,
      totalMinor: 2420,
      taxMinor: 403,
    });
    expect((await cartOf(guest, { country: "DE" })).totals).toMatchObject({
      shippingMinor: 950,
      totalMinor: 2950,
      taxMinor: 471,
    });
    expect((await cartOf(guest, { country: "JP" })).totals).toMatchObject({ shippingMinor: 950, taxMinor: 0 });
  });

  it("adds up what several tabs put in at once", async () => {
    const goods = await makeGoods(shop, { onHand: 100 });
    const guest = await guestWith(shop, [goods]);
    await together(20, () => addToCart({ ...guest, remember: {} }, { variantId: goods.variantId, quantity: 1 }));
    expect(await cartOf(guest, {})).toMatchObject({ count: 21 });
  });

  it("refuses more than there is, and says how many there are", async () => {
    const goods = await makeGoods(shop, { onHand: 3 });
    const guest = await guestWith(shop, [{ ...goods, quantity: 2 }]);
    const more = addToCart(guest, { variantId: goods.variantId, quantity: 2 });
    await expect(more).rejects.toMatchObject({
      code: "stock.insufficient",
      detail: { lines: [{ wanted: 4, available: 3 }] },
    });
    expect(await cartOf(guest, {})).toMatchObject({ count: 2 });
  });

  it("is nobody else's: a line's number opens it for no other visitor", async () => {
    const goods = await makeGoods(shop);
    const guest = await guestWith(shop, [goods]);
    const lineId = (await cartOf(guest, {})).lines[0]?.id ?? "";
    const stranger = await guestWith(shop, [goods]);
    await expect(setCartQuantity(stranger, { lineId, quantity: 5 })).rejects.toMatchObject({
      code: "cart.line-not-found",
    });
    await removeFromCart(stranger, { lineId });
    expect(await cartOf(guest, {})).toMatchObject({ count: 1 });
    expect(await cartOf(shop.guest(), {})).toMatchObject({ count: 0, lines: [] });
  });

  it("calls out what changed, line by line, until the shopper has seen it", async () => {
    const dearer = await makeGoods(shop, { priceMinor: 500 });
    const fewer = await makeGoods(shop, { onHand: 9 });
    const gone = await makeGoods(shop);
    const guest = await guestWith(shop, [dearer, { ...fewer, quantity: 5 }, gone]);
    await shop.db.updateTable("productVariants").set({ priceMinor: 650 }).where("id", "=", dearer.variantId).execute();
    await shop.db.updateTable("stockLevels").set({ onHand: 2 }).where("variantId", "=", fewer.variantId).execute();
    await shop.db.updateTable("products").set({ status: "archived" }).where("id", "=", gone.productId).execute();
    const changes = (await cartOf(guest, {})).lines.map((line) => line.change);
    expect(changes).toEqual([{ kind: "price", wasMinor: 500 }, { kind: "short", available: 2 }, { kind: "gone" }]);
    const accepted = await acceptCartChanges(guest);
    expect(accepted.lines.map((line) => [line.quantity, line.change])).toEqual([
      [1, null],
      [2, null],
    ]);
  });

  it("counts nothing that is sold out, in no sum", async () => {
    const [there, soldOut] = [await makeGoods(shop, { priceMinor: 700 }), await makeGoods(shop, { onHand: 1 })];
    const guest = await guestWith(shop, [there, soldOut]);
    await shop.db.updateTable("stockLevels").set({ onHand: 0 }).where("variantId", "=", soldOut.variantId).execute();
    expect(await cartOf(guest, {})).toMatchObject({ count: 1, totals: { goodsMinor: 700 } });
  });

  it("joins the account at sign-in without doubling anything", async () => {
    const [shared, own] = [await makeGoods(shop), await makeGoods(shop)];
    const userId = await makeUser("ann@example.com");
    const ann = shop.customer(userId);
    await addToCart(ann, { variantId: shared.variantId, quantity: 2 });
    const guest = await guestWith(shop, [{ ...shared, quantity: 3 }, own]);
    for (let again = 0; again < 2; again++) await inTransaction(shop, (tx) => mergeCarts(tx, guest, userId));
    const cart = await cartOf(shop.customer(userId), {});
    expect(cart.lines.map((line) => [line.variantId, line.quantity])).toEqual([
      [shared.variantId, 3],
      [own.variantId, 1],
    ]);
    expect(await cartOf(guest, {})).toMatchObject({ count: 0 });
  });
});
