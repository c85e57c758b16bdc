import type { DerivationStep } from "@atelier/contract/cart";
import type { Address } from "@atelier/contract/checkout";
import type { CancelReason } from "@atelier/contract/orders";
import type { Tx } from "@atelier/db";
import { sql } from "kysely";
import { actorId, type Context, orRefuse, permit, type Permitted } from "../kernel/index.ts";
import type { Payment } from "../payments/index.ts";
import { orderColumns } from "./order-columns.ts";
import type { OrderState } from "./order-state.ts";

export interface LockedOrder extends OrderState {
  id: string;
  number: string;
  email: string;
  locale: string;
  cartId: string | null;
  currency: string;
  pricesIncludeTax: boolean;
  goodsMinor: number;
  discountMinor: number;
  shippingMinor: number;
  taxMinor: number;
  totalMinor: number;
  placedAt: string;
  expiresAt: string | null;
  derivation: DerivationStep[];
  shippingAddress: Address | null;
  shippingName: string;
  shippingPromise: string;
}

/** Locks an order before anything about it is decided. Staff and the shop itself only. Refuses: order.not-found. */
export async function lockOrder(tx: Tx, ctx: Context, orderId: string): Promise<Permitted<LockedOrder>> {
  if (ctx.actor.kind !== "staff" && ctx.actor.kind !== "system") orRefuse(undefined, "order.not-found");
  return lockOrderForSettling(tx, orderId);
}

/** The same lock for the act that only writes down what Stripe says, whoever set it going. Refuses: order.not-found. */
export async function lockOrderForSettling(tx: Tx, orderId: string): Promise<Permitted<LockedOrder>> {
  const row = await tx
    .selectFrom("orders as o")
    .select(orderColumns)
    .where("o.id", "=", orderId)
    .forUpdate()
    .executeTakeFirst();
  return permit(orRefuse(row, "order.not-found") as LockedOrder);
}

/** That lock and the payment's, in this order and in one statement. Refuses: order.not-found. */
export async function lockSale(tx: Tx, orderId: string): Promise<{ order: Permitted<LockedOrder>; payment: Payment }> {
  const row = await tx
    .selectFrom("orders as o")
    .innerJoin("payments as p", "p.orderId", "o.id")
    .select(orderColumns)
    .select(
      sql<Payment>`json_build_object(
        'id', p.id, 'orderId', p.order_id, 'status', p.status, 'amountMinor', p.amount_minor,
        'capturedMinor', p.captured_minor, 'refundedMinor', p.refunded_minor, 'currency', p.currency,
        'stripeSessionId', p.stripe_session_id, 'stripeSessionUrl', p.stripe_session_url,
        'stripePaymentIntentId', p.stripe_payment_intent_id)`.as("payment"),
    )
    .where("o.id", "=", orderId)
    .forUpdate(["o", "p"])
    .executeTakeFirst();
  const { payment, ...order } = orRefuse(row, "order.not-found");
  return { order: permit(order as LockedOrder), payment };
}

/** Step: writes one line of an order's story. */
export async function addEvent(
  tx: Tx,
  ctx: Pick<Context, "actor">,
  event: { orderId: string; kind: string; detail?: Record<string, unknown> },
): Promise<void> {
  const { orderId, kind, detail } = event;
  await tx
    .insertInto("orderEvents")
    .values({
      orderId,
      kind,
      actorKind: ctx.actor.kind,
      actorId: actorId(ctx.actor),
      detail: JSON.stringify(detail ?? {}),
    })
    .execute();
}

/** Step: the one transition to paid, from waiting or, for late money, from let go; with its line in the story. */
export async function markPaid(
  tx: Tx,
  ctx: Pick<Context, "actor">,
  { order, detail }: { order: Permitted<LockedOrder>; detail: Record<string, unknown> },
): Promise<void> {
  await sql`
    with paid as (
      update orders
      set status = 'paid', paid_at = now(), expires_at = null, cancelled_at = null, cancelled_because = null
      where id = ${order.id}::uuid and status = ${order.status}
    )
    insert into order_events (order_id, kind, actor_kind, actor_id, detail)
    values (${order.id}::uuid, 'paid', ${ctx.actor.kind}, ${actorId(ctx.actor)}::uuid, ${JSON.stringify(detail)}::jsonb)
  `.execute(tx);
}

/** Step: an order ends without a sale, and says why. */
export async function markCancelled(
  tx: Tx,
  ctx: Context,
  { order, because, note }: { order: Permitted<LockedOrder>; because: CancelReason; note: string },
): Promise<void> {
  await tx
    .updateTable("orders")
    .set({ status: "cancelled", cancelledAt: sql`now()`, cancelledBecause: because, expiresAt: null })
    .where("id", "=", order.id)
    .where("status", "=", order.status)
    .execute();
  const kind = because === "expired" || because === "payment_failed" ? because : "cancelled";
  await addEvent(tx, ctx, { orderId: order.id, kind, detail: note ? { because, note } : { because } });
}

/** Step: an order somebody has looked at is no problem any more. */
export async function clearProblem(
  tx: Tx,
  ctx: Context,
  { orderId, note }: { orderId: string; note: string },
): Promise<void> {
  await tx.updateTable("orders").set({ problem: null }).where("id", "=", orderId).execute();
  await addEvent(tx, ctx, { orderId, kind: "problem_solved", detail: note ? { note } : {} });
}

/** Step: the order waits longer, because the bank takes its time. */
export async function waitForBank(tx: Tx, ctx: Context, order: Permitted<LockedOrder>): Promise<void> {
  await tx.updateTable("orders").set({ expiresAt: null }).where("id", "=", order.id).execute();
  await addEvent(tx, ctx, { orderId: order.id, kind: "payment_processing" });
}

/** Step: the clock does not end this order any more. */
export async function waitForSomebody(tx: Tx, order: Permitted<LockedOrder>): Promise<void> {
  await tx.updateTable("orders").set({ expiresAt: null }).where("id", "=", order.id).execute();
}

/** Step: marks an order for somebody to look at, once. */
export async function raiseProblem(
  tx: Tx,
  ctx: Context,
  { order, problem }: { order: Permitted<LockedOrder>; problem: string },
): Promise<void> {
  const raised = await tx
    .updateTable("orders")
    .set({ problem })
    .where("id", "=", order.id)
    .where(sql<boolean>`problem is distinct from ${problem}`)
    .returning("id")
    .executeTakeFirst();
  if (!raised) return;
  await addEvent(tx, ctx, { orderId: order.id, kind: "problem", detail: { problem } });
  ctx.log.error({ order: order.number, problem }, "An order needs somebody");
}
