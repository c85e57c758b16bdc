import type { BulkRunView } from "@atelier/contract/bulk";
import type { ProductChange } from "@atelier/contract/product-changes";
import {
  mailsAbout,
  makeDelivery,
  makeGoods,
  makeSale,
  makeUser,
  openTestShop,
  outcomes,
  payAtStripe,
  readSale,
  stockOf,
  type TestShop,
  together,
} from "@atelier/testkit";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { adminProductById, changeProduct } from "../catalog/index.ts";
import { settleOrder } from "../checkout/index.ts";
import { examine } from "../doctor/index.ts";
import { type Context, newId } from "../kernel/index.ts";
import { adminOrderById, sumOrders } from "../orders/index.ts";
import * as bulk from "./index.ts";

let shop: TestShop;
let ruth: Context;
beforeAll(async () => {
  shop = await openTestShop({ poolSize: 24, sandbox: true });
  await makeDelivery(shop);
  ruth = shop.staff("owner", await makeUser(shop, "owner"));
});
afterAll(() => shop.close());

const going = new AbortController().signal;
const work = ({ id }: { id: string }, signal = going) => bulk.runBulk(shop.system, { runId: id }, signal);
const seen = ({ id }: { id: string }) => bulk.bulkById(ruth, { id });
const tag = (word: string, on = true): ProductChange => ({ kind: "tag", tag: word, on });
const make = (count: number) => Promise.all(Array.from({ length: count }, () => makeGoods(shop)));
const begin = (goods: readonly { productId: string }[], change: ProductChange, who = ruth): Promise<BulkRunView> =>
  bulk.changeManyProducts(who, { targets: { kind: "chosen", ids: goods.map((one) => one.productId) }, change });
const tagsOf = async ({ productId }: { productId: string }) => (await adminProductById(shop, { id: productId })).tags;

/** A signal that stops the work after some rows, as the end of the process would. */
function afterTurns(turns: number): AbortSignal {
  const stop = new AbortController();
  let looked = 0;
  return Object.defineProperty(stop.signal, "aborted", { get: () => ++looked >= turns });
}

