import type { Role } from "@atelier/contract/permissions";
import { closeSession, expireDue, placeOrder, settleOrder } from "@atelier/core/checkout";
import type { Context } from "@atelier/core/kernel";
import { sendRefund } from "@atelier/core/refunds";
import { applyEvent } from "@atelier/core/settlement";
import { sql } from "kysely";
import { guestWith, makeGoods, placing } from "./rows.ts";
import type { TestShop } from "./test-shop.ts";

let keys = 0;
let people = 0;

/** A key nobody has used yet. */
export function newKey(): string {
  keys += 1;
  return `key-number-${process.pid}-${keys}`;
}

export interface Sale {
  guest: Context;
  id: string;
  number: string;
  token: string;
  variantId: string;
}

/** A guest has placed an order for some pieces of one thing; what is not given is ten on the shelf at £12.00. */
export async function makeSale(
  shop: TestShop,
  wish: { variantId?: string; quantity?: number; onHand?: number | null; priceMinor?: number; title?: string } = {},
): Promise<Sale> {
  const { quantity = 1, ...goods } = wish;
  const variantId = wish.variantId ?? (await makeGoods(shop, goods)).variantId;
  const guest = await guestWith(shop, [{ variantId, quantity }]);
  const { orderNumber: number, orderToken: token } = await placeOrder(guest, placing(newKey()));
  const { id } = await readSale(shop, number);
  return { guest, id, number, token, variantId };
}

/** An order as it stands, with its payment. */
export function readSale(shop: TestShop, number: string) {
  return shop.db
    .selectFrom("orders as o")
    .innerJoin("payments as p", "p.orderId", "o.id")
    .select(["o.id", "o.status", "o.cancelledBecause", "o.problem", "o.fulfillment", "o.expiresAt", "o.totalMinor"])
    .select([
      "p.id as paymentId",
      "p.status as paymentStatus",
      "p.capturedMinor",
      "p.refundedMinor",
      "p.sessionClosedAt",
    ])
    .select(["p.stripeSessionId", "p.stripePaymentIntentId", "p.checkedAt"])
    .where("o.number", "=", number)
    .executeTakeFirstOrThrow();
}

/** The order of a cart that came last, also where placing it was refused. */
export async function lastSale(shop: TestShop) {
  const { number } = await shop.db
    .selectFrom("orders")
    .select("number")
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirstOrThrow();
  return readSale(shop, number);
}

/** What is on the shelf of a variant and what of it is promised. */
export function stockOf(shop: TestShop, variantId: string) {
  return shop.db
    .selectFrom("stockLevels")
    .select(["onHand", "reserved"])
    .where("variantId", "=", variantId)
    .executeTakeFirstOrThrow();
}

/** The shopper pays on the page at Stripe; nobody tells the shop. */
export async function payAtStripe(
  shop: TestShop,
  number: string,
  how: NonNullable<Parameters<TestShop["sandbox"]["control"]["sessions"]["pay"]>[1]> = {},
) {
  const { stripeSessionId } = await readSale(shop, number);
  return shop.sandbox.control.sessions.pay(stripeSessionId ?? "", how);
}

/** The time to pay has passed, and the shop has looked. */
export async function letExpire(shop: TestShop, number: string): Promise<void> {
  await shop.db
    .updateTable("orders")
    .set({ expiresAt: sql`now() - interval '1 second'` })
    .where("number", "=", number)
    .execute();
  await expireDue(shop.system);
}

/** The kinds of mail an order has had, first first. */
export async function mailsAbout(shop: TestShop, number: string): Promise<string[]> {
  const { id } = await readSale(shop, number);
  const mails = await shop.db
    .selectFrom("mails")
    .select("kind")
    .where("orderId", "=", id)
    .orderBy("createdAt")
    .orderBy("id")
    .execute();
  return mails.map((mail) => mail.kind);
}

/** A person with an account. */
export async function makeUser(shop: TestShop, role: Role = "user"): Promise<string> {
  people += 1;
  const person = { email: `person-${people}@example.com`, name: `Person ${people}`, role, passwordHash: "none" };
  const { id } = await shop.db.insertInto("users").values(person).returning("id").executeTakeFirstOrThrow();
  return id;
}

interface WaitingJob {
  id: string;
  name: string;
  payload: Record<string, string>;
}

/** The jobs on the queue that are due, first written first. */
export async function waitingJobs(shop: TestShop): Promise<WaitingJob[]> {
  const { rows } = await sql<WaitingJob>`
    select j.id::text as id, t.identifier as name, j.payload
    from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
    where j.run_at <= now() order by j.id
  `.execute(shop.db);
  return rows;
}

const works: Record<string, (ctx: Context, payload: Record<string, string>) => Promise<unknown>> = {
  "checkout.settle": (ctx, { orderId = "" }) => settleOrder(ctx, { orderId }),
  "checkout.close-session": (ctx, { orderId = "" }) => closeSession(ctx, { orderId }),
  "refunds.send": (ctx, { refundId = "" }) => sendRefund(ctx, { refundId }),
  "settlement.apply": (ctx, { eventId = "" }) => applyEvent(ctx, { eventId }),
};

/** Does what waits on the queue about orders and money as a worker would, until nothing is left. Returns what it did. */
export async function workOff(shop: TestShop): Promise<string[]> {
  const done: string[] = [];
  for (;;) {
    const due = (await waitingJobs(shop)).filter(({ name }) => works[name]);
    if (due.length === 0) return done;
    for (const { id, name, payload } of due) {
      await sql`delete from graphile_worker._private_jobs where id = ${id}::bigint`.execute(shop.db);
      await works[name]?.(shop.system, payload);
      done.push(name);
    }
  }
}

/** A call of Stripe's API past the shop, as somebody with the key makes it on Stripe's own pages. */
export async function askStripe(
  shop: TestShop,
  path: string,
  form: Record<string, string>,
): Promise<{ id: string } & Record<string, unknown>> {
  const { url, secretKey } = shop.sandbox;
  const answer = await fetch(new URL(path, url), {
    method: "POST",
    headers: { authorization: `Bearer ${secretKey}` },
    body: new URLSearchParams(form),
  });
  if (!answer.ok) throw new Error(await answer.text());
  return (await answer.json()) as { id: string } & Record<string, unknown>;
}
