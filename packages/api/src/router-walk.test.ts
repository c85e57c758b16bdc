import { adminRouter, describeProcedures, seal, shopRouter } from "@atelier/api";
import { permissionsOf, type Role, roles } from "@atelier/contract/permissions";
import type { Context } from "@atelier/core/kernel";
import { openTestShop, printOfEverything, type TestShop } from "@atelier/testkit";
import { TRPCError } from "@trpc/server";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

let shop: TestShop;
const staffIds = new Map<Role, string>();
beforeAll(async () => {
  shop = await openTestShop();
  for (const role of roles) {
    const { id } = await shop.db
      .insertInto("users")
      .values({ email: `${role}@example.com`, name: role, role, passwordHash: "none" })
      .returning("id")
      .executeTakeFirstOrThrow();
    staffIds.set(role, id);
  }
});
afterAll(() => shop.close());

const procedures = describeProcedures();

async function call(ctx: Context, procedure: (typeof procedures)[number], input: unknown): Promise<unknown> {
  const router = procedure.router === "shop" ? shopRouter : adminRouter;
  let target: unknown = router.createCaller(seal(ctx));
  for (const part of procedure.path.split(".")) target = (target as Record<string, unknown>)[part];
  return (target as (given: unknown) => Promise<unknown>)(input);
}

async function codeOf(attempt: Promise<unknown>): Promise<string> {
  try {
    await attempt;
    return "let through";
  } catch (error) {
    return error instanceof TRPCError ? error.code : String(error);
  }
}

function visitor(role: Role | "guest"): Context {
  if (role === "guest") return shop.guest();
  const id = staffIds.get(role) ?? "";
  return role === "user" ? shop.customer(id) : shop.staff(role, id);
}

describe("every procedure of both routers", () => {
  it("says what goes in and what comes out", () => {
    const silent = procedures.filter((procedure) => procedure.output === null);
    expect(silent.map((procedure) => procedure.path)).toEqual([]);
    const names = procedures.map((procedure) => `${procedure.router} ${procedure.path}`);
    for (const promised of [
      "shop catalog.list",
      "shop catalog.facets",
      "shop catalog.bySlug",
      "shop catalog.suggest",
      "shop cart.get",
      "shop cart.add",
      "shop cart.setQuantity",
      "shop cart.remove",
      "shop checkout.place",
      "shop orders.byToken",
      "admin orders.list",
      "admin orders.byId",
      "admin orders.ship",
      "admin orders.cancel",
      "admin products.list",
      "admin products.save",
      "admin stock.adjust",
      "admin jobs.list",
      "admin mail.list",
    ]) {
      expect(names).toContain(promised);
    }
  });

  it("in the admin asks for a right, except to sign in", () => {
    const open = procedures.filter((procedure) => procedure.router === "admin" && procedure.permission === null);
    expect(open.every((procedure) => procedure.path.startsWith("account."))).toBe(true);
  });

  it("refuses every stranger, and whoever lacks the right", async () => {
    const before = await printOfEverything(shop);
    for (const procedure of procedures.filter((one) => one.permission)) {
      for (const who of ["guest", ...roles] as const) {
        const may = who !== "guest" && permissionsOf[who].some((permission) => permission === procedure.permission);
        const answer = await codeOf(call(visitor(who), procedure, undefined));
        if (may) expect(["UNAUTHORIZED", "FORBIDDEN"], `${who} ${procedure.path}`).not.toContain(answer);
        else expect(answer, `${who} ${procedure.path}`).toBe(who === "guest" ? "UNAUTHORIZED" : "FORBIDDEN");
      }
    }
    expect(await printOfEverything(shop)).toBe(before);
  });

  it("refuses keys it does not know, wrong types and what cannot be stored, and changes nothing", async () => {
    const before = await printOfEverything(shop);
    const bad: unknown[] = [
      { unheardOf: 1 },
      "text",
      7,
      [],
      null,
      { id: "\0" },
      { q: "a\0b" },
      { id: 1e999 },
      { quantity: -1 },
      { price: 100, total: 1 },
      JSON.parse('{"__proto__": {"role": "owner"}, "role": "owner"}'),
    ];
    for (const procedure of procedures.filter((one) => one.input !== null)) {
      for (const input of bad) {
        const answer = await codeOf(call(visitor("owner"), procedure, input));
        expect(answer, `${procedure.path} ${JSON.stringify(input)}`).toBe("BAD_REQUEST");
      }
    }
    expect(await printOfEverything(shop)).toBe(before);
  });

  it("refuses quantities nobody can buy, and prices sent along", async () => {
    const variantId = "01890000-0000-7000-8000-000000000000";
    const add = procedures.find(
      (one) => one.router === "shop" && one.path === "cart.add",
    ) as (typeof procedures)[number];
    for (const quantity of [-1, 0, 1.5, "1e3", 2 ** 31, 2 ** 53 + 1, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(await codeOf(call(shop.guest(), add, { variantId, quantity }))).toBe("BAD_REQUEST");
    }
    expect(await codeOf(call(shop.guest(), add, { variantId, quantity: 1, priceMinor: 1 }))).toBe("BAD_REQUEST");
    const place = procedures.find((one) => one.path === "checkout.place") as (typeof procedures)[number];
    const wish = { idempotencyKey: "a-key-of-mine", email: "a@example.com" };
    for (const extra of ["price", "total", "discount", "tax", "shipping", "currency"]) {
      expect(await codeOf(call(shop.guest(), place, { ...wish, [extra]: 1 }))).toBe("BAD_REQUEST");
    }
  });
});
