import { cancelOrder, checkPayment } from "@atelier/core/checkout";
import { examine } from "@atelier/core/doctor";
import { inTransaction } from "@atelier/core/kernel";
import { adminOrderPage, deliverOrder, lockOrderForSettling, raiseProblem, shipOrder } from "@atelier/core/orders";
import { makeDelivery, makeSale, openTestShop, payAtStripe, readSale, type TestShop } from "@atelier/testkit";
import { CompiledQuery, type KyselyPlugin, type RootOperationNode, sql } from "kysely";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop({ sandbox: true });
  await makeDelivery(shop);
});
afterAll(() => shop.close());
afterEach(async () => expect(await examine(shop)).toEqual([]));

type Wish = Parameters<typeof adminOrderPage>[1];
const listed = async (wish: Wish) => (await adminOrderPage(shop.system, wish)).items.map((row) => row.number);
const parcel = (trackingNumber = "") => ({ carrier: "Royal Mail", trackingNumber, trackingUrl: "", notify: false });

async function paidSale(title: string) {
  const sale = await makeSale(shop, { title });
  await payAtStripe(shop, sale.number);
  await checkPayment(shop.system, { id: sale.id });
  return sale;
}

/** One order in each state staff may find it in, oldest first. */
async function oneOfEach() {
  const waiting = await makeSale(shop, { title: "Waiting lamp" });
  const paid = await paidSale("Paid lamp");
  const shipped = await paidSale("Shipped lamp");
  await shipOrder(shop.system, { id: shipped.id, ...parcel("RM 1234 5678 9GB") });
  const delivered = await paidSale("Delivered lamp");
  await shipOrder(shop.system, { id: delivered.id, ...parcel() });
  await deliverOrder(shop.system, { id: delivered.id });
  const cancelled = await makeSale(shop, { title: "Cancelled lamp" });
  await cancelOrder(shop.system, { id: cancelled.id, note: "" });
  const odd = await makeSale(shop, { title: "Odd lamp" });
  await cancelOrder(shop.system, { id: odd.id, note: "" });
  await inTransaction(shop.system, async (tx) => {
    await raiseProblem(tx, shop.system, { order: await lockOrderForSettling(tx, odd.id), problem: "refund-failed" });
  });
  return { waiting, paid, shipped, delivered, cancelled, odd };
}

