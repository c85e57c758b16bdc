import type { AdminOrderView, CancelOrderInput } from "@atelier/contract/orders";
import type { Tx } from "@atelier/db";
import { record } from "../audit/index.ts";
import { type Context, inTransaction, type Permitted, Refusal } from "../kernel/index.ts";
import { queueMail } from "../mails/index.ts";
import {
  adminOrderById,
  type LockedOrder,
  lockOrder,
  markCancelled,
  mayCancel,
  orderForMail,
  soldLines,
} from "../orders/index.ts";
import { lockPayment, type Payment } from "../payments/index.ts";
import { giveMoneyBack } from "../refunds/index.ts";
import { giveBackStock } from "../stock/index.ts";
import { giveUpOrder } from "./give-up-order.ts";
import { postSaleUndone } from "./post-sale.ts";

/** Staff call an order off before it ships. Refuses what `applyCancellation` refuses. */
export function cancelOrder(ctx: Context, input: CancelOrderInput): Promise<AdminOrderView> {
  return inTransaction(ctx, async (tx) => {
    await applyCancellation(tx, ctx, input);
    return adminOrderById({ ...ctx, db: tx }, { id: input.id });
  });
}

/**
 * Step: calls an order off: goods back on the shelf, money back if there was any, a mail either way.
 * Refuses: order.not-found, order.not-cancellable.
 */
export async function applyCancellation(tx: Tx, ctx: Context, input: CancelOrderInput): Promise<void> {
  const order = await lockOrder(tx, ctx, input.id);
  const payment = await lockPayment(tx, order.id);
  if (!mayCancel(order) || payment.status === "processing") throw new Refusal("order.not-cancellable");
  if (order.status === "pending") await giveUpOrder(tx, ctx, { order, payment, because: "staff", note: input.note });
  else await undoSale(tx, ctx, { order, payment, note: input.note });
  const detail = { was: order.status, note: input.note };
  await record(tx, ctx, { action: "order.cancelled", resourceKind: "order", resourceId: order.id, detail });
}

async function undoSale(
  tx: Tx,
  ctx: Context,
  locked: { order: Permitted<LockedOrder>; payment: Payment; note: string },
): Promise<void> {
  const { order, payment, note } = locked;
  await giveBackStock(tx, await soldLines(tx, order.id));
  await markCancelled(tx, ctx, { order, because: "staff", note });
  await postSaleUndone(tx, order);
  const amountMinor = payment.capturedMinor - payment.refundedMinor;
  if (amountMinor > 0) await giveMoneyBack(tx, { orderId: order.id, payment, amountMinor, reason: "order-cancelled" });
  const { data, ...mail } = await orderForMail(tx, ctx, order.id);
  const cancelled = {
    ...data,
    reason: "staff" as const,
    cancelledAt: new Date().toISOString(),
    wasPaid: amountMinor > 0,
  };
  await queueMail(tx, { kind: "order-cancelled", about: `${order.id}:paid`, ...mail, data: cancelled });
}
