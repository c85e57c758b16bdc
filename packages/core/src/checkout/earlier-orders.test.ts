import { addToCart, mergeCarts } from "@atelier/core/cart";
import { placeOrder } from "@atelier/core/checkout";
import { examine } from "@atelier/core/doctor";
import { type Context, inTransaction } from "@atelier/core/kernel";
import { connect } from "@atelier/db";
import {
  type Goods,
  guestWith,
  makeDelivery,
  makeGoods,
  makeUser,
  newKey,
  openTestShop,
  outcomes,
  placing,
  stockOf,
  type TestShop,
  together,
} from "@atelier/testkit";
import { sql } from "kysely";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop({ sandbox: true });
  await makeDelivery(shop);
});
afterAll(() => shop.close());
afterEach(async () => expect(await examine(shop)).toEqual([]));

/** Somebody whose cart has two earlier orders, first for the one thing, then for the other, and now holds a third. */
async function withTwoOrders(first: Goods, second: Goods, third: Goods): Promise<Context> {
  const userId = await makeUser(shop);
  const ann = shop.customer(userId);
  await addToCart(ann, { variantId: first.variantId, quantity: 1 });
  await placeOrder(unheard(ann), placing(newKey())).catch(noPage);
  const guest = await guestWith(shop, [second]);
  await placeOrder(unheard(guest), placing(newKey())).catch(noPage);
  await inTransaction(shop.system, (tx) => mergeCarts(tx, guest, userId));
  await sql`delete from cart_lines where cart_id = (select id from carts where user_id = ${userId}::uuid)`.execute(
    shop.db,
  );
  await addToCart(ann, { variantId: third.variantId, quantity: 1 });
  return ann;
}

/** She does not get through to Stripe, so that nothing but the database is asked. */
const unheard = (ctx: Context): Context => ({ ...ctx, config: { ...shop.config, stripe: undefined } });
const noPage = (error: unknown): void => expect(error).toMatchObject({ code: "payment.unreachable" });

async function deadlocks(): Promise<number | undefined> {
  const { rows } = await sql<{ count: number }>`
    select deadlocks as count from pg_stat_database where datname = current_database()
  `.execute(shop.db);
  return rows[0]?.count;
}

it("lets go of several earlier orders without a deadlock, in whichever order twenty shoppers had placed them", async () => {
  const before = await deadlocks();
  // Pools of their own, as of twenty processes: within one, buyers of one thing take turns before they reach Postgres.
  const crowd = Array.from({ length: 20 }, () => connect({ url: shop.database.url, poolSize: 1 }));
  for (let round = 0; round < 3; round++) {
    const [one, other, third] = [
      await makeGoods(shop, { onHand: 100 }),
      await makeGoods(shop, { onHand: 100 }),
      await makeGoods(shop, { onHand: 100 }),
    ];

    const shoppers: Context[] = [];
    for (let at = 0; at < 20; at++) {
      shoppers.push(await withTwoOrders(...(at % 2 ? ([one, other] as const) : ([other, one] as const)), third));
    }
    const results = await together(20, async (at) => {
      const ctx = shop.elsewhere(unheard(shoppers[at] ?? shop.guest()), crowd[at]?.db ?? shop.db);
      return placeOrder(ctx, placing(newKey()));
    });
    expect(new Set(outcomes(results).refusals)).toEqual(new Set(["payment.unreachable"]));
    expect(await stockOf(shop, one.variantId)).toEqual({ onHand: 100, reserved: 0 });
    expect(await stockOf(shop, other.variantId)).toEqual({ onHand: 100, reserved: 0 });
    expect(await stockOf(shop, third.variantId)).toEqual({ onHand: 100, reserved: 20 });
  }
  // Postgres has counted for certain once a connection has ended.
  await Promise.all(crowd.map((connection) => connection.close()));
  expect(await deadlocks()).toBe(before);
}, 120_000);
