import { cancelOrder } from "@atelier/core/checkout";
import { examine } from "@atelier/core/doctor";
import {
  compareWithStripe,
  guestWith,
  makeDelivery,
  makeGoods,
  makeSale,
  mailsAbout,
  newKey,
  openTestShop,
  operationDoors,
  raceForLastPiece,
  raceOfEnds,
  raceOfLateMoney,
  raceOfSales,
  readSale,
  type SaleDoors,
  stockOf,
  type TestShop,
  together,
  workOff,
} from "@atelier/testkit";
import { sql } from "kysely";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";

const ROUNDS = 30;
// Where a round is long: twenty orders to be made first.
const LONG_ROUNDS = 10;

let shop: TestShop;
let doors: SaleDoors;
beforeAll(async () => {
  shop = await openTestShop({ sandbox: true, poolSize: 10 });
  await makeDelivery(shop);
  doors = operationDoors(shop);
});
afterAll(() => shop.close());
afterEach(async () => {
  await workOff(shop);
  expect(await compareWithStripe(shop)).toEqual([]);
});

it("A35: twenty buyers of the last piece make exactly one order, the others are told so", async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const { succeeded, refusals, stock } = await raceForLastPiece(shop, doors);
    expect(succeeded).toBe(1);
    expect(new Set(refusals)).toEqual(new Set(["stock.insufficient"]));
    expect(stock).toEqual({ onHand: 1, reserved: 1 });
    expect(await examine(shop)).toEqual([]);
  }
}, 120_000);

it("A35: of twenty who paid too late for the last piece one gets it, the others their money", async () => {
  for (let round = 0; round < LONG_ROUNDS; round++) {
    const { refusals, paid, returned, stock } = await raceOfLateMoney(shop, doors);
    expect(refusals).toEqual([]);
    expect({ paid, returned }).toEqual({ paid: 1, returned: 19 });
    expect(stock).toEqual({ onHand: 0, reserved: 0 });
    expect(await examine(shop)).toEqual([]);
  }
}, 120_000);

it("A40: cancelled, paid and run out in the same moment, an order has one end and the money agrees with it", async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const { status, refusals, capturedMinor, refundedMinor, onHand, reserved } = await raceOfEnds(
      shop,
      doors,
      round % 2 === 1,
    );
    for (const refusal of refusals) expect(refusal).toBe("order.not-cancellable");
    const back = status === "paid" ? 0 : capturedMinor;
    const left = status === "paid" ? 4 : 5;
    expect({ refundedMinor, onHand, reserved }).toEqual({ refundedMinor: back, onHand: left, reserved: 0 });
    expect(await examine(shop)).toEqual([]);
  }
}, 120_000);

it("writes down after each of twenty sales in the same moment what it left on the shelf", async () => {
  for (let round = 0; round < LONG_ROUNDS; round++) {
    const { refusals, left, stock } = await raceOfSales(shop, doors);
    expect(refusals).toEqual([]);
    expect(left).toEqual(Array.from({ length: 20 }, (_, index) => index));
    expect(stock).toEqual({ onHand: 0, reserved: 0 });
    expect(await examine(shop)).toEqual([]);
  }
}, 120_000);

it("makes one order of twenty simultaneous presses of the same button", async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const goods = await makeGoods(shop, { onHand: 50 });
    const guest = await guestWith(shop, [goods]);
    const key = newKey();
    const results = await together(20, (index) => doors.place(guest, key, index));
    const numbers = new Set(
      results.map((result) => (result.status === "fulfilled" ? result.value.orderNumber : result.reason)),
    );
    expect([...numbers]).toHaveLength(1);
    expect(await stockOf(shop, goods.variantId)).toEqual({ onHand: 50, reserved: 1 });
  }
}, 120_000);

it("gives everything back exactly once when time runs out", async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const { number, variantId } = await makeSale(shop, { onHand: 8, quantity: 3 });
    await shop.db
      .updateTable("orders")
      .set({ expiresAt: sql`now() - interval '1 second'` })
      .where("number", "=", number)
      .execute();
    await together(20, (index) => doors.expire(index));
    expect(await stockOf(shop, variantId)).toEqual({ onHand: 8, reserved: 0 });
    expect(await readSale(shop, number)).toMatchObject({ status: "cancelled", cancelledBecause: "expired" });
    expect(await mailsAbout(shop, number)).toEqual(["order-cancelled"]);
  }
}, 120_000);

it("never makes Postgres choose among twenty orders of the same two things that are called off at once", async () => {
  const deadlocks = async () => {
    const { rows } = await sql<{ count: number }>`
      select deadlocks as count from pg_stat_database where datname = current_database()`.execute(shop.db);
    return rows[0]?.count;
  };
  const before = await deadlocks();
  const crowd = Array.from({ length: 20 }, () => shop.database.connectAgain(2));
  for (let round = 0; round < LONG_ROUNDS; round++) {
    const both = await Promise.all([makeGoods(shop, { onHand: 20 }), makeGoods(shop, { onHand: 20 })]);
    const placed = await Promise.all(
      crowd.map(async (_, index) => {
        const guest = await guestWith(shop, index % 2 ? both : both.toReversed());
        return readSale(shop, (await doors.place(guest, newKey(), index)).orderNumber);
      }),
    );
    await together(20, (index) =>
      cancelOrder(shop.elsewhere(shop.system, crowd[index]?.db ?? shop.db), { id: placed[index]?.id ?? "", note: "" }),
    );
    for (const { variantId } of both) expect(await stockOf(shop, variantId)).toEqual({ onHand: 20, reserved: 0 });
  }
  // Postgres has counted for certain once a connection has ended.
  await Promise.all(crowd.map((connection) => connection.close()));
  expect(await deadlocks()).toBe(before);
}, 120_000);
