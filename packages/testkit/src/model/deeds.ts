import { addToCart, removeFromCart, setCartQuantity } from "@atelier/core/cart";
import { cancelOrder, checkPayment, confirmPayment, expireDue, placeOrder, reconcile } from "@atelier/core/checkout";
import { hashToken, newId } from "@atelier/core/kernel";
import { shipOrder, tokenOfOrder } from "@atelier/core/orders";
import { recordEvent } from "@atelier/core/settlement";
import { sql } from "kysely";
import { placing } from "../rows.ts";
import * as cartRules from "./cart-rules.ts";
import { happen, follow, WELL } from "./happen.ts";
import { type Happening, Refused, Silent } from "./happening.ts";
import { at, type Model, type Order } from "./model.ts";
import * as orderRules from "./order-rules.ts";
import { sessionOf, stripeRefundOf } from "./reality.ts";
import { askAfterRefund, sendRefund } from "./refund-rules.ts";
import { attempt, doJob, type Job, jobsOf, keyFor, type Mishap, signed, type World } from "./world.ts";

export interface Scene {
  model: Model;
  world: World;
}

/** Something of the shopper's cart. */
export async function add({ model, world }: Scene, what: cartRules.Pieces, mishap: Mishap): Promise<void> {
  const shopper = at(world.shoppers, what.shopper);
  await happen(model, world, {
    mishap,
    rule: (m) => cartRules.add(m, what),
    real: async (live) => {
      const pieces = { variantId: at(world.goods, what.good), quantity: what.quantity };
      const { cartToken } = await addToCart({ ...live(shopper.ctx), remember: {} }, pieces);
      if (!shopper.tokens.includes(cartToken)) shopper.tokens.push(cartToken);
      shopper.ctx.visit.cartToken = cartToken;
    },
  });
}

export async function setQuantity({ model, world }: Scene, what: cartRules.Pieces): Promise<void> {
  const lineId = await lineOf(world, what);
  await happen(model, world, {
    mishap: WELL,
    rule: (m) => cartRules.setQuantity(m, what),
    real: (live) => setCartQuantity(live(at(world.shoppers, what.shopper).ctx), { lineId, quantity: what.quantity }),
  });
}

export async function remove({ model, world }: Scene, what: Omit<cartRules.Pieces, "quantity">): Promise<void> {
  const lineId = await lineOf(world, what);
  await happen(model, world, {
    mishap: WELL,
    rule: (m) => cartRules.remove(m, what),
    real: (live) => removeFromCart(live(at(world.shoppers, what.shopper).ctx), { lineId }),
  });
}

/** The line of a good in the cart a shopper has last used; one that never was where there is none. */
async function lineOf(world: World, { shopper, good }: Omit<cartRules.Pieces, "quantity">): Promise<string> {
  const { tokens, userId } = at(world.shoppers, shopper);
  if (tokens.length === 0 && !userId) return newId();
  const row = await world.shop.db
    .selectFrom("cartLines as l")
    .innerJoin("carts as c", "c.id", "l.cartId")
    .select("l.id")
    .where("l.variantId", "=", at(world.goods, good))
    .where(sql<boolean>`(c.user_id = ${userId}::uuid or c.token_hash = ${hashToken(tokens.at(-1) ?? "")})`)
    .orderBy("c.id", "desc")
    .limit(1)
    .executeTakeFirst();
  return row?.id ?? newId();
}

export async function place(
  { model, world }: Scene,
  wish: Omit<orderRules.Placing, "mood">,
  mishap: Mishap,
): Promise<void> {
  const { ctx } = at(world.shoppers, wish.shopper);
  const input = { ...placing(keyFor(world, wish.shopper, wish.key)), note: wish.body === 0 ? "" : "Another wish" };
  await happen(model, world, {
    mishap,
    rule: (m) => orderRules.place(m, { ...wish, mood: mishap.mood }),
    real: (live) => placeOrder({ ...live(ctx), remember: {} }, input),
  });
}

const cards = { card: {}, declined: { card: "4000000000000002" }, debit: { method: "debit" } } as const;
export type Means = keyof typeof cards;

/** A shopper does something on Stripe's page; the shop does not know. */
export async function pay({ model, world }: Scene, which: number, means: Means): Promise<void> {
  const order = at(model.orders, which);
  const session = sessionOf(world, at(world.orders, which));
  if (!session) return;
  await world.shop.sandbox.control.sessions.pay(session.id, cards[means]);
  if (order.page !== "open" || means === "declined") return;
  order.page = means === "card" ? "paid" : "processing";
}

