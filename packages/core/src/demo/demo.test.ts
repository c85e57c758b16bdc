import { catalogPage } from "@atelier/core/catalog";
import { demoAccounts, finishDemo, removeDemo, seedDemo } from "@atelier/core/demo";
import { examine } from "@atelier/core/doctor";
import { workList } from "@atelier/core/insights";
import { makeGoods, openTestShop, type TestShop } from "@atelier/testkit";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, it } from "vitest";

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop();
  expect(await seedDemo(shop.system)).toBe(true);
}, 120_000);
afterAll(() => shop.close());

it("is a whole shop whose books and shelves agree", async () => {
  expect(await examine(shop)).toEqual([]);
  const page = await catalogPage(shop.guest(), { limit: 24 });
  expect(page.items).toHaveLength(24);
  const { counts } = await workList(shop.system);
  expect(counts).toMatchObject({ toShip: 9, problems: 1, toPay: 0 });
  expect((await demoAccounts(shop.system))[0]).toMatchObject({ role: "owner" });
});

it("is set up once", async () => {
  expect(await seedDemo(shop.system)).toBe(false);
});

it("is gone on with when the first start was stopped half way, and finished once", async () => {
  const { db, system } = shop;
  const mails = () => db.selectFrom("mails").select("subject").orderBy("subject").execute();
  const whole = await mails();
  expect(whole.length).toBeGreaterThan(20);
  await db.deleteFrom("mails").execute();
  await finishDemo(system);
  expect(await mails()).toEqual(whole);
  await finishDemo(system);
  expect(await mails()).toEqual(whole);
});

it("goes in one step and leaves what is the owner's own", async () => {
  await expect(removeDemo(shop.system)).rejects.toMatchObject({ code: "demo.not-removable" });
  await shop.db
    .insertInto("users")
    .values({ email: "me@example.com", name: "Me", role: "owner", passwordHash: "x" })
    .execute();
  const own = await makeGoods(shop, { onHand: 7 });
  await removeDemo(shop.system);
  for (const table of ["users", "files", "families", "collections", "products", "orders"] as const) {
    const { rows } = await sql`select 1 from ${sql.table(table)} where is_demo`.execute(shop.db);
    expect({ table, left: rows.length }).toEqual({ table, left: 0 });
  }
  expect((await shop.db.selectFrom("ledgerPostings").selectAll().execute()).length).toBe(0);
  const kept = await shop.db
    .selectFrom("stockLevels")
    .select("onHand")
    .where("variantId", "=", own.variantId)
    .executeTakeFirst();
  expect(kept).toEqual({ onHand: 7 });
  expect(await examine(shop)).toEqual([]);
});

it("does not let a journal's real rows go, whoever says he is removing a demo", async () => {
  const attempt = shop.db.transaction().execute(async (tx) => {
    await sql`select set_config('atelier.removing_demo', 'on', true)`.execute(tx);
    await tx.deleteFrom("stockMovements").execute();
  });
  await expect(attempt).rejects.toThrow(/append-only/);
});