describe("the list of orders", () => {
  let orders: Awaited<ReturnType<typeof oneOfEach>>;
  beforeAll(async () => {
    orders = await oneOfEach();
  });

  it("shows in each view what it promises, newest first, and counts the same on its tabs", async () => {
    const { waiting, paid, shipped, delivered, cancelled, odd } = orders;
    expect(await listed({ view: "open" })).toEqual([odd, shipped, paid, waiting].map((sale) => sale.number));
    expect(await listed({ view: "to-ship" })).toEqual([paid.number]);
    expect(await listed({ view: "to-pay" })).toEqual([waiting.number]);
    expect(await listed({ view: "problem" })).toEqual([odd.number]);
    const everything = [odd, cancelled, delivered, shipped, paid, waiting].map((sale) => sale.number);
    expect(await listed({ view: "all" })).toEqual(everything);
    expect(await listed({})).toEqual(everything);
    const { counts } = await adminOrderPage(shop.system, { limit: 1 });
    expect(counts).toEqual({ open: 4, toShip: 1, toPay: 1, problem: 1 });
  });

  it("can be narrowed by state, by what was sent and by when it was placed", async () => {
    expect(await listed({ status: "paid", fulfillment: "delivered" })).toEqual([orders.delivered.number]);
    const { placedAt } = await shop.db
      .selectFrom("orders")
      .select("placedAt")
      .where("id", "=", orders.paid.id)
      .executeTakeFirstOrThrow();
    expect(await listed({ placedTo: placedAt })).toEqual([orders.waiting.number]);
    expect(await listed({ placedFrom: placedAt, status: "paid" })).toHaveLength(3);
  });

  it("can be narrowed by what is not, by sums from and to, and by what is missing", async () => {
    const { waiting, paid, shipped, delivered, cancelled, odd } = orders;
    const numbers = (...sales: { number: string }[]) => sales.map((sale) => sale.number);
    expect(await listed({ notStatus: "cancelled" })).toEqual(numbers(delivered, shipped, paid, waiting));
    expect(await listed({ notFulfillment: "unfulfilled" })).toEqual(numbers(delivered, shipped));
    expect(await listed({ fulfillment: "shipped", tracking: "none" })).toEqual([]);
    expect(await listed({ fulfillment: "delivered", tracking: "none" })).toEqual(numbers(delivered));
    expect(await listed({ tracking: "some" })).toEqual(numbers(shipped));
    expect(await listed({ payment: "succeeded", notFulfillment: "unfulfilled" })).toEqual(numbers(delivered, shipped));
    expect(await listed({ notCountry: "GB" })).toEqual([]);
    expect(await listed({ address: "none" })).toEqual([]);
    expect(await listed({ country: "GB", status: "pending" })).toEqual(numbers(waiting));
    expect(await listed({ totalFrom: 1620, totalTo: 1620 })).toHaveLength(6);
    expect(await listed({ totalFrom: 1621 })).toEqual([]);
    expect(await listed({ notPayment: "succeeded" })).toEqual(numbers(odd, cancelled, waiting));
    const { total } = await adminOrderPage(shop.system, { notStatus: "cancelled", limit: 2 });
    expect(total).toEqual({ n: 4, how: "exactly" });
  });

  it("finds an order by whatever a customer may quote", async () => {
    const { paid, shipped } = orders;
    const { sku } = await shop.db
      .selectFrom("orderLines")
      .select("sku")
      .where("orderId", "=", paid.id)
      .executeTakeFirstOrThrow();
    const { stripePaymentIntentId } = await readSale(shop, paid.number);
    expect(await listed({ q: paid.number })).toEqual([paid.number]);
    expect(await listed({ q: "paid LAMP" })).toEqual([paid.number]);
    expect(await listed({ q: sku ?? "" })).toContain(paid.number);
    expect(await listed({ q: stripePaymentIntentId ?? "" })).toEqual([paid.number]);
    expect(await listed({ q: "1234 5678" })).toEqual([shipped.number]);
    for (const q of ["zsófia", "ZSOFIA@example"]) expect(await listed({ q })).toHaveLength(6);
    expect(await listed({ q: "%" })).toEqual([]);
    expect(await listed({ q: "paid_lamp" })).toEqual([]);
  });

  it("goes on page by page where it stopped, also when new orders come in between", async () => {
    const everything = await listed({});
    const first = await adminOrderPage(shop.system, { limit: 4 });
    await makeSale(shop);
    const second = await adminOrderPage(shop.system, { limit: 4, cursor: first.nextCursor ?? "" });
    expect([...first.items, ...second.items].map((row) => row.number)).toEqual(everything);
    expect(second.nextCursor).toBeNull();
    await expect(adminOrderPage(shop.system, { cursor: "made up" })).rejects.toMatchObject({
      code: "request.malformed",
    });
  });

  it("tells each order in one row: who, what, where to, and how much of it is the shop's", async () => {
    const [row] = (await adminOrderPage(shop.system, { q: "Paid lamp" })).items;
    expect(row).toMatchObject({
      customer: "Zsófia Bérczi",
      country: "GB",
      what: "Paid lamp",
      pieces: 1,
      totalMinor: 1620,
      netMinor: 1350,
    });
  });
});

