import type { SandboxState } from "@atelier/stripe-sandbox";
import { sql } from "kysely";
import type { Order, Refund, Visible } from "./model.ts";
import { ofThisWorld, type World } from "./world.ts";

interface OrderRow extends Omit<Order, "shopper" | "key" | "body" | "cart" | "page" | "pieces" | "refund"> {
  id: string;
  cartId: string;
  pieces: PiecesRow;
  refundId: string | null;
  refundStatus: Refund["status"];
  refundKnown: boolean;
}

/** What the shop's database and Stripe hold of a world, in the model's shape. */
export async function reality(world: World): Promise<Visible> {
  const { db } = world.shop;
  const levels = await db
    .selectFrom("stockLevels")
    .select(["variantId", "onHand", "reserved"])
    .where("variantId", "in", world.goods)
    .execute();
  const carts = await cartsOf(world);
  const { rows } = await ordersOf(world).execute(db);
  return {
    goods: world.goods.map((id) => {
      const { onHand, reserved } = levels.find(({ variantId }) => variantId === id) ?? { onHand: -1, reserved: -1 };
      return { onHand, reserved };
    }),
    carts: carts.map(({ state, pieces }) => ({ open: state === "open", pieces: piecesOf(world, pieces) })),
    orders: rows.map(({ id, cartId, refundId, refundStatus, refundKnown, pieces, ...order }) => ({
      ...order,
      cart: carts.findIndex((cart) => cart.id === cartId),
      pieces: piecesOf(world, pieces),
      page: pageOf(world, id),
      refund:
        refundId === null
          ? null
          : { status: refundStatus, known: refundKnown, atStripe: refundAtStripe(world, refundId) },
    })),
  };
}

type PiecesRow = Record<string, number>;

function cartsOf(world: World): Promise<{ id: string; state: string; pieces: PiecesRow }[]> {
  return world.shop.db
    .selectFrom("carts as c")
    .select(["c.id", "c.state"])
    .select(
      sql<PiecesRow>`(select coalesce(json_object_agg(variant_id, quantity), '{}') from cart_lines where cart_id = c.id)`.as(
        "pieces",
      ),
    )
    .where(ofThisWorld(world))
    .orderBy("c.id")
    .execute();
}

function ordersOf(world: World) {
  return sql<OrderRow>`
    select o.id, o.cart_id, o.status, o.cancelled_because as because, o.fulfillment = 'shipped' as shipped, o.problem,
      o.total_minor as total, p.status as payment, p.captured_minor as captured, p.refunded_minor as refunded,
      i.first_sent_at is not null as sent, p.stripe_session_id is not null as known,
      p.session_closed_at is not null as closed,
      exists (select from order_events e where e.order_id = o.id and e.kind = 'payment_processing') as left_cart,
      (select coalesce(json_agg(m.kind order by m.kind), '[]') from mails m where m.order_id = o.id) as mails,
      (select json_object_agg(variant_id, quantity) from order_lines where order_id = o.id) as pieces,
      r.id as refund_id, r.status as refund_status, r.stripe_refund_id is not null as refund_known
    from orders o
    join carts c on c.id = o.cart_id
    join payments p on p.order_id = o.id
    join payment_intents i on i.payment_id = p.id and i.kind = 'open_session'
    left join refunds r on r.order_id = o.id
    where ${ofThisWorld(world)}
    order by o.id`;
}

function piecesOf({ goods }: World, row: PiecesRow): number[] {
  return goods.map((id) => row[id] ?? 0);
}

/** Stripe's page of an order. */
export function sessionOf({ shop }: World, orderId: string): SandboxState["sessions"][number] | undefined {
  return shop.sandbox.control.state().sessions.find(({ metadata }) => metadata?.["order_id"] === orderId);
}

function pageOf(world: World, orderId: string): Order["page"] {
  const session = sessionOf(world, orderId);
  if (!session) return "none";
  if (session.status !== "complete") return session.status === "expired" ? "expired" : "open";
  if (session.payment_status === "paid") return "paid";
  const intent = world.shop.sandbox.control.state().paymentIntents.find(({ id }) => id === session.payment_intent);
  return intent?.status === "processing" ? "processing" : "failed";
}

/** Stripe's refund of one of ours. */
export function stripeRefundOf({ shop }: World, refundId: string): SandboxState["refunds"][number] | undefined {
  return shop.sandbox.control.state().refunds.find(({ metadata }) => metadata["refund_id"] === refundId);
}

function refundAtStripe(world: World, refundId: string): Refund["atStripe"] {
  const status = stripeRefundOf(world, refundId)?.status ?? "none";
  return status as Refund["atStripe"];
}
