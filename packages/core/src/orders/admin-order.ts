import type { AdminOrderView, orderByIdInput, ShipmentView } from "@atelier/contract/orders";
import type { Db } from "@atelier/db";
import type { z } from "zod";
import { needsShipping } from "../fulfillment/index.ts";
import { actorId, type Context } from "../kernel/index.ts";
import { linesOfOrder } from "./order-lines-query.ts";
import { orderWithPayment, totalsOf } from "./order-queries.ts";
import { nextActs, NOTE_CHANGED, type OrderState } from "./order-state.ts";
import { lineView, shipmentsOfOrder } from "./order-views.ts";

/** Everything staff know of one order. Refuses: order.not-found. */
export async function adminOrderById(ctx: Context, input: z.infer<typeof orderByIdInput>): Promise<AdminOrderView> {
  const { db } = ctx;
  const order = await orderWithPayment(db, input.id);
  const [lines, shipments, events, refunds, mails, customerOrders] = await Promise.all([
    linesOfOrder(db, order.id),
    shipmentsOfOrder(db, order.id),
    eventsOf(ctx, order.id),
    refundsOf(db, order.id),
    mailsOf(db, order.id),
    ordersOfEmail(db, order.email),
  ]);
  const state = order as OrderState;
  const left = piecesIn(shipments);
  return {
    id: order.id,
    number: order.number,
    status: state.status,
    fulfillment: state.fulfillment,
    cancelledBecause: state.cancelledBecause,
    problem: order.problem,
    email: order.email,
    customerId: order.userId,
    customerOrders,
    shippingAddress: order.shippingAddress,
    shippingName: order.shippingName,
    shippingPromise: order.shippingPromise,
    placedAt: order.placedAt,
    expiresAt: order.expiresAt,
    paidAt: order.paidAt,
    cancelledAt: order.cancelledAt,
    lines: lines.map((line) => {
      const view = lineView(line);
      const netMinor = order.pricesIncludeTax ? view.lineMinor - view.taxMinor : view.lineMinor;
      const { shippingShareMinor, shippingTaxShareMinor, weightGrams } = line;
      const waits = needsShipping([line]) ? line.quantity - (left.get(line.id) ?? 0) : 0;
      return { ...view, netMinor, shippingShareMinor, shippingTaxShareMinor, weightGrams, waits };
    }),
    shipments,
    events,
    totals: totalsOf(order),
    payment: {
      status: order.paymentStatus as AdminOrderView["payment"]["status"],
      amountMinor: order.amountMinor,
      capturedMinor: order.capturedMinor,
      refundedMinor: order.refundedMinor,
      method: order.method,
      stripePaymentIntentId: order.stripePaymentIntentId,
      checkedAt: order.checkedAt,
    },
    refunds,
    mails,
    may: nextActs(state, ctx.actor),
  };
}

/** How many pieces of each line lie in parcels. */
function piecesIn(shipments: readonly ShipmentView[]): Map<string, number> {
  const left = new Map<string, number>();
  for (const { lineId, quantity } of shipments.flatMap((parcel) => parcel.lines)) {
    left.set(lineId, (left.get(lineId) ?? 0) + quantity);
  }
  return left;
}

async function eventsOf({ db, actor }: Context, orderId: string) {
  const rows = await db
    .selectFrom("orderEvents as e")
    .leftJoin("users as u", "u.id", "e.actorId")
    .select(["e.id", "e.kind", "e.at", "e.actorKind", "e.actorId", "u.name as actorName", "e.detail"])
    .where("e.orderId", "=", orderId)
    .where("e.kind", "<>", NOTE_CHANGED)
    .orderBy("e.at", "desc")
    .orderBy("e.id", "desc")
    .limit(500)
    .execute();
  const asking = actorId(actor);
  return rows.map(({ actorId: by, ...event }) => ({
    ...(event as Omit<AdminOrderView["events"][number], "mine">),
    mine: by !== null && by === asking,
  }));
}

async function refundsOf(db: Db, orderId: string) {
  return db
    .selectFrom("refunds")
    .select(["id", "amountMinor", "status", "reason", "createdAt"])
    .where("orderId", "=", orderId)
    .orderBy("createdAt")
    .limit(100)
    .execute();
}

async function mailsOf(db: Db, orderId: string) {
  return db
    .selectFrom("mails")
    .select(["id", "kind", "state", "subject", "createdAt"])
    .where("orderId", "=", orderId)
    .orderBy("createdAt")
    .limit(100)
    .execute();
}

async function ordersOfEmail(db: Db, email: string): Promise<number> {
  const row = await db
    .selectFrom("orders")
    .select((eb) => eb.fn.countAll<number>().as("orders"))
    .where("email", "=", email)
    .executeTakeFirstOrThrow();
  return row.orders;
}