describe("with twenty thousand orders", () => {
  const old = 20_000;
  const portion = 2_500;

  beforeAll(async () => {
    // A portion at a time, so that a slow machine stays within the time a statement has.
    for (let from = 0; from < old; from += portion)
      await sql`
        with o as (
          insert into orders (number, status, cancelled_because, cancelled_at, idempotency_key_hash, body_hash, email, locale, currency,
            prices_include_tax, goods_minor, shipping_minor, tax_minor, total_minor, derivation, placed_at, shipping_address)
          select 'FF-' || 100000 + n, 'cancelled', 'expired', now(), 'k' || n, 'b', md5(n::text) || '@example.com', 'en-GB', 'GBP',
            true, 1000, 0, 0, 1000, '[]', now() - n * interval '10 minutes',
            jsonb_build_object('name', md5((n * 7)::text), 'country', 'GB')
          from generate_series(${from + 1}::int, ${from + portion}::int) n returning id, number
        ), l as (
          insert into order_lines (order_id, position, kind, title, sku, slug, quantity, unit_price_minor, tax_rate_bp, tax_minor)
          select id, 0, 'physical', md5(number || 'title'), md5(number || 'sku'), 's', 1, 1000, 0, 0 from o
        ), s as (
          insert into shipments (order_id, carrier, tracking_number) select id, 'Royal Mail', md5(number || 'parcel') from o
        ), p as (
          insert into payments (order_id, status, amount_minor, currency, stripe_payment_intent_id, session_closed_at)
          select id, 'cancelled', 1000, 'GBP', 'pi_' || number, now() from o returning id
        )
        insert into payment_intents (kind, payment_id, state) select 'open_session', id, 'done' from p
      `.execute(shop.db);
    await sql`vacuum analyze`.execute(shop.db);
  }, 120_000);

  /** How Postgres goes about a page of orders: the plan of every statement it takes. */
  async function plansOf(wish: Wish): Promise<string[]> {
    const nodes: RootOperationNode[] = [];
    const watch: KyselyPlugin = {
      transformQuery: ({ node }) => {
        nodes.push(node);
        return node;
      },
      transformResult: ({ result }) => Promise.resolve(result),
    };
    await adminOrderPage({ ...shop.system, db: shop.db.withPlugin(watch) }, wish);
    const plans: string[] = [];
    for (const node of nodes) {
      const { sql: text, parameters } = shop.db.getExecutor().compileQuery(node, { queryId: "plan" });
      const plan = await shop.db.executeQuery<Record<string, string>>(
        CompiledQuery.raw(`explain (analyze, costs off, timing off) ${text}`, [...parameters]),
      );
      plans.push(plan.rows.map((row) => Object.values(row)[0]).join("\n"));
    }
    return plans;
  }

  it("a search reads no table from end to end, whatever is quoted", async () => {
    const { rows } = await sql<{ email: string; name: string; sku: string; title: string; parcel: string }>`
      select o.email, o.shipping_address->>'name' as name, l.sku, l.title, s.tracking_number as parcel
      from orders o join order_lines l on l.order_id = o.id join shipments s on s.order_id = o.id where o.number = 'FF-107777'
    `.execute(shop.db);
    const [{ email, name, sku, title, parcel: sent }] = rows as [(typeof rows)[number]];
    for (const q of ["FF-107777", "pi_FF-107777", email, name, sku, title, sent]) {
      expect(await listed({ q })).toEqual(["FF-107777"]);
      const plans = await plansOf({ q });
      expect(plans.join("\n")).not.toMatch(/Seq Scan on (orders|order_lines|shipments|payments)/);
    }
  });

  it("what would cost more than it says is not counted to the end", async () => {
    expect((await adminOrderPage(shop.system, { limit: 1 })).total.how).toBe("about");
    const { total } = await adminOrderPage(shop.system, { status: "cancelled", limit: 1 });
    expect(total).toEqual({ n: 1000, how: "more" });
  });

  it("a page far back and every view come by an index", async () => {
    const { nextCursor } = await adminOrderPage(shop.system, { limit: 100 });
    for (const wish of [
      {},
      { cursor: nextCursor ?? "" },
      { view: "to-ship" },
      { view: "problem" },
      { view: "to-pay" },
      { view: "open" },
      { fulfillment: "delivered" },
      { payment: "failed" },
      { country: "DE" },
      { notCountry: "GB", view: "open" },
      { totalFrom: 500_000, totalTo: 600_000 },
    ] as Wish[]) {
      const [page] = await plansOf(wish);
      expect({ wish, page }).toMatchObject({ page: expect.not.stringMatching(/Seq Scan on orders/) });
    }
  });
});
