import type { TestShop } from "./test-shop.ts";

interface Money {
  taken: number;
  back: number;
}

/**
 * Every payment whose money at Stripe is not what the shop has written down: taken and given back, per payment intent.
 * A charge nobody knows of counts too. Empty once all questions to Stripe are answered. Of all orders, unless some are named.
 */
export async function compareWithStripe(shop: TestShop, orderIds?: readonly string[]): Promise<string[]> {
  const { charges, refunds } = shop.sandbox.control.state();
  const atStripe = new Map<string, Money>();
  const moneyOf = (intent: string) => {
    const money = atStripe.get(intent) ?? { taken: 0, back: 0 };
    atStripe.set(intent, money);
    return money;
  };
  for (const { payment_intent, amount, status } of charges)
    if (status === "succeeded") moneyOf(payment_intent).taken += amount;
  for (const { payment_intent, amount, status } of refunds)
    if (status !== "failed" && status !== "canceled") moneyOf(payment_intent).back += amount;
  const payments = await shop.db
    .selectFrom("payments as p")
    .innerJoin("orders as o", "o.id", "p.orderId")
    .select(["o.number", "p.stripePaymentIntentId", "p.capturedMinor", "p.refundedMinor"])
    .where("p.amountMinor", ">", 0)
    .$if(orderIds !== undefined, (query) => query.where("o.id", "in", [...(orderIds ?? [])]))
    .execute();
  const known = payments.flatMap(({ number, stripePaymentIntentId, capturedMinor, refundedMinor }) => {
    const money = (stripePaymentIntentId && atStripe.get(stripePaymentIntentId)) || { taken: 0, back: 0 };
    if (stripePaymentIntentId) atStripe.delete(stripePaymentIntentId);
    if (money.taken === capturedMinor && money.back === refundedMinor) return [];
    return [
      `${number}: ${money.taken} taken and ${money.back} back at Stripe, ${capturedMinor} and ${refundedMinor} here`,
    ];
  });
  const unknown = [...atStripe].filter(([, { taken }]) => taken > 0).map(([intent]) => `${intent}: not known here`);
  return [...known, ...unknown];
}