describe("one change to many products", () => {
  it("is made to each of them by the one who began it, and counted", async () => {
    const goods = await make(3);
    const run = await begin(goods, tag("winter"));
    expect(run).toMatchObject({ state: "waiting", list: "products", total: 3, done: 0 });
    await work(run);
    expect(await seen(run)).toMatchObject({ state: "done", done: 3, refused: 0 });
    for (const one of goods) expect(await tagsOf(one)).toEqual(["winter"]);
    const audit = await shop.db
      .selectFrom("auditLog")
      .select(["action", "actorId"])
      .where("resourceId", "in", [run.id, goods[0]?.productId ?? ""])
      .orderBy("at")
      .orderBy("id")
      .execute();
    const mine = (action: string) => ({ action, actorId: ruth.actor.kind === "staff" ? ruth.actor.userId : "" });
    expect(audit).toEqual([mine("bulk.begun"), mine("product.saved"), mine("bulk.finished")]);
  });

  it("takes all that match at that moment, and none that come to match later", async () => {
    await begin(await make(2), tag("summer")).then(work);
    const run = await bulk.changeManyProducts(ruth, {
      targets: { kind: "matching", filter: { tag: "summer", status: "published" } },
      change: { kind: "status", status: "archived" },
    });
    const late = await make(1);
    await begin(late, tag("summer")).then(work);
    await work(run);
    expect(await seen(run)).toMatchObject({ total: 2, done: 2 });
    expect(await adminProductById(shop, { id: late[0]?.productId ?? "" })).toMatchObject({ status: "published" });
  });

  it("goes past a row the shop refuses, keeps why, and tries it again when asked", async () => {
    const [good, empty] = await make(2);
    if (!good || !empty) throw new Error("nothing made");
    await begin([good, empty], { kind: "status", status: "draft" }).then(work);
    await sql`update product_variants set archived_at = now() where product_id = ${empty.productId}`.execute(shop.db);
    const run = await begin([good, empty], { kind: "status", status: "published" });
    await work(run);
    expect(await seen(run)).toMatchObject({ state: "done", done: 1, refused: 1 });
    const { items } = await bulk.bulkRefusals(ruth, { id: run.id });
    expect(items).toEqual([
      {
        id: empty.productId,
        name: expect.any(String),
        code: "catalog.not-ready-to-publish",
        detail: { field: "variants" },
      },
    ]);
    await sql`update product_variants set archived_at = null where product_id = ${empty.productId}`.execute(shop.db);
    await work(await bulk.goOnBulk(ruth, { id: run.id, what: "refused" }));
    expect(await seen(run)).toMatchObject({ state: "done", done: 2, refused: 0 });
  });

  it("stops before the next row, and goes on where it stopped", async () => {
    const goods = await make(5);
    const run = await begin(goods, tag("halfway"));
    await work(run, afterTurns(2));
    expect(await seen(run)).toMatchObject({ state: "waiting", done: 2 });
    expect(await bulk.stopBulk(ruth, { id: run.id })).toMatchObject({ state: "stopped", done: 2 });
    await work(run);
    expect(await seen(run)).toMatchObject({ state: "stopped", done: 2 });
    await expect(bulk.stopBulk(ruth, { id: run.id })).rejects.toMatchObject({ code: "bulk.not-stoppable" });
    await work(await bulk.goOnBulk(ruth, { id: run.id, what: "rest" }));
    expect(await seen(run)).toMatchObject({ state: "done", done: 5 });
    await expect(bulk.goOnBulk(ruth, { id: run.id, what: "rest" })).rejects.toMatchObject({
      code: "bulk.nothing-chosen",
    });
  });

  it("is taken up again after a crash, but not by two at once", async () => {
    const run = await begin(await make(2), tag("crash"));
    await sql`update bulk_runs set state = 'running', claim = uuid_v7(), claimed_until = now() + interval '1 minute'
      where id = ${run.id}`.execute(shop.db);
    await expect(work(run)).rejects.toMatchObject({ code: "bulk.already-running" });
    await sql`update bulk_runs set claimed_until = now() - interval '1 second' where id = ${run.id}`.execute(shop.db);
    await work(run);
    expect(await seen(run)).toMatchObject({ state: "done", done: 2 });
  });

  it("is done once to each row, however many workers take it up in one moment", async () => {
    const run = await begin(await make(6), tag("once"));
    const taken = await together(20, () => work(run));
    expect(outcomes(taken).succeeded).toBeGreaterThanOrEqual(1);
    expect(await seen(run)).toMatchObject({ state: "done", done: 6 });
    const audit = await shop.db.selectFrom("auditLog").select("id").where("requestId", "=", `bulk-${run.id}`).execute();
    expect(audit).toHaveLength(7);
  });

  it("ends when whoever began it loses the right to", async () => {
    const goods = await make(1);
    const id = await makeUser(shop, "editor");
    const editor = shop.staff("editor", id);
    const run = await begin(goods, tag("gone"), editor);
    await shop.db.updateTable("users").set({ role: "viewer" }).where("id", "=", id).execute();
    await work(run);
    expect(await bulk.bulkById(editor, { id: run.id })).toMatchObject({ state: "failed", done: 0 });
    expect(await tagsOf(goods[0] ?? { productId: "" })).toEqual([]);
    await expect(bulk.goOnBulk(shop.staff("viewer", id), { id: run.id, what: "rest" })).rejects.toMatchObject({
      code: "account.not-permitted",
    });
  });

  it("is nobody else's to see, stop or put away", async () => {
    const run = await begin(await make(1), tag("mine"));
    const other = shop.staff("owner", await makeUser(shop, "admin"));
    const refused = expect.objectContaining({ code: "bulk.not-found" });
    await expect(bulk.bulkById(other, run)).rejects.toEqual(refused);
    await expect(bulk.stopBulk(other, run)).rejects.toEqual(refused);
    await expect(bulk.bulkRefusals(other, run)).rejects.toEqual(refused);
    await expect(bulk.dismissBulk(ruth, run)).rejects.toMatchObject({ code: "bulk.already-running" });
    await work(run);
    expect(await bulk.openBulk(ruth, { list: "products" })).toMatchObject({ id: run.id });
    await bulk.dismissBulk(ruth, run);
    expect((await bulk.openBulk(ruth, { list: "products" }))?.id).not.toBe(run.id);
  });

  it("is not begun for nothing", async () => {
    const nothing = bulk.changeManyProducts(ruth, {
      targets: { kind: "matching", filter: { tag: "nobody wears this" } },
      change: tag("x"),
    });
    await expect(nothing).rejects.toMatchObject({ code: "bulk.nothing-chosen" });
  });
});

