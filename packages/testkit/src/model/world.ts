import { createHmac } from "node:crypto";
import { closeSession, settleOrder } from "@atelier/core/checkout";
import { type Context, hashToken, newId } from "@atelier/core/kernel";
import { sendRefund } from "@atelier/core/refunds";
import { applyEvent } from "@atelier/core/settlement";
import { adjustStock } from "@atelier/core/stock";
import { sql } from "kysely";
import { makeGoods } from "../rows.ts";
import { makeUser } from "../sale.ts";
import type { TestShop } from "../test-shop.ts";
import { Died, dyingDatabase } from "./dying-database.ts";
import type { StripeMood } from "./happening.ts";
import type { Model } from "./model.ts";

/** What befalls the shop while it does something. */
export interface Mishap {
  mood: StripeMood;
  /** After how many statements the process dies. */
  diesAfter: number | null;
}

export interface Ending {
  /** The code it was refused with, "silent" when Stripe was not heard, undefined when it was done. */
  refused?: string | undefined;
  /** The process died on the way. */
  died: boolean;
}

/** The real thing beside a model: a shop, Stripe's stand-in, two shoppers, and what they remember. */
export interface World {
  shop: TestShop;
  goods: string[];
  shoppers: { ctx: Context; userId: string | null; tokens: string[] }[];
  /** The orders' ids in the order they were placed. */
  orders: string[];
  /** How often its process has died, and how often Stripe was not heard. */
  deaths: number;
  silences: number;
}

/** The goods of the model on a real shelf; made once, counted anew for each world. */
export async function makeShelf(shop: TestShop, { goods }: Model): Promise<string[]> {
  const ids: string[] = [];
  for (const { price, backorder } of goods) {
    const { variantId } = await makeGoods(shop, {
      priceMinor: price,
      onHand: 0,
      policy: backorder ? "backorder" : "deny",
    });
    ids.push(variantId);
  }
  return ids;
}

/** A fresh story on the same shelf: new shoppers, a Stripe that knows nothing, no jobs left. */
export async function newWorld(shop: TestShop, goods: string[], model: Model): Promise<World> {
  await shop.sandbox.control.reset();
  await sql`delete from graphile_worker._private_jobs`.execute(shop.db);
  for (const [index, variantId] of goods.entries()) {
    const quantity = model.goods[index]?.onHand ?? 0;
    await adjustStock(shop.system, { variantId, change: { kind: "to", quantity }, reason: "count", note: "" });
  }
  const shoppers = [];
  for (const { hasAccount } of model.shoppers) {
    const userId = hasAccount ? await makeUser(shop) : null;
    shoppers.push({ ctx: userId ? shop.customer(userId) : shop.guest(), userId, tokens: [] });
  }
  return { shop, goods, shoppers, orders: [], deaths: 0, silences: 0 };
}

/** Does something under a mishap. Whatever else goes wrong is thrown. */
export async function attempt(
  world: World,
  { mood, diesAfter }: Mishap,
  act: (live: (ctx: Context) => Context) => Promise<unknown>,
): Promise<Ending> {
  const { shop } = world;
  const { faults } = shop.sandbox.control;
  if (mood !== "well") world.silences += 1;
  if (mood !== "well")
    faults.add({ kind: "answer", status: 500, when: mood === "deaf" ? "before" : "after", remember: false });
  const dying = diesAfter === null ? undefined : dyingDatabase(shop.db, diesAfter);
  try {
    await act((ctx) => (dying ? { ...ctx, db: dying.db } : ctx));
    return { died: dying?.isDead() ?? false };
  } catch (error) {
    if (dying?.isDead()) return { died: true };
    if (error instanceof Died) throw new Error("Only a dead process may say that it died", { cause: error });
    return { refused: refusalOf(error), died: false };
  } finally {
    if (dying?.isDead()) world.deaths += 1;
    faults.clear();
  }
}

function refusalOf(error: unknown): string {
  if (error instanceof Error && error.name === "Refusal" && "code" in error) return String(error.code);
  if (error instanceof Error && "type" in error && error.type === "StripeAPIError") return "silent";
  throw error;
}

/** Looks up the order a shopper has placed under a key, where the answer never told its number. */
export async function learnOrders(world: World): Promise<void> {
  const rows = await world.shop.db
    .selectFrom("orders as o")
    .innerJoin("carts as c", "c.id", "o.cartId")
    .select("o.id")
    .where(ofThisWorld(world))
    .orderBy("o.id")
    .execute();
  world.orders = rows.map(({ id }) => id);
}

/** The carts (alias c) of this world's shoppers. */
export function ofThisWorld({ shoppers }: World) {
  const users = shoppers.flatMap(({ userId }) => (userId ? [userId] : []));
  const hashes = shoppers.flatMap(({ tokens }) => tokens.map(hashToken));
  return sql<boolean>`(c.user_id = any(${users}::uuid[]) or c.token_hash = any(${hashes}::text[]))`;
}

export interface Job {
  id: string;
  name: keyof typeof works;
  payload: Record<string, string>;
}

const works = {
  "checkout.settle": (ctx: Context, { orderId = "" }) => settleOrder(ctx, { orderId }),
  "checkout.close-session": (ctx: Context, { orderId = "" }) => closeSession(ctx, { orderId }),
  "refunds.send": (ctx: Context, { refundId = "" }) => sendRefund(ctx, { refundId }),
  "settlement.apply": (ctx: Context, { eventId = "" }) => applyEvent(ctx, { eventId }),
} satisfies Record<string, (ctx: Context, payload: Record<string, string>) => Promise<unknown>>;

/** The jobs about orders and money that wait, first written first. */
export async function jobsOf({ shop }: World): Promise<Job[]> {
  const { rows } = await sql<Job>`
    select j.id::text as id, t.identifier as name, j.payload
    from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
    where j.attempts < j.max_attempts and t.identifier = any(${Object.keys(works)}::text[]) order by j.id
  `.execute(shop.db);
  return rows;
}

/** Does a job as a worker does: under its lock, gone when done, and there again when it failed or the worker died. */
export async function doJob(world: World, { id, name, payload }: Job, mishap: Mishap): Promise<Ending> {
  const { db } = world.shop;
  await sql`update graphile_worker._private_jobs set locked_at = now(), locked_by = 'model' where id = ${id}::bigint`.execute(
    db,
  );
  const ending = await attempt(world, mishap, (live) => works[name](live(world.shop.system), payload));
  if (ending.refused === undefined && !ending.died)
    await sql`delete from graphile_worker._private_jobs where id = ${id}::bigint`.execute(db);
  else
    await sql`update graphile_worker._private_jobs set locked_at = null, locked_by = null where id = ${id}::bigint`.execute(
      db,
    );
  return ending;
}

/** A webhook's message as Stripe signs it. */
export function signed({ shop }: World, body: string): string {
  const at = Math.floor(Date.now() / 1000);
  const secret = shop.sandbox.webhookSecret;
  return `t=${at},v1=${createHmac("sha256", secret).update(`${at}.${body}`).digest("hex")}`;
}

/** A key nobody has used. */
export function keyFor(world: World, shopper: number, key: number): string {
  return `${world.shoppers[shopper]?.ctx.visit.network ?? newId()}-${key}`;
}
