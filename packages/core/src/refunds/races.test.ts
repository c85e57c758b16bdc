import { cancelOrder, settleOrder } from "@atelier/core/checkout";
import { examine } from "@atelier/core/doctor";
import type { Context } from "@atelier/core/kernel";
import { sendRefund, settleRefund } from "@atelier/core/refunds";
import {
  askStripe,
  compareWithStripe,
  makeDelivery,
  makeSale,
  openTestShop,
  outcomes,
  payAtStripe,
  readSale,
  type TestShop,
  together,
  workOff,
} from "@atelier/testkit";
import { afterAll, beforeAll, expect, it } from "vitest";

const ROUNDS = 30;

let shop: TestShop;
let processes: Context[];
beforeAll(async () => {
  shop = await openTestShop({ sandbox: true });
  await makeDelivery(shop);
  processes = Array.from({ length: 20 }, () => shop.elsewhere(shop.system, shop.database.connectAgain(2).db));
});
afterAll(() => shop.close());

const processNo = (index: number) => processes[index] ?? shop.system;

async function paidSale() {
  const sale = await makeSale(shop, { onHand: 5 });
  await payAtStripe(shop, sale.number);
  await settleOrder(shop.system, { orderId: sale.id });
  return { ...sale, ...(await readSale(shop, sale.number)) };
}

const refundsOf = (orderId: string) =>
  shop.db.selectFrom("refunds").selectAll().where("orderId", "=", orderId).execute();

/** Stripe tells of a refund the moment it exists, before whoever asked for it has heard the answer. */
async function tellAtOnce(ctx: Context, paymentIntentId: string | null): Promise<void> {
  for (;;) {
    const made = shop.sandbox.control.state().refunds.find((refund) => refund.payment_intent === paymentIntentId);
    if (made) return void (await settleRefund(ctx, { stripeRefundId: made.id }));
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
}

it("A38: ten of the studio call an order off at once, ten processes send the money while Stripe tells of it: it goes back once", async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const { id, number, stripePaymentIntentId, totalMinor } = await paidSale();
    const called = await together(10, (index) => cancelOrder(processNo(index), { id, note: "" }));
    expect(outcomes(called)).toEqual({
      succeeded: 1,
      refusals: Array.from({ length: 9 }, () => "order.not-cancellable"),
    });
    const [refund, ...more] = await refundsOf(id);
    expect(more).toEqual([]);
    await together<unknown>(20, (index) =>
      index % 2 === 0
        ? sendRefund(processNo(index), { refundId: refund?.id ?? "" })
        : tellAtOnce(processNo(index), stripePaymentIntentId),
    );
    await workOff(shop);
    expect(await refundsOf(id)).toMatchObject([{ status: "succeeded", amountMinor: totalMinor }]);
    expect(await readSale(shop, number)).toMatchObject({ capturedMinor: totalMinor, refundedMinor: totalMinor });
    expect(await examine(shop)).toEqual([]);
  }
  expect(await compareWithStripe(shop)).toEqual([]);
}, 120_000);

it("A38: an order called off while money was given back on Stripe's own pages is not paid back twice, and somebody is told", async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const { id, number, stripePaymentIntentId, totalMinor } = await paidSale();
    const { id: stripeRefundId } = await askStripe(shop, "/v1/refunds", {
      payment_intent: stripePaymentIntentId ?? "",
    });
    await together<unknown>(20, (index) =>
      index % 2 === 0
        ? cancelOrder(processNo(index), { id, note: "" })
        : settleRefund(processNo(index), { stripeRefundId }),
    );
    await workOff(shop);
    expect(await refundsOf(id)).toMatchObject([{ status: "failed" }]);
    expect(await readSale(shop, number)).toMatchObject({
      status: "cancelled",
      capturedMinor: totalMinor,
      refundedMinor: 0,
    });
    expect((await readSale(shop, number)).problem).not.toBeNull();
    expect(await examine(shop)).toEqual([]);
  }
}, 120_000);
