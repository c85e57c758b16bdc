import { examine } from "@atelier/core/doctor";
import { type RunningWorker, startWorker } from "@atelier/core/jobs";
import { enqueue, inTransaction } from "@atelier/core/kernel";
import { makeDelivery, makeGoods, together } from "@atelier/testkit";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { openServer, type TestServer } from "./testing/open-server.ts";
import { dataOf, type Placed, placedBy, shopperWith, until } from "./testing/shopper.ts";

// The whole shop as it runs: HTTP door, worker, Postgres, Stripe's stand-in, each reached over its own port.
let server: TestServer;
let worker: RunningWorker;
let endWorker: () => Promise<void>;
beforeAll(async () => {
  server = await openServer({ holdMinutes: 1 }, true);
  const { shop, door } = server;
  const connection = shop.database.connectAgain(6);
  worker = await startWorker({ connection, config: shop.config, log: door.log });
  endWorker = () => worker.stop();
  await shop.sandbox.control.listen(`${server.url}/webhooks/stripe`);
  await makeDelivery(shop);
});
afterAll(async () => {
  await endWorker();
  await server.close();
});
afterEach(() => {
  server.shop.sandbox.control.faults.clear();
  server.shop.sandbox.control.events.calm();
});

const levelOf = (variantId: string) =>
  server.shop.db
    .selectFrom("stockLevels")
    .select(["onHand", "reserved"])
    .where("variantId", "=", variantId)
    .executeTakeFirstOrThrow();

const orderOf = async ({ orderToken }: Placed) => {
  const input = encodeURIComponent(JSON.stringify({ token: orderToken }));
  return (await dataOf(await server.ask(`/trpc/shop/orders.byToken?input=${input}`))) as { status: string };
};

const paymentsAndMails = (numbers: string[]) =>
  server.shop.db
    .selectFrom("orders as o")
    .innerJoin("payments as p", "p.orderId", "o.id")
    .select((eb) => [
      "o.status",
      "p.status as payment",
      "p.capturedMinor",
      "o.totalMinor",
      eb
        .selectFrom("mails as m")
        .select(eb.fn.countAll<number>().as("n"))
        .whereRef("m.orderId", "=", "o.id")
        .as("mails"),
    ])
    .where("o.number", "in", numbers)
    .execute();

/** Lets a minute pass for every order that holds goods. */
async function letHoldsEnd(): Promise<void> {
  const { database, system } = server.shop;
  await database.connection.pool.query(
    "update orders set expires_at = now() - interval '1 second' where status = 'pending'",
  );
  await inTransaction(system, (tx) => enqueue(tx, { name: "checkout.expire-due", payload: {} }));
}

test("two hundred at once for twenty-five pieces: twenty-five orders, the others are told so, and unpaid pieces come back", async () => {
  const { shop } = server;
  const { variantId } = await makeGoods(shop, { onHand: 25 });
  const shoppers = await Promise.all(Array.from({ length: 200 }, () => shopperWith(server, variantId)));
  const results = await together(200, (index) => shoppers[index]!.place(`two-hundred-${index}`));
  const answers = await Promise.all(
    results.map(async (result) => {
      if (result.status === "rejected") throw result.reason;
      return { status: result.value.status, body: await result.value.json() };
    }),
  );
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(25);
  const refused = answers.filter(({ status }) => status === 409);
  expect(refused).toHaveLength(175);
  for (const { body } of refused)
    expect(body).toMatchObject({ error: { data: { refusal: { code: "stock.insufficient" } } } });
  expect(await levelOf(variantId)).toEqual({ onHand: 25, reserved: 25 });
  expect(await examine(shop.system)).toEqual([]);

  await letHoldsEnd();
  expect(
    await until(
      () => levelOf(variantId),
      ({ reserved }) => reserved === 0,
    ),
  ).toEqual({ onHand: 25, reserved: 0 });
  await until(
    () => shop.db.selectFrom("payments").select("id").where("sessionClosedAt", "is", null).execute(),
    (open) => open.length === 0,
    60,
  );
  expect(shop.sandbox.control.state().sessions.filter(({ status }) => status === "open")).toEqual([]);
  expect(await examine(shop.system)).toEqual([]);
}, 120_000);

test("every event three times and in reverse order: one order, one payment, one mail", async () => {
  const { shop } = server;
  const { control } = shop.sandbox;
  const { variantId } = await makeGoods(shop, { onHand: 3 });
  const before = control.state();
  control.events.disturb({ copies: 3, reversed: true });
  const placed = await placedBy(await (await shopperWith(server, variantId)).place("three-times-reversed"));
  await control.sessions.pay(sessionIn(placed.paymentUrl));
  await until(
    () => orderOf(placed),
    ({ status }) => status === "paid",
  );
  await control.events.settled();
  await quiet();
  expect(await paymentsAndMails([placed.orderNumber])).toEqual([
    { status: "paid", payment: "succeeded", capturedMinor: 1620, totalMinor: 1620, mails: 1 },
  ]);
  const after = control.state();
  expect(after.charges).toHaveLength(before.charges.length + 1);
  const told = after.events.length - before.events.length;
  expect(told).toBeGreaterThan(1);
  expect(after.deliveries).toHaveLength(before.deliveries.length + 3 * told);
  expect(await levelOf(variantId)).toEqual({ onHand: 2, reserved: 0 });
  expect(await examine(shop.system)).toEqual([]);
}, 60_000);

test("Stripe's answer lost after the page was made: asked again with the same key there is one page, one payment, one mail", async () => {
  const { shop } = server;
  const { control } = shop.sandbox;
  const { variantId } = await makeGoods(shop, { onHand: 3 });
  const before = control.state().sessions.length;
  // Twice, since the SDK itself asks once more.
  control.faults.add({ kind: "drop", when: "after", method: "POST", path: "/v1/checkout/sessions", times: 2 });
  const shopper = await shopperWith(server, variantId);
  const lost = await shopper.place("answer-lost");
  expect(lost.status).toBe(503);
  const placed = await placedBy(await shopper.place("answer-lost"));
  expect(await placedBy(await shopper.place("answer-lost"))).toEqual(placed);
  expect(control.state().sessions).toHaveLength(before + 1);
  await control.sessions.pay(sessionIn(placed.paymentUrl));
  await until(
    () => orderOf(placed),
    ({ status }) => status === "paid",
  );
  await quiet();
  expect(await paymentsAndMails([placed.orderNumber])).toEqual([
    { status: "paid", payment: "succeeded", capturedMinor: 1620, totalMinor: 1620, mails: 1 },
  ]);
  expect(await levelOf(variantId)).toEqual({ onHand: 2, reserved: 0 });
  expect(await examine(shop.system)).toEqual([]);
}, 60_000);

function sessionIn(paymentUrl: string): string {
  return /cs_test_\w+/.exec(paymentUrl)?.[0] ?? paymentUrl;
}

/** Waits until every job has been done. */
async function quiet(): Promise<void> {
  const { pool } = server.shop.database.connection;
  const due = "select id from graphile_worker._private_jobs where run_at <= now()";
  await until(
    async () => (await pool.query(due)).rowCount,
    (waiting) => waiting === 0,
  );
}
