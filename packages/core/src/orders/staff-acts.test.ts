import type { Role } from "@atelier/contract/permissions";
import { checkPayment } from "@atelier/core/checkout";
import { examine } from "@atelier/core/doctor";
import { type Context, inTransaction, newId } from "@atelier/core/kernel";
import {
  adminOrderById,
  deliverOrder,
  lockOrderForSettling,
  noteOrder,
  changeNote,
  orderByToken,
  raiseProblem,
  shipOrder,
  solveProblem,
} from "@atelier/core/orders";
import {
  callersFor,
  letExpire,
  mailsAbout,
  makeDelivery,
  makeSale,
  makeUser,
  openTestShop,
  outcomes,
  payAtStripe,
  printOfEverything,
  readSale,
  type TestShop,
  together,
} from "@atelier/testkit";
import { sql } from "kysely";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop({ sandbox: true });
  await makeDelivery(shop);
});
afterAll(() => shop.close());
afterEach(async () => expect(await examine(shop)).toEqual([]));

const parcel = {
  carrier: "Royal Mail",
  trackingNumber: "RM123456789GB",
  trackingUrl: "https://track.example.com/RM1",
  notify: true,
};
const staff = async (role: Role) => shop.staff(role, await makeUser(shop, role));

async function paidSale(quantity = 1) {
  const sale = await makeSale(shop, { quantity });
  await payAtStripe(shop, sale.number);
  await checkPayment(shop.system, { id: sale.id });
  return sale;
}

async function auditOf(orderId: string) {
  return shop.db
    .selectFrom("auditLog")
    .select(["action", "actorId", "actorKind"])
    .where("resourceId", "=", orderId)
    .where("actorKind", "=", "staff")
    .orderBy("at")
    .execute();
}