describe("many corrections of the stock", () => {
  const adjust = (targets: { variantId: string }[], quantity: number) =>
    bulk.adjustMany(ruth, {
      targets: { kind: "chosen", ids: targets.map((one) => one.variantId) },
      correction: { change: { kind: "by", quantity }, reason: "damage", note: "Water" },
    });
  const onHand = (goods: { variantId: string }[]) =>
    Promise.all(goods.map(async ({ variantId }) => (await stockOf(shop, variantId)).onHand));

  it("are written down for one reason, and each once, however often the work is broken off", async () => {
    const goods = await make(6);
    const run = await adjust(goods, -3);
    for (let turns = 1; turns <= 3; turns++) await work(run, afterTurns(turns));
    await work(run);
    expect(await seen(run)).toMatchObject({ state: "done", done: 6, refused: 0 });
    expect(await onHand(goods)).toEqual([7, 7, 7, 7, 7, 7]);
    const moves = await shop.db
      .selectFrom("stockMovements")
      .select(["kind", "quantity", "note"])
      .where("variantId", "=", goods[0]?.variantId ?? "")
      .where("kind", "<>", "opening")
      .execute();
    expect(moves).toEqual([{ kind: "damage", quantity: -3, note: "Water" }]);
  });

  it("are refused where fewer than none would be left, and leave that count as it was", async () => {
    const goods = [...(await make(1)), await makeGoods(shop, { onHand: 1 })];
    const run = await adjust(goods, -3);
    await work(run);
    expect(await seen(run)).toMatchObject({ done: 1, refused: 1 });
    expect(await onHand(goods)).toEqual([7, 1]);
    expect((await bulk.bulkRefusals(ruth, run)).items[0]).toMatchObject({ code: "stock.below-zero" });
  });
});

describe("many mails sent again", () => {
  it("are refused one by one where no mail server is set", async () => {
    const written = { locale: "en-GB", payload: sql<string>`'{}'::jsonb`, subject: "Sent", html: "", plain: "" };
    const { id } = await shop.db
      .insertInto("mails")
      .values({ kind: "order-shipped", about: newId(), recipient: "ines@example.com", ...written })
      .returning("id")
      .executeTakeFirstOrThrow();
    const targets = { kind: "matching" as const, filter: { kind: "order-shipped" as const, to: "INES@" } };
    const run = await bulk.resendMany(ruth, { targets });
    expect(run).toMatchObject({ list: "outbox", total: 1 });
    await work(run);
    expect((await bulk.bulkRefusals(ruth, run)).items).toMatchObject([{ id, code: "mail.not-resendable" }]);
    const withServer = { ...shop.system, config: { ...shop.config, smtpUrl: "smtp://127.0.0.1:9" } };
    await bulk.goOnBulk(ruth, { id: run.id, what: "refused" });
    await bulk.runBulk(withServer, { runId: run.id }, going);
    expect(await seen(run)).toMatchObject({ state: "done", done: 1, refused: 0 });
    const queued = await sql`select 1 from graphile_worker.jobs where key = ${`mail.send:${id}`}`.execute(shop.db);
    expect(queued.rows).toHaveLength(1);
  });
});

