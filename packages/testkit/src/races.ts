import { cancelOrder, confirmPayment, expireDue, placeOrder, settleOrder } from "@atelier/core/checkout";
import type { Context } from "@atelier/core/kernel";
import { adjustStock } from "@atelier/core/stock";
import { sql } from "kysely";
import { outcomes, together } from "./barrier.ts";
import { guestWith, makeGoods, placing } from "./rows.ts";
import { makeSale, newKey, payAtStripe, readSale, stockOf } from "./sale.ts";
import type { TestShop } from "./test-shop.ts";

const MANY = 20;

/** The ways by which a sale is moved, whichever door they lead through; the index says whose turn it is. */
export interface SaleDoors {
  place(guest: Context, key: string, index: number): Promise<{ orderNumber: string; orderToken: string }>;
  confirm(token: string, index: number): Promise<unknown>;
  cancel(orderId: string, index: number): Promise<unknown>;
  expire(index: number): Promise<unknown>;
}

/** The operations themselves, as twenty processes would call them: each on a pool, and so a connection, of its own. */
export function operationDoors(shop: TestShop): SaleDoors {
  const processes = Array.from({ length: MANY }, () => shop.database.connectAgain(2).db);
  const at = (index: number, ctx: Context) => shop.elsewhere(ctx, processes[index % MANY] ?? shop.db);
  return {
    place: (guest, key, index) => placeOrder(at(index, guest), placing(key)),
    confirm: (token, index) => confirmPayment(at(index, shop.guest()), { token }),
    cancel: (id, index) => cancelOrder(at(index, shop.system), { id, note: "" }),
    expire: (index) => expireDue(at(index, shop.system)),
  };
}

/** Twenty shoppers want the last piece in the same moment. Returns who got an order and what the others were told. */
export async function raceForLastPiece(shop: TestShop, doors: SaleDoors) {
  const goods = await makeGoods(shop, { onHand: 1 });
  const guests = await Promise.all(Array.from({ length: MANY }, () => guestWith(shop, [goods])));
  const results = await together(MANY, (index) => doors.place(guests[index] as Context, newKey(), index));
  return { ...outcomes(results), stock: await stockOf(shop, goods.variantId) };
}

/** Twenty orders of one thing are paid in the same moment. Returns what the shelf's journal says was left after each. */
export async function raceOfSales(shop: TestShop, doors: SaleDoors) {
  const { variantId } = await makeGoods(shop, { onHand: MANY });
  const sales = await Promise.all(Array.from({ length: MANY }, () => makeSale(shop, { variantId })));
  await Promise.all(sales.map(({ number }) => payAtStripe(shop, number)));
  const { refusals } = outcomes(await together(MANY, (index) => doors.confirm(sales[index]?.token ?? "", index)));
  const movements = await shop.db
    .selectFrom("stockMovements")
    .select("onHandAfter")
    .where("variantId", "=", variantId)
    .where("kind", "=", "sale")
    .orderBy("onHandAfter")
    .execute();
  return { refusals, left: movements.map(({ onHandAfter }) => onHandAfter), stock: await stockOf(shop, variantId) };
}

/**
 * Twenty orders ran out, all were paid after all, one piece is left, and all shoppers come back in the same moment.
 * Returns what became of the orders and of the money.
 */
export async function raceOfLateMoney(shop: TestShop, doors: SaleDoors) {
  const { variantId } = await makeGoods(shop, { onHand: MANY });
  const sales = await Promise.all(Array.from({ length: MANY }, () => makeSale(shop, { variantId })));
  await Promise.all(sales.map(({ number }) => payAtStripe(shop, number)));
  await letTimePass(
    shop,
    sales.map(({ id }) => id),
  );
  await expireDue(shop.system);
  await adjustStock(shop.system, { variantId, change: { kind: "to", quantity: 1 }, reason: "count", note: "" });
  const { refusals } = outcomes(await together(MANY, (index) => doors.confirm(sales[index]?.token ?? "", index)));
  const ends = await Promise.all(sales.map(({ number }) => readSale(shop, number)));
  return {
    refusals,
    paid: ends.filter(({ status, refundedMinor }) => status === "paid" && refundedMinor === 0).length,
    returned: ends.filter(
      ({ status, capturedMinor, refundedMinor }) =>
        status === "cancelled" && capturedMinor > 0 && refundedMinor === capturedMinor,
    ).length,
    stock: await stockOf(shop, variantId),
  };
}

/**
 * One order is paid, cancelled by staff and run out in the same moment, from twenty-one sides. It was paid just before,
 * or the card is taken in the midst of it. Returns its one end, with what is on the shelf of five pieces.
 */
export async function raceOfEnds(shop: TestShop, doors: SaleDoors, paysAmidst: boolean) {
  const sale = await makeSale(shop, { onHand: 5 });
  if (!paysAmidst) await payAtStripe(shop, sale.number);
  await letTimePass(shop, [sale.id]);
  const results = await together<unknown>(MANY + 1, (index) => {
    if (paysAmidst && index === MANY) return payAtStripe(shop, sale.number);
    if (index % 3 === 0) return doors.confirm(sale.token, index);
    return index % 3 === 1 ? doors.expire(index) : doors.cancel(sale.id, index);
  });
  await settleOrder(shop.system, { orderId: sale.id });
  const { refusals } = outcomes(results);
  return { ...(await readSale(shop, sale.number)), refusals, ...(await stockOf(shop, sale.variantId)) };
}

/** The time to pay is over for these orders; nobody has looked yet. */
async function letTimePass(shop: TestShop, orderIds: string[]): Promise<void> {
  await shop.db
    .updateTable("orders")
    .set({ expiresAt: sql`now() - interval '1 second'` })
    .where("id", "in", orderIds)
    .execute();
}