describe("sending an order", () => {
  it("writes the parcel, tells the shopper with its number, and names who sent it", async () => {
    const sale = await paidSale();
    const ines = await staff("moderator");
    const order = await shipOrder(ines, { id: sale.id, ...parcel });
    expect(order).toMatchObject({ fulfillment: "shipped", may: { ship: false, deliver: true, cancel: false } });
    expect(order.shipments).toMatchObject([
      { carrier: "Royal Mail", trackingNumber: "RM123456789GB", deliveredAt: null },
    ]);
    expect(order.events[0]).toMatchObject({
      kind: "shipped",
      actorKind: "staff",
      actorName: expect.stringContaining("Person"),
    });
    expect(await mailsAbout(shop, sale.number)).toEqual(["order-confirmed", "order-shipped"]);
    const mail = await shop.db
      .selectFrom("mails")
      .selectAll()
      .where("orderId", "=", sale.id)
      .where("kind", "=", "order-shipped")
      .executeTakeFirstOrThrow();
    expect(JSON.stringify(mail)).toContain("RM123456789GB");
    expect(await auditOf(sale.id)).toMatchObject([
      { action: "order.shipped", actorId: ines.actor.kind === "staff" && ines.actor.userId },
    ]);
  });

  it("sends no mail when staff say so, and none twice: a parcel leaves once", async () => {
    const sale = await paidSale();
    await shipOrder(shop.system, { id: sale.id, ...parcel, notify: false });
    const again = shipOrder(shop.system, { id: sale.id, ...parcel });
    await expect(again).rejects.toMatchObject({ code: "order.already-shipped" });
    expect(await mailsAbout(shop, sale.number)).toEqual(["order-confirmed"]);
  });

  it("leaves in several parcels, each with what lies in it, and is shipped with the last", async () => {
    const sale = await paidSale(3);
    const [line] = (await adminOrderById(shop.system, { id: sale.id })).lines;
    const lineId = line?.id ?? "";
    const first = await shipOrder(shop.system, { id: sale.id, ...parcel, lines: [{ lineId, quantity: 1 }] });
    expect(first).toMatchObject({ fulfillment: "partly_shipped", may: { ship: true, deliver: false, cancel: false } });
    expect(first.lines[0]?.waits).toBe(2);
    expect((await orderByToken(sale.guest, { token: sale.token })).events.at(-1)?.kind).toBe("part_shipped");
    const tooMany = shipOrder(shop.system, { id: sale.id, ...parcel, lines: [{ lineId, quantity: 3 }] });
    await expect(tooMany).rejects.toMatchObject({ code: "order.more-than-waits" });
    const stranger = shipOrder(shop.system, { id: sale.id, ...parcel, lines: [{ lineId: newId(), quantity: 1 }] });
    await expect(stranger).rejects.toMatchObject({ code: "order.more-than-waits" });
    const last = await shipOrder(shop.system, { id: sale.id, ...parcel });
    expect(last.fulfillment).toBe("shipped");
    expect(last.shipments.map(({ lines }) => lines)).toEqual([[{ lineId, quantity: 1 }], [{ lineId, quantity: 2 }]]);
    const mails = await shop.db
      .selectFrom("mails")
      .select("subject")
      .where("orderId", "=", sale.id)
      .where("kind", "=", "order-shipped")
      .orderBy("createdAt")
      .execute();
    expect(mails.map((mail) => mail.subject)).toEqual([
      `A part of your order left the studio (${sale.number})`,
      `Your order left the studio (${sale.number})`,
    ]);
  });

  it("puts no piece into two parcels when twenty pack at once", async () => {
    const elsewhere = Array.from({ length: 20 }, () => shop.elsewhere(shop.system, shop.database.connectAgain(1).db));
    for (let round = 0; round < 10; round++) {
      const { id } = await paidSale(5);
      const [line] = (await adminOrderById(shop.system, { id })).lines;
      const lines = [{ lineId: line?.id ?? "", quantity: 1 }];
      const person = (index: number) => elsewhere[index] ?? shop.system;
      const ends = await together(20, (index) => shipOrder(person(index), { id, ...parcel, notify: false, lines }));
      const tooLate = Array.from({ length: 15 }, () => "order.already-shipped");
      expect(outcomes(ends)).toEqual({ succeeded: 5, refusals: tooLate });
      expect((await adminOrderById(shop.system, { id })).shipments).toHaveLength(5);
    }
  });

  it("is refused for an order nobody has paid", async () => {
    const sale = await makeSale(shop);
    await expect(shipOrder(shop.system, { id: sale.id, ...parcel })).rejects.toMatchObject({ code: "order.not-paid" });
    await letExpire(shop, sale.number);
    await expect(shipOrder(shop.system, { id: sale.id, ...parcel })).rejects.toMatchObject({ code: "order.not-paid" });
  });
});

describe("what follows the parcel", () => {
  it("an order arrives after it was sent, and not before", async () => {
    const sale = await paidSale();
    await expect(deliverOrder(shop.system, { id: sale.id })).rejects.toMatchObject({ code: "order.not-shipped" });
    await shipOrder(shop.system, { id: sale.id, ...parcel });
    const order = await deliverOrder(await staff("moderator"), { id: sale.id });
    expect(order).toMatchObject({ fulfillment: "delivered", may: { ship: false, deliver: false, cancel: false } });
    expect(order.shipments[0]?.deliveredAt).not.toBeNull();
    expect((await auditOf(sale.id)).map((row) => row.action)).toEqual(["order.delivered"]);
    await expect(deliverOrder(shop.system, { id: sale.id })).rejects.toMatchObject({ code: "order.not-shipped" });
  });
});

