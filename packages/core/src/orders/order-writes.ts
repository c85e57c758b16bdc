import type { DerivationStep } from "@atelier/contract/cart";
import type { Address } from "@atelier/contract/checkout";
import type { ImageView } from "@atelier/contract/common";
import type { CancelReason } from "@atelier/contract/orders";
import type { Tx } from "@atelier/db";
import { sql } from "kysely";
import { actorId, type Context, hashToken, orRefuse, permit, type Permitted } from "../kernel/index.ts";
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
}

/** Locks an order before anything about it is decided. Staff and the shop itself only. Refuses: order.not-found. */
export async function lockOrder(tx: Tx, ctx: Context, orderId: string): Promise<Permitted<LockedOrder>> {
  if (ctx.actor.kind !== "staff" && ctx.actor.kind !== "system") orRefuse(undefined, "order.not-found");
  return lockOrderForSettling(tx, orderId);
}

/** The same lock for the act that only writes down what Stripe says, whoever set it going. Refuses: order.not-found. */
export async function lockOrderForSettling(tx: Tx, orderId: string): Promise<Permitted<LockedOrder>> {
  const row = await tx
    .selectFrom("orders")
    .select(["id", "number", "email", "locale", "cartId", "currency", "pricesIncludeTax", "status", "fulfillment"])
    .select([
      "cancelledBecause",
      "goodsMinor",
      "discountMinor",
      "shippingMinor",
      "taxMinor",
      "totalMinor",
      "placedAt",
      "expiresAt",
    ])
    .where("id", "=", orderId)
    .forUpdate()
    .executeTakeFirst();
  return permit(orRefuse(row, "order.not-found") as LockedOrder);
}

export interface NewOrder {
  id: string;
  numberPrefix: string;
  cartId: string;
  userId: string | null;
  idempotencyKeyHash: string;
  bodyHash: string;
  email: string;
  locale: string;
  token: string;
  shippingAddress: Address | null;
  shippingName: string;
  shippingPromise: string;
  note: string;
  needsShipping: boolean;
  currency: string;
  pricesIncludeTax: boolean;
  goodsMinor: number;
  discountMinor: number;
  shippingMinor: number;
  taxMinor: number;
  totalMinor: number;
  derivation: DerivationStep[];
  holdMinutes: number;
}

export interface NewOrderLine {
  variantId: string;
  productId: string;
  kind: string;
  title: string;
  choices: string[];
  medium: string;
  sku: string | null;
  slug: string;
  image: ImageView | null;
  weightGrams: number;
  quantity: number;
  unitPriceMinor: number;
  discountMinor: number;
  taxRateBp: number;
  taxMinor: number;
  shippingShareMinor: number;
  shippingTaxShareMinor: number;
}

/** Step: priced lines become an order that waits for its money, with everything frozen as it was sold. */
export async function openOrder(
  tx: Tx,
  ctx: Context,
  { order, lines }: { order: NewOrder; lines: readonly NewOrderLine[] },
): Promise<{ number: string; expiresAt: string; lines: { id: string; variantId: string; quantity: number }[] }> {
  const { token, note, needsShipping, holdMinutes, numberPrefix, derivation, shippingAddress, ...columns } = order;
  const row = await tx
    .insertInto("orders")
    .values({
      ...columns,
      number: sql`${numberPrefix} || nextval('order_numbers')`,
      fulfillment: needsShipping ? "unfulfilled" : "not_needed",
      shippingAddress: shippingAddress && JSON.stringify(shippingAddress),
      derivation: JSON.stringify(derivation),
      expiresAt: sql`now() + make_interval(mins => ${holdMinutes})`,
    })
    .returning(["number", "expiresAt"])
    .executeTakeFirstOrThrow();
  const inserted = await tx
    .insertInto("orderLines")
    .values(
      lines.map((line, position) => ({
        ...line,
        orderId: order.id,
        position,
        image: line.image && JSON.stringify(line.image),
      })),
    )
    .returning(["id", "variantId", "quantity"])
    .execute();
  await tx
    .insertInto("orderAccessTokens")
    .values({ tokenHash: hashToken(token), orderId: order.id })
    .execute();
  await addEvent(tx, ctx, { orderId: order.id, kind: "placed", detail: note ? { note } : {} });
  if (!row.expiresAt) throw new Error("An order was placed without an end to its waiting");
  return {
    number: row.number,
    expiresAt: row.expiresAt,
    lines: inserted as { id: string; variantId: string; quantity: number }[],
  };
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

/** Step: the one transition to paid, from waiting or, for late money, from let go. */
export async function markPaid(
  tx: Tx,
  ctx: Context,
  { order, detail }: { order: Permitted<LockedOrder>; detail: Record<string, unknown> },
): Promise<void> {
  await tx
    .updateTable("orders")
    .set({ status: "paid", paidAt: sql`now()`, expiresAt: null, cancelledAt: null, cancelledBecause: null })
    .where("id", "=", order.id)
    .where("status", "=", order.status)
    .execute();
  await addEvent(tx, ctx, { orderId: order.id, kind: "paid", detail });
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
