import type { Tx } from "@atelier/db";
import { postSale, postSaleUndone, postUnclaimed } from "../checkout/index.ts";
import { newId } from "../kernel/index.ts";
import { postRefund } from "../refunds/index.ts";
import { methodOf } from "./demo-events.ts";
import type { PlacedDemo } from "./demo-order-rows.ts";

/** Step: the payments and refunds of the story and every posting they call for, each at its own moment. */
export async function writeMoney(tx: Tx, placed: readonly PlacedDemo[]): Promise<void> {
  const payments = placed.map(paymentRow);
  await tx.insertInto("payments").values(payments).execute();
  const intents = payments.map(({ id: paymentId, createdAt, stripeSessionId }) => ({
    kind: "open_session",
    paymentId,
    state: "done",
    attempts: 1,
    firstSentAt: createdAt,
    stripeId: stripeSessionId,
    createdAt,
  }));
  await tx.insertInto("paymentIntents").values(intents).execute();
  for (const [index, one] of placed.entries()) {
    const payment = payments[index];
    if (one.order.at.paid && payment) await writeBooks(tx, one, payment.id);
  }
}

function paymentRow({ id: orderId, order }: PlacedDemo) {
  const isPaid = order.at.paid !== undefined;
  return {
    id: newId(),
    orderId,
    status: isPaid ? "succeeded" : "cancelled",
    amountMinor: order.totalMinor,
    capturedMinor: isPaid ? order.totalMinor : 0,
    refundedMinor: order.refundedMinor,
    currency: "GBP",
    stripeSessionId: `demo_cs_${order.number}`,
    stripePaymentIntentId: isPaid ? `demo_pi_${order.number}` : null,
    method: isPaid ? methodOf(order.number) : "",
    checkedAt: order.at.paid ?? null,
    sessionClosedAt: order.at.paid ?? order.at.cancelled ?? order.at.placed,
    createdAt: order.at.placed,
  };
}

async function writeBooks(tx: Tx, { id, order, priced }: PlacedDemo, paymentId: string): Promise<void> {
  const { totals } = priced;
  const sums = { ...totals, id, shippingMinor: totals.shippingMinor ?? 0 };
  const { paid, cancelled, refunded } = order.at;
  if (order.story === "paid-late-stock-gone") await postUnclaimed(tx, sums, paid);
  else await postSale(tx, sums, paid);
  if (order.refundedMinor === 0) return;
  if (order.status === "cancelled" && order.story !== "paid-late-stock-gone") await postSaleUndone(tx, sums, cancelled);
  const refundId = newId();
  const createdAt = refunded ?? cancelled ?? paid ?? order.at.placed;
  const reason = order.story === "paid-late-stock-gone" ? "arrived-late" : "order-cancelled";
  const { refundedMinor: amountMinor } = order;
  await tx
    .insertInto("refunds")
    .values({
      id: refundId,
      paymentId,
      orderId: id,
      amountMinor,
      currency: "GBP",
      reason,
      status: "succeeded",
      stripeRefundId: `demo_re_${order.number}`,
      createdAt,
    })
    .execute();
  await tx
    .insertInto("paymentIntents")
    .values({
      kind: "refund",
      paymentId,
      refundId,
      state: "done",
      attempts: 1,
      firstSentAt: createdAt,
      stripeId: `demo_re_${order.number}`,
      createdAt,
    })
    .execute();
  await postRefund(tx, { refundId, currency: "GBP", amountMinor, at: createdAt });
}