describe("what staff write down and press is kept with their name", () => {
  it("a note is seen by staff and by no shopper", async () => {
    const sale = await makeSale(shop);
    const order = await noteOrder(await staff("editor"), { id: sale.id, text: "Rings at the neighbour's" });
    expect(order.events[0]).toMatchObject({ kind: "note", detail: { text: "Rings at the neighbour's" } });
    expect(JSON.stringify(await orderByToken(sale.guest, { token: sale.token }))).not.toContain("neighbour");
    expect((await auditOf(sale.id)).map((row) => row.action)).toEqual(["order.noted"]);
  });

  it("a note is put better by whoever wrote it, and by nobody else; what it said stays in the log", async () => {
    const sale = await makeSale(shop);
    const writer = await staff("editor");
    const noted = await noteOrder(writer, { id: sale.id, text: "Rings at teh neighbour's" });
    const note = noted.events[0];
    expect(note?.mine).toBe(true);
    const change = { id: sale.id, noteId: note?.id ?? "", text: "Rings at the neighbour's" };
    await expect(changeNote(await staff("owner"), change)).rejects.toMatchObject({ code: "account.not-permitted" });
    const order = await changeNote(writer, change);
    expect(order.events[0]).toMatchObject({ id: note?.id, detail: { text: "Rings at the neighbour's" } });
    expect(order.events).toHaveLength(noted.events.length);
    const other = await makeSale(shop);
    await expect(changeNote(writer, { ...change, id: other.id })).rejects.toMatchObject({ code: "order.not-found" });
    const audit = await auditOf(sale.id);
    expect(audit.map((row) => row.action)).toEqual(["order.noted", "order.note-changed"]);
  });

  it("asking Stripe about a payment", async () => {
    const sale = await makeSale(shop);
    await payAtStripe(shop, sale.number);
    expect(await checkPayment(await staff("moderator"), { id: sale.id })).toMatchObject({ status: "paid" });
    expect((await auditOf(sale.id)).map((row) => row.action)).toEqual(["order.payment-checked"]);
  });

  it("a problem is taken down, with what was done about it", async () => {
    const sale = await makeSale(shop);
    await inTransaction(shop.system, async (tx) => {
      for (let told = 0; told < 3; told++)
        await raiseProblem(tx, shop.system, {
          order: await lockOrderForSettling(tx, sale.id),
          problem: "amount-mismatch",
        });
    });
    expect(
      (await adminOrderById(shop.system, { id: sale.id })).events.filter(({ kind }) => kind === "problem"),
    ).toHaveLength(1);
    const order = await solveProblem(await staff("editor"), { id: sale.id, note: "Rang the bank" });
    expect(order).toMatchObject({ problem: null });
    expect(order.events[0]).toMatchObject({ kind: "problem_solved", detail: { note: "Rang the bank" } });
    expect((await auditOf(sale.id)).map((row) => row.action)).toEqual(["order.problem-solved"]);
    expect(await readSale(shop, sale.number)).toMatchObject({ problem: null });
  });
});

describe("the journal of stock", () => {
  it("can be neither rewritten, nor shortened, nor emptied", async () => {
    await paidSale();
    await expect(sql`update stock_movements set quantity = quantity + 1`.execute(shop.db)).rejects.toThrow(
      /append-only/,
    );
    await expect(sql`update stock_movements set note = 'nothing happened'`.execute(shop.db)).rejects.toThrow(
      /append-only/,
    );
    await expect(sql`delete from stock_movements`.execute(shop.db)).rejects.toThrow(/append-only/);
    await expect(sql`truncate stock_movements cascade`.execute(shop.db)).rejects.toThrow(/append-only/);
  });

  it("loses a person's name when the person is erased, and nothing else", async () => {
    const sale = await paidSale();
    const userId = await makeUser(shop, "editor");
    const counted = { variantId: sale.variantId, kind: "count", onHandAfter: 9, actorId: userId };
    await shop.db
      .insertInto("stockMovements")
      .values([
        { ...counted, quantity: 1 },
        { ...counted, quantity: -1 },
      ])
      .execute();
    await shop.db.deleteFrom("users").where("id", "=", userId).execute();
    const rows = await shop.db
      .selectFrom("stockMovements")
      .select(["actorId", "onHandAfter"])
      .where("kind", "=", "count")
      .execute();
    expect(rows).toEqual([
      { actorId: null, onHandAfter: 9 },
      { actorId: null, onHandAfter: 9 },
    ]);
  });
});