describe("many orders", () => {
  const chosen = (sales: readonly { id: string }[]) => ({ kind: "chosen" as const, ids: sales.map(({ id }) => id) });
  const parcels = { carrier: "Royal Mail", notify: true, numbers: [] };
  const paid = async (title?: string) => {
    const sale = await makeSale(shop, { priceMinor: 1_200, ...(title && { title }) });
    await payAtStripe(shop, sale.number);
    await settleOrder(shop.system, { orderId: sale.id });
    return sale;
  };

  it("are shipped with a parcel each, their own numbers and mails, in the name of whoever began it", async () => {
    const [first, second, unpaid] = [await paid(), await paid(), await makeSale(shop)];
    const numbers = [{ id: second.id, trackingNumber: "RM 7", trackingUrl: "https://track.example.com/RM7" }];
    const run = await bulk.shipMany(ruth, {
      targets: chosen([first, second, unpaid]),
      parcels: { ...parcels, numbers },
    });
    expect(run).toMatchObject({ list: "orders", total: 3, act: { kind: "orders.ship" } });
    await work(run, afterTurns(1));
    await work(run);
    expect(await seen(run)).toMatchObject({ state: "done", done: 2, refused: 1 });
    const { items } = await bulk.bulkRefusals(ruth, run);
    expect(items).toMatchObject([{ id: unpaid.id, name: unpaid.number, code: "order.not-paid" }]);
    const given = await Promise.all([first, second].map((sale) => adminOrderById(ruth, { id: sale.id })));
    expect(given.map((order) => order.shipments.map((one) => [one.carrier, one.trackingNumber]))).toEqual([
      [["Royal Mail", ""]],
      [["Royal Mail", "RM 7"]],
    ]);
    expect(given[0]?.events[0]).toMatchObject({ kind: "shipped", mine: true });
    expect(await mailsAbout(shop, second.number)).toContain("order-shipped");

    const delivered = await bulk.deliverMany(ruth, { targets: chosen([first, second, unpaid]) });
    await work(delivered);
    expect(await seen(delivered)).toMatchObject({ done: 2, refused: 1 });
    expect(await readSale(shop, first.number)).toMatchObject({ fulfillment: "delivered" });
    expect((await bulk.bulkRefusals(ruth, delivered)).items).toMatchObject([{ code: "order.not-shipped" }]);
  });

  it("that match are summed up and called off once each, with goods and money back, by however many workers", async () => {
    const title = `Recalled ${newId().slice(-6)}`;
    const sales = [await paid(title), await paid(title), await makeSale(shop, { title })];
    const filter = { q: title };
    expect(await sumOrders(ruth, filter)).toMatchObject({
      n: 3,
      shippable: 2,
      deliverable: 0,
      cancellable: 3,
      pieces: 3,
    });
    const run = await bulk.cancelMany(ruth, { targets: { kind: "matching", filter }, note: "A bad batch" });
    await together(8, () => work(run));
    await work(run).catch(() => {});
    expect(await seen(run)).toMatchObject({ state: "done", done: 3, refused: 0 });
    for (const sale of sales) {
      expect(await readSale(shop, sale.number)).toMatchObject({ status: "cancelled", cancelledBecause: "staff" });
      expect(await stockOf(shop, sale.variantId)).toMatchObject({ onHand: 10, reserved: 0 });
    }
    const refunds = await shop.db
      .selectFrom("refunds")
      .select("orderId")
      .where(
        "orderId",
        "in",
        sales.map((sale) => sale.id),
      )
      .execute();
    expect(new Set(refunds.map((one) => one.orderId))).toEqual(new Set(sales.slice(0, 2).map((sale) => sale.id)));
    expect(refunds).toHaveLength(2);
    expect(await sumOrders(ruth, filter)).toEqual({
      n: 3,
      shippable: 0,
      deliverable: 0,
      cancellable: 0,
      pieces: 0,
      paid: [],
    });
    expect(await examine(shop)).toEqual([]);
  });

  it("are left as they are once whoever began it may no longer ship", async () => {
    const sale = await paid();
    const id = await makeUser(shop, "moderator");
    const run = await bulk.shipMany(shop.staff("moderator", id), { targets: chosen([sale]), parcels });
    await shop.db.updateTable("users").set({ role: "viewer" }).where("id", "=", id).execute();
    await work(run);
    expect(await readSale(shop, sale.number)).toMatchObject({ fulfillment: "unfulfilled" });
  });
});

describe("one change to one product", () => {
  it("loses nothing another saved in the same moment", async () => {
    const [one] = await make(1);
    const { productId: id = "" } = one ?? {};
    const changed = await together(20, (at) => changeProduct(ruth, { id, change: tag(`tag ${at}`) }));
    expect(outcomes(changed)).toEqual({ succeeded: 20, refusals: [] });
    expect(await tagsOf({ productId: id })).toHaveLength(20);
  });

  it("leaves alone what is so already, whatever the capitals of a tag", async () => {
    const [one] = await make(1);
    const { productId: id = "" } = one ?? {};
    await changeProduct(ruth, { id, change: tag("Wax") });
    const before = await adminProductById(shop, { id });
    await changeProduct(ruth, { id, change: tag("WAX") });
    await changeProduct(ruth, { id, change: { kind: "status", status: "published" } });
    expect((await adminProductById(shop, { id })).version).toBe(before.version);
    await changeProduct(ruth, { id, change: tag("wAX", false) });
    expect(await tagsOf({ productId: id })).toEqual([]);
  });
});
