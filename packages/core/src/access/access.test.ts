import { permissions, permissionsOf, roles } from "@atelier/contract/permissions";
import { openTestShop, outcomes, type TestShop, together } from "@atelier/testkit";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createUser, signIn } from "../accounts/index.ts";
import { sql } from "kysely";
import { type Context, hashToken, newId } from "../kernel/index.ts";
import { assertCustomer, assertMay, assertRecent, countWrite, resetLimit, takeFromLimit } from "./index.ts";

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop();
});
afterAll(() => shop.close());

test("every role may do what the matrix says and nothing else", () => {
  for (const role of roles) {
    for (const permission of permissions) {
      const ctx = role === "user" ? shop.customer(newId()) : shop.staff(role, newId());
      if (permissionsOf[role].includes(permission)) expect(() => assertMay(ctx, permission)).not.toThrow();
      else expect(() => assertMay(ctx, permission)).toThrow(expect.objectContaining({ code: "account.not-permitted" }));
    }
  }
});

test("a stranger is asked to sign in, and the shop itself may do everything", () => {
  expect(() => assertCustomer(shop.guest())).toThrow(expect.objectContaining({ code: "account.signed-out" }));
  expect(() => assertMay(shop.guest(), "orders.read")).toThrow(expect.objectContaining({ code: "account.signed-out" }));
  expect(() => assertMay(shop.system, "settings.save")).not.toThrow();
});

test("what needs a fresh sign-in is refused ten minutes later", async () => {
  const person = { email: "fresh@example.com", password: "a sentence nobody guesses" };
  const { id } = await createUser(shop.system, { ...person, name: "Fresh", role: "admin" });
  const { sessionToken } = await signIn(shop.guest(), person);
  const staff = shop.staff("admin", id);
  const ctx: Context = { ...staff, visit: { ...staff.visit, sessionToken } };
  await expect(assertRecent(ctx)).resolves.toBeUndefined();
  await expect(assertRecent(staff)).rejects.toMatchObject({ code: "account.signed-out" });
  await sql`update sessions set created_at = created_at - interval '11 minutes' where id = ${hashToken(sessionToken)}`.execute(
    shop.db,
  );
  await expect(assertRecent(ctx)).rejects.toMatchObject({ code: "account.signed-out" });
});

test("no more than the limit passes, however many ask at once through two processes", async () => {
  const other = shop.database.connectAgain(8);
  const limit = { name: "test", most: 25 };
  const results = await together(80, (index) => takeFromLimit(index % 2 ? other.db : shop.db, limit, "a key"));
  const { succeeded, refusals } = outcomes(results);
  expect(succeeded).toBe(25);
  expect(new Set(refusals)).toEqual(new Set(["limit.too-many-attempts"]));
  await expect(takeFromLimit(shop.db, limit, "another key")).resolves.toBeUndefined();
  await resetLimit(shop.db, limit, "a key");
  await expect(takeFromLimit(other.db, limit, "a key")).resolves.toBeUndefined();
});

test("a count begins anew when its time is over", async () => {
  const limit = { name: "over", most: 1 };
  await takeFromLimit(shop.db, limit, "key");
  await expect(takeFromLimit(shop.db, limit, "key")).rejects.toMatchObject({ code: "limit.too-many-attempts" });
  await shop.db
    .updateTable("rateLimits")
    .set({ expire: Date.now() - 1 })
    .where("key", "=", "over:key")
    .execute();
  await expect(takeFromLimit(shop.db, limit, "key")).resolves.toBeUndefined();
});

test("writes are counted per person or network, staff have ten times as many, the shop itself is not counted", async () => {
  const config = { ...shop.config, limits: { ...shop.config.limits, writes: 3 } };
  const writes = async (ctx: Context, count: number) =>
    outcomes(await together(count, () => countWrite({ ...ctx, config }))).succeeded;
  expect(await writes(shop.guest(), 10)).toBe(3);
  expect(await writes(shop.customer(newId()), 10)).toBe(3);
  expect(await writes(shop.staff("editor", newId()), 40)).toBe(30);
  expect(await writes(shop.system, 50)).toBe(50);
});