export async function bankAnswers({ model, world }: Scene, which: number, outcome: "succeed" | "fail"): Promise<void> {
  const order = at(model.orders, which);
  const session = sessionOf(world, at(world.orders, which));
  if (!session || order.page !== "processing") return;
  await world.shop.sandbox.control.sessions.settle(session.id, outcome);
  order.page = outcome === "succeed" ? "paid" : "failed";
}

/** Stripe closes a page because its own time is over. */
export async function pageEnds({ model, world }: Scene, which: number): Promise<void> {
  const order = at(model.orders, which);
  const session = sessionOf(world, at(world.orders, which));
  if (!session || order.page !== "open") return;
  await world.shop.sandbox.control.sessions.expire(session.id);
  order.page = "expired";
}

/** The bank says how a refund ended that Stripe had accepted. */
export async function refundEnds({ model, world }: Scene, which: number, outcome: "succeed" | "fail"): Promise<void> {
  const { refund } = at(model.orders, which);
  if (!refund || refund.atStripe === "none" || refund.atStripe === "failed") return;
  if (outcome === "succeed" && refund.atStripe !== "pending") return;
  const row = await refundOf(world, which);
  const atStripe = row && stripeRefundOf(world, row.id);
  if (!atStripe) throw new Error("The model knows a refund that Stripe does not");
  await world.shop.sandbox.control.refunds[outcome](atStripe.id);
  refund.atStripe = outcome === "succeed" ? "succeeded" : "failed";
}

function refundOf({ shop, orders }: World, which: number): Promise<{ id: string } | undefined> {
  return shop.db.selectFrom("refunds").select("id").where("orderId", "=", at(orders, which)).executeTakeFirst();
}

export function decideRefunds({ model, world }: Scene, fate: Model["refundFate"]): void {
  world.shop.sandbox.control.refunds.decide(fate, 1);
  model.refundFate = fate;
}

/** Any event of Stripe's, new or told before, comes to the shop's door. It leads to one job, the first time only. */
export async function tell({ model, world }: Scene, which: number, mishap: Mishap): Promise<void> {
  const event = at(world.shop.sandbox.control.state().events, which);
  const body = JSON.stringify(event);
  const isNew = !model.told.includes(which);
  const before = (await jobsOf(world)).length;
  const { died, refused } = await attempt(world, { ...mishap, mood: "well" }, (live) =>
    recordEvent(live(world.shop.guest()), Buffer.from(body), signed(world, body)),
  );
  const more = (await jobsOf(world)).length - before;
  const most = isNew ? 1 : 0;
  // Of a process that died Stripe hears nothing, and tells again.
  if (refused !== undefined || more > most || (more < most && !died))
    throw new Error(`An event ${isNew ? "never told before" : "told before"} led to ${refused ?? more} jobs`);
  if (more === 1) model.told.push(which);
}

function* nothing(): Happening {
  yield;
}

/** The shopper comes back from Stripe, or staff ask after the payment. */
export async function askAfter(
  { model, world }: Scene,
  who: "shopper" | "staff",
  how: { which: number; mishap: Mishap },
): Promise<void> {
  const { which, mishap } = how;
  const id = at(world.orders, which);
  const token = tokenOfOrder(world.shop, id);
  await happen(model, world, {
    mishap,
    rule: function* (m) {
      try {
        yield* orderRules.settle(m, at(m.orders, which), mishap.mood);
      } catch (error) {
        if (!(error instanceof Silent)) throw error;
        // The shopper is shown what the shop knows; staff are told.
        if (who === "staff") throw new Refused("payment.unreachable");
      }
    },
    real: (live) =>
      who === "staff"
        ? checkPayment(live(world.shop.system), { id })
        : confirmPayment(live(world.shop.guest()), { token }),
  });
}

export async function cancel({ model, world }: Scene, which: number, mishap: Mishap): Promise<void> {
  await happen(model, world, {
    mishap,
    rule: (m) => orderRules.cancel(m, at(m.orders, which)),
    real: (live) => cancelOrder(live(world.shop.system), { id: at(world.orders, which), note: "" }),
  });
}

export async function ship({ model, world }: Scene, which: number, mishap: Mishap): Promise<void> {
  const parcel = { carrier: "Royal Mail", trackingNumber: "RM 1", trackingUrl: "", notify: true };
  await happen(model, world, {
    mishap,
    rule: (m) => orderRules.ship(at(m.orders, which)),
    real: (live) => shipOrder(live(world.shop.system), { id: at(world.orders, which), ...parcel }),
  });
}

