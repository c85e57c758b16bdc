import type { DemoOrder } from "@atelier/db/seeds";
import type { Tx } from "@atelier/db";
import { sql } from "kysely";
import { type Context, hashToken, newId } from "../kernel/index.ts";
import { tokenOfOrder } from "../orders/index.ts";
import { eventsOf } from "./demo-events.ts";
import { lineRows, orderRow, type PlacedDemo, priceDemo } from "./demo-order-rows.ts";
import { writeMoney } from "./write-money.ts";
import type { Goods } from "./write-goods.ts";
import type { People } from "./write-people.ts";

/** Order lines' ids by "number sku". */
export type OrderLineIds = ReadonlyMap<string, string>;

interface OrderStory {
  orders: readonly DemoOrder[];
  goods: Goods;
  people: People;
}

/** Step: three months of orders, priced by the shop's own pricing, with their events, parcels, payments and books. */
export async function writeOrders(tx: Tx, ctx: Context, { orders, goods, people }: OrderStory): Promise<OrderLineIds> {
  const rates = await ratesByCountry(tx);
  const placed: PlacedDemo[] = orders.map((order) => {
    const priced = priceDemo(order, rates.get(order.address.country) ?? null);
    return { id: newId(), order, priced, lineIds: order.lines.map(() => newId()) };
  });
  await inBatches(placed, (batch) =>
    tx
      .insertInto("orders")
      .values(batch.map((one) => orderRow(one, people)))
      .execute(),
  );
  await inBatches(
    placed.flatMap((one) => lineRows(one, goods)),
    (batch) => tx.insertInto("orderLines").values(batch).execute(),
  );
  await inBatches(
    placed.flatMap((one) => eventsOf(one, people)),
    (batch) => tx.insertInto("orderEvents").values(batch).execute(),
  );
  const tokens = placed.map(({ id: orderId }) => ({ orderId, tokenHash: hashToken(tokenOfOrder(ctx, orderId)) }));
  await inBatches(tokens, (batch) => tx.insertInto("orderAccessTokens").values(batch).execute());
  await writeParcels(tx, placed);
  await writeMoney(tx, placed);
  const last = Math.max(...orders.map((order) => order.number));
  await sql`select setval('order_numbers', ${last})`.execute(tx);
  await sql`
    update products p set sold_count = sold.pieces
    from (
      select l.product_id, sum(l.quantity)::int as pieces from order_lines l join orders o on o.id = l.order_id
      where o.status = 'paid' group by l.product_id
    ) sold where sold.product_id = p.id
  `.execute(tx);
  return new Map(
    placed.flatMap(({ order, lineIds }) =>
      order.lines.map((line, index) => [`${order.number} ${line.sku}`, lineIds[index] ?? ""] as const),
    ),
  );
}

async function ratesByCountry(tx: Tx) {
  const rows = await tx
    .selectFrom("taxRates")
    .select(["country", "name as label", "rateBp", "taxesShipping"])
    .where("region", "=", "")
    .execute();
  return new Map(rows.map(({ country, ...rate }) => [country, rate]));
}

/** Step: each order that left did so in one parcel. */
async function writeParcels(tx: Tx, placed: readonly PlacedDemo[]): Promise<void> {
  await inBatches(placed.flatMap(shipmentOf), (batch) => tx.insertInto("shipments").values(batch).execute());
  await sql`
    insert into shipment_lines (shipment_id, order_line_id, quantity)
    select s.id, l.id, l.quantity from shipments s join order_lines l on l.order_id = s.order_id
    join orders o on o.id = s.order_id
    where o.is_demo and l.kind = 'physical'
  `.execute(tx);
}

function shipmentOf({ id: orderId, order }: PlacedDemo) {
  if (!order.at.shipped) return [];
  const { carrier = "Royal Mail", tracking = "" } = order;
  return [
    {
      orderId,
      carrier,
      trackingNumber: tracking,
      shippedAt: order.at.shipped,
      deliveredAt: order.at.delivered ?? null,
    },
  ];
}

async function inBatches<T>(rows: readonly T[], write: (batch: T[]) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < rows.length; from += 250) await write(rows.slice(from, from + 250));
}
