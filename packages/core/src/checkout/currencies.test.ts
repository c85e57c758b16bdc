import { confirmPayment, placeOrder } from "@atelier/core/checkout";
import { examine } from "@atelier/core/doctor";
import { inTransaction } from "@atelier/core/kernel";
import { writeSettings } from "@atelier/core/settings";
import { guestWith, makeDelivery, makeGoods, openTestShop, placing, type TestShop } from "@atelier/testkit";
import { afterEach, describe, expect, it } from "vitest";

let shop: TestShop;
afterEach(() => shop.close());

async function openShopIn(currency: string, pricesIncludeTax: boolean): Promise<void> {
  shop = await openTestShop({ sandbox: true });
  await inTransaction(shop, (tx) => writeSettings(tx, { currency, pricesIncludeTax }));
  await makeDelivery(shop);
}

/** Buys two of a thing and pays. Returns what Stripe took, in its own integers. */
async function buyTwo(
  priceMinor: number,
): Promise<{ taken: number; currency: string; orderMinor: number; taxMinor: number }> {
  const goods = await makeGoods(shop, { priceMinor });
  const guest = await guestWith(shop, [{ ...goods, quantity: 2 }]);
  const placed = await placeOrder(guest, placing("one-key-of-hers"));
  const { stripeSessionId } = await shop.db.selectFrom("payments").select("stripeSessionId").executeTakeFirstOrThrow();
  await shop.sandbox.control.sessions.pay(stripeSessionId ?? "");
  const { totals, status } = await confirmPayment(guest, { token: placed.orderToken });
  expect(status).toBe("paid");
  expect(await examine(shop)).toEqual([]);
  const session = shop.sandbox.control.state().sessions.find((one) => one.id === stripeSessionId);
  return {
    taken: session?.amount_total ?? 0,
    currency: session?.currency ?? "",
    orderMinor: totals.totalMinor,
    taxMinor: totals.taxMinor,
  };
}

describe("the shop's currency", () => {
  it("yen have no hundredths: ¥80 is charged as 80", async () => {
    await openShopIn("JPY", true);
    expect(await buyTwo(80)).toMatchObject({ taken: 580, currency: "jpy", orderMinor: 580 });
  });

  it("dinars have thousandths, charged in tens", async () => {
    await openShopIn("KWD", false);
    // 2 × 1.250 and 0.420 delivery, a fifth of tax on top: 3.504, charged as 3.500 would not add up, so the tax rounds to 0.580.
    expect(await buyTwo(1250)).toMatchObject({ taken: 3500, currency: "kwd", orderMinor: 3500, taxMinor: 580 });
  });

  it("prices without tax have it added, and Stripe takes exactly the sum", async () => {
    await openShopIn("EUR", false);
    expect(await buyTwo(999)).toMatchObject({ taken: 2902, currency: "eur", orderMinor: 2902, taxMinor: 484 });
  });
});