/** The time to pay is over for some orders. */
export async function runOut({ model, world }: Scene, which: readonly number[], mishap: Mishap): Promise<void> {
  const ids = which.map((index) => at(world.orders, index));
  await sql`
    update orders set expires_at = now() - interval '1 second' + row_number * interval '1 millisecond'
    from unnest(${ids}::uuid[]) with ordinality as due (id, row_number)
    where orders.id = due.id and status = 'pending' and expires_at is not null
  `.execute(world.shop.db);
  const unheard = await toldUnheard(world);
  const heard = which.filter((index) => !unheard.has(at(world.orders, index)));
  await happen(model, world, {
    mishap,
    rule: (m) =>
      orderRules.runOut(
        m,
        heard.map((index) => at(m.orders, index)),
      ),
    real: (live) => expireDue(live(world.shop.system)),
  });
  // Whoever was passed over, by a death or for news unheard, is not due any more: the rules keep no clock.
  await sql`
    update orders set expires_at = now() + interval '1 hour' where id = any(${ids}::uuid[]) and status = 'pending' and expires_at is not null
  `.execute(world.shop.db);
}

/** Orders of whose page Stripe has told something that no worker has heard yet: the clock leaves them alone. */
async function toldUnheard({ shop }: World): Promise<Set<string>> {
  const rows = await shop.db
    .selectFrom("webhookEvents as e")
    .innerJoin("payments as p", "p.stripeSessionId", "e.objectId")
    .select("p.orderId")
    .where("e.appliedAt", "is", null)
    .execute();
  return new Set(rows.map(({ orderId }) => orderId));
}

/** Some minutes pass, and the reconciler writes down what must be asked. */
export async function reconcileAll({ world }: Scene): Promise<void> {
  const { db } = world.shop;
  await sql`update payments set created_at = now() - interval '10 minutes', checked_at = null where order_id = any(${world.orders}::uuid[])`.execute(
    db,
  );
  await db.transaction().execute(async (tx) => {
    // The trigger would say that the refund was touched just now.
    await sql`set local session_replication_role = replica`.execute(tx);
    await sql`update refunds set updated_at = now() - interval '1 hour' where order_id = any(${world.orders}::uuid[])`.execute(
      tx,
    );
  });
  await reconcile(world.shop.system);
}

/** A worker takes up a job; where it fails or dies, the job waits for the next one. */
export async function work({ model, world }: Scene, job: Job, mishap: Mishap): Promise<void> {
  const rule = await ruleOf(world, job, mishap);
  await follow(model, world, { rule, ending: await doJob(world, job, mishap) });
}

async function ruleOf(world: World, { name, payload }: Job, { mood }: Mishap): Promise<(m: Model) => Happening> {
  const which = world.orders.indexOf(payload["orderId"] ?? "");
  if (name === "checkout.settle") return (m) => orderRules.settle(m, at(m.orders, which), mood);
  if (name === "checkout.close-session") return (m) => orderRules.closePage(m, at(m.orders, which), mood);
  if (name === "refunds.send") {
    const ofRefund = await orderOfRefund(world, payload["refundId"] ?? "");
    return (m) => sendRefund(m, at(m.orders, ofRefund), mood);
  }
  return ruleOfEvent(world, payload["eventId"] ?? "", mood);
}

async function orderOfRefund({ shop, orders }: World, refundId: string): Promise<number> {
  const row = await shop.db.selectFrom("refunds").select("orderId").where("id", "=", refundId).executeTakeFirst();
  return orders.indexOf(row?.orderId ?? "");
}

/** What an event means: that its page, or its refund, is asked about; nothing when it was seen to before. */
async function ruleOfEvent(world: World, eventId: string, mood: Mishap["mood"]): Promise<(m: Model) => Happening> {
  const { shop, orders } = world;
  const row = await shop.db
    .selectFrom("webhookEvents")
    .select("appliedAt")
    .where("id", "=", eventId)
    .executeTakeFirst();
  const event = shop.sandbox.control.state().events.find(({ id }) => id === eventId);
  if (!event || row?.appliedAt) return nothing;
  const { metadata = {} } = event.data.object as { metadata?: Record<string, string> };
  if (event.type.startsWith("checkout.session.")) {
    const which = orders.indexOf(metadata["order_id"] ?? "");
    return (m) => orderRules.askWhatBecame(m, at(m.orders, which), mood);
  }
  if (!event.type.startsWith("refund.")) return nothing;
  const which = await orderOfRefund(world, metadata["refund_id"] ?? "");
  return (m) => askAfterRefund(at(m.orders, which), mood);
}

/** The orders a model still waits for. */
export function waiting({ orders }: Model): number[] {
  return orders.flatMap(({ status }: Order, index) => (status === "pending" ? [index] : []));
}
