import { addToCart, cartOf } from "@atelier/core/cart";
import { placeOrder } from "@atelier/core/checkout";
import { inTurn } from "@atelier/core/stock";
import {
  guestWith,
  makeDelivery,
  makeGoods,
  newKey,
  openTestShop,
  placing,
  stockOf,
  type TestShop,
} from "@atelier/testkit";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from "vitest";

const BUYERS = 32;
const POOL = 10;
const AT_ONCE = 4;

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop({ sandbox: true, poolSize: POOL });
  await makeDelivery(shop);
});
afterAll(() => shop.close());

describe("thirty-two buyers of one thing", () => {
  it("keep four connections busy and the rest of the shop free, and all are served", async () => {
    const goods = await makeGoods(shop, { onHand: 40 });
    const other = await makeGoods(shop);
    const buyers = await Promise.all(Array.from({ length: BUYERS }, () => guestWith(shop, [goods])));
    const somebody = await guestWith(shop, [other]);
    const { pool, connectAgain } = { ...shop.database.connection, connectAgain: shop.database.connectAgain };
    const outside = connectAgain(2);
    const held = await outside.db.startTransaction().execute();
    await sql`select from stock_levels where variant_id = ${goods.variantId} for update`.execute(held);
    const placing32 = Promise.allSettled(buyers.map((buyer) => placeOrder(buyer, placing(newKey()))));
    const stuck = () =>
      outside.db
        .selectFrom(sql<{ pid: number }>`pg_stat_activity`.as("a"))
        .select("pid")
        .where(sql<boolean>`datname = current_database() and wait_event_type = 'Lock'`)
        .execute();
    // Whatever is found, the row is given back: a test that fails must not hang.
    onTestFinished(async () => void (held.isCommitted || (await held.rollback().execute())));
    await vi.waitUntil(async () => (await stuck()).length >= AT_ONCE && pool.waitingCount === 0, { timeout: 4_000 });
    // Everybody who could go ahead has; the others wait outside and hold nothing.
    expect(await stuck()).toHaveLength(AT_ONCE);
    expect(pool.totalCount - pool.idleCount).toBe(AT_ONCE);
    // The row is still held, and somebody who wants something else notices nothing.
    await addToCart(somebody, { variantId: other.variantId, quantity: 1 });
    expect(await cartOf(somebody, {})).toMatchObject({ count: 2 });
    await held.commit().execute();
    const outcomes = await placing32;
    expect(outcomes.filter(({ status }) => status === "rejected")).toEqual([]);
    expect(await stockOf(shop, goods.variantId)).toEqual({ onHand: 40, reserved: BUYERS });
  });
});

describe("the turns", () => {
  const gate = () => {
    let open: () => void = () => {};
    const opened = new Promise<void>((resolve) => {
      open = resolve;
    });
    return { open, opened };
  };

  it("of one thing are not held up by those who wait for another as well", async () => {
    const { open, opened } = gate();
    const hot = [1, 2, 3, 4].map(() => inTurn(shop.db, ["hot"], () => opened));
    const both = Array.from({ length: 20 }, () => inTurn(shop.db, ["cool", "hot"], async () => "both"));
    // Would never end if one of the four places at the cool thing were not left.
    const cool = await Promise.all(Array.from({ length: 20 }, () => inTurn(shop.db, ["cool"], async () => "cool")));
    expect(cool).toHaveLength(20);
    open();
    await Promise.all([...hot, ...both]);
  });

  it("come to whoever wants two hot things, though each has buyers enough of its own", async () => {
    const served: string[] = [];
    const stand = (id: string) => Array.from({ length: 4 }, () => ({ id, ...gate() }));
    const [first, second] = [stand("e"), stand("f")];
    const inside = [...first, ...second].map(({ id, opened }) => inTurn(shop.db, [id], () => opened));
    const say = (what: string, ids: string[]) => inTurn(shop.db, ids, async () => served.push(what));
    const both = say("both", ["e", "f"]);
    const alone = Array.from({ length: 8 }, (_, at) => say("alone", [at % 2 === 0 ? "e" : "f"]));
    first[0]?.open();
    await inside[0];
    // The place at the one thing is kept until there is one at the other.
    await Promise.resolve();
    expect(served).toEqual([]);
    second[0]?.open();
    await both;
    expect(served[0]).toBe("both");
    for (const { open } of [...first, ...second]) open();
    await Promise.all([...inside, ...alone]);
    expect(served).toHaveLength(9);
  });

  it("go to whoever came first, and several things are waited for in one order by everybody", async () => {
    const { open, opened } = gate();
    const served: number[] = [];
    const first = [1, 2, 3, 4].map(() => inTurn(shop.db, ["a"], () => opened));
    const rest = [5, 6, 7].map((who) =>
      inTurn(shop.db, who === 6 ? ["b", "a"] : ["a", "b"], async () => served.push(who)),
    );
    open();
    await Promise.all([...first, ...rest]);
    expect(served).toEqual([5, 6, 7]);
  });

  it("are told to come again when they do not come in time, and leave nothing behind", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
    try {
      const { open, opened } = gate();
      const inside = [1, 2, 3, 4].map(() => inTurn(shop.db, ["c"], () => opened));
      const late = expect(inTurn(shop.db, ["c"], async () => "served")).rejects.toMatchObject({
        code: "shop.busy",
        detail: { retryAfterSeconds: 2 },
      });
      await vi.advanceTimersByTimeAsync(20_001);
      await late;
      open();
      await Promise.all(inside);
      expect(await inTurn(shop.db, ["c"], async () => "served")).toBe("served");
    } finally {
      vi.useRealTimers();
    }
  });

  it("are given on by work that fails too", async () => {
    const failing = [1, 2, 3, 4, 5].map(() => inTurn(shop.db, ["d"], () => Promise.reject(new Error("no"))));
    const outcomes = await Promise.allSettled(failing);
    expect(outcomes.every(({ status }) => status === "rejected")).toBe(true);
    expect(await inTurn(shop.db, ["d"], async () => "served")).toBe("served");
  });
});
