import { cancelOrder, checkPayment } from "@atelier/core/checkout";
import { examine } from "@atelier/core/doctor";
import { adminOrderById } from "@atelier/core/orders";
import { settleDispute } from "@atelier/core/refunds";
import {
  makeDelivery,
  makeSale,
  openTestShop,
  payAtStripe,
  readSale,
  type TestShop,
  together,
  workOff,
} from "@atelier/testkit";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop({ sandbox: true, poolSize: 24 });
  await makeDelivery(shop);
});
afterAll(() => shop.close());
afterEach(async () => expect(await examine(shop)).toEqual([]));

async function disputedSale() {
  const sale = await makeSale(shop);
  await payAtStripe(shop, sale.number);
  await checkPayment(shop.system, { id: sale.id });
  const { stripePaymentIntentId } = await readSale(shop, sale.number);
  const dispute = await shop.sandbox.control.disputes.open(stripePaymentIntentId ?? "", "product_not_received");
  return { ...sale, stripeDisputeId: dispute.id };
}

const toldOf = async (id: string) =>
  (await adminOrderById(shop.system, { id })).events
    .filter(({ kind }) => kind.startsWith("dispute"))
    .map(({ kind }) => kind);

it("a payment the shopper's bank takes back is told once in the order's story, and somebody is asked for", async () => {
  const { id, number, stripeDisputeId } = await disputedSale();
  await together(20, () => settleDispute(shop.system, { stripeDisputeId }));
  expect(await toldOf(id)).toEqual(["disputed"]);
  expect(await readSale(shop, number)).toMatchObject({ status: "paid", problem: "disputed" });
  const { events } = await adminOrderById(shop.system, { id });
  expect(events.find(({ kind }) => kind === "disputed")).toMatchObject({
    detail: { disputeId: stripeDisputeId, amountMinor: 1620, reason: "product_not_received" },
  });
});

it("one that is won takes the problem down, in whichever order Stripe's words arrive", async () => {
  const { id, number, stripeDisputeId } = await disputedSale();
  await settleDispute(shop.system, { stripeDisputeId });
  await shop.sandbox.control.disputes.close(stripeDisputeId, "won");
  await together(20, () => settleDispute(shop.system, { stripeDisputeId }));
  expect(await toldOf(id)).toEqual(["dispute_won", "disputed"]);
  expect(await readSale(shop, number)).toMatchObject({ status: "paid", problem: null });
});

it("one that is lost waits for somebody, and the books say what they said", async () => {
  const { id, number, stripeDisputeId } = await disputedSale();
  await shop.sandbox.control.disputes.close(stripeDisputeId, "lost");
  await settleDispute(shop.system, { stripeDisputeId });
  expect(await toldOf(id)).toEqual(["dispute_lost"]);
  expect(await readSale(shop, number)).toMatchObject({
    status: "paid",
    capturedMinor: 1620,
    refundedMinor: 0,
    problem: "dispute-lost",
  });
});

it("A33: what a bank takes back is not given back a second time", async () => {
  const { id, number, stripeDisputeId } = await disputedSale();
  await settleDispute(shop.system, { stripeDisputeId });
  await cancelOrder(shop.system, { id, note: "" });
  await workOff(shop);
  expect(await readSale(shop, number)).toMatchObject({
    status: "cancelled",
    refundedMinor: 0,
    problem: "refund-failed",
  });
});

it("of a payment that is not this shop's is none of its business", async () => {
  const { stripeDisputeId } = await disputedSale();
  const other = await openTestShop({ sandbox: false });
  try {
    const ctx = { ...other.system, config: shop.config };
    expect(await settleDispute(ctx, { stripeDisputeId })).toBe(false);
  } finally {
    await other.close();
  }
});