describe("an order's private page", () => {
  it("shows the purchase and hides the person: the link may have been passed on", async () => {
    const sale = await paidSale();
    const page = await orderByToken(shop.guest(), { token: sale.token });
    expect(page).toMatchObject({
      email: "z···@example.com",
      shippingAddress: { name: "Zsófia B.", city: "Bristol", postcode: "BS1···", country: "GB" },
      status: "paid",
      totals: { totalMinor: 1620 },
    });
    const said = JSON.stringify(page);
    for (const secret of ["zsofia@", "Bérczi", "Marshgate", "6XR", sale.id, "pi_test"])
      expect(said).not.toContain(secret);
    expect(page.events.map((event) => event.kind)).toEqual(["placed", "paid"]);
  });

  it("is not opened by a wrong link nor by one whose time has passed, and both sound the same", async () => {
    const sale = await makeSale(shop);
    const wrong = orderByToken(shop.guest(), { token: `${sale.token.slice(0, -1)}_` });
    await expect(wrong).rejects.toMatchObject({ code: "order.not-found" });
    await shop.db
      .updateTable("orderAccessTokens")
      .set({ expiresAt: sql`now()` })
      .where("orderId", "=", sale.id)
      .execute();
    await expect(orderByToken(shop.guest(), { token: sale.token })).rejects.toMatchObject({ code: "order.not-found" });
  });
});

describe("who may do what with an order", () => {
  const acts = async (role: Role, id: string) => (await adminOrderById(await staff(role), { id })).may;

  it("is told to each person's screen by her role and the order's state", async () => {
    const paid = await paidSale();
    const nothing = { ship: false, deliver: false, cancel: false, note: false, checkPayment: false };
    expect(await acts("viewer", paid.id)).toEqual(nothing);
    expect(await acts("editor", paid.id)).toEqual({ ...nothing, note: true });
    expect(await acts("moderator", paid.id)).toEqual({ ...nothing, note: true, ship: true });
    for (const role of ["admin", "owner"] as const)
      expect(await acts(role, paid.id)).toEqual({ ...nothing, note: true, ship: true, cancel: true });
    const waiting = await makeSale(shop);
    expect(await acts("moderator", waiting.id)).toEqual({ ...nothing, note: true, checkPayment: true });
    expect(await acts("owner", waiting.id)).toEqual({ ...nothing, note: true, checkPayment: true, cancel: true });
  });

  it("is kept by the same table when she presses anyway", async () => {
    const { id } = await paidSale();
    const { admin } = callersFor(await staff("editor"));
    const before = await printOfEverything(shop);
    const notHers = [
      () => admin.orders.ship({ id, ...parcel }),
      () => admin.orders.cancel({ id }),
      () => admin.orders.deliver({ id }),
      () => admin.orders.checkPayment({ id }),
    ];
    for (const press of notHers)
      await expect(press()).rejects.toMatchObject({ cause: { code: "account.not-permitted" } });
    expect(await printOfEverything(shop)).toBe(before);
  });

  it("an order that does not exist is the same to everybody: not found", async () => {
    const id = newId();
    const asks: ((ctx: Context) => Promise<unknown>)[] = [
      (ctx) => adminOrderById(ctx, { id }),
      (ctx) => shipOrder(ctx, { id, ...parcel }),
      (ctx) => deliverOrder(ctx, { id }),
      (ctx) => noteOrder(ctx, { id, text: "?" }),
      (ctx) => solveProblem(ctx, { id, note: "" }),
      (ctx) => checkPayment(ctx, { id }),
    ];
    const owner = await staff("owner");
    const untouched = await printOfEverything(shop);
    for (const ask of asks) await expect(ask(owner)).rejects.toMatchObject({ code: "order.not-found" });
    expect(await printOfEverything(shop)).toBe(untouched);
  });

  it("an order that exists is not there for a shopper who asks as if she were staff", async () => {
    const { guest, id } = await paidSale();
    const before = await printOfEverything(shop);
    for (const visitor of [guest, shop.customer(newId())]) {
      await expect(shipOrder(visitor, { id, ...parcel })).rejects.toMatchObject({ code: "order.not-found" });
      await expect(noteOrder(visitor, { id, text: "?" })).rejects.toMatchObject({ code: "order.not-found" });
    }
    expect(await printOfEverything(shop)).toBe(before);
  });
});
