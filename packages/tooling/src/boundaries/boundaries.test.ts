import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { findBreaches } from "./find-breaches.mjs";

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "atelier-fences-"));
  write("packages/core/src/ranks.json", JSON.stringify(["kernel", "stock", "orders"]));
  write("packages/core/src/kernel/index.ts", "export const kernel = 1;");
  write("packages/core/src/stock/index.ts", 'export { kernel } from "../kernel/index.ts";');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}

/** What is said of one offending file in a house that is otherwise in order. */
function saidOf(file: string, text: string): string[] {
  write(file, text);
  const breaches: { file: string; rule: string; message: string }[] = findBreaches(root);
  return breaches.map((breach) => `${breach.rule}: ${breach.file}: ${breach.message}`);
}

test("a house in order gives no breach", () => {
  expect(findBreaches(root)).toEqual([]);
});

describe("package arrows", () => {
  test.each([
    ["apps/storefront/src/main.tsx", 'import { shopRouter } from "@atelier/api";'],
    ["apps/storefront/src/main.tsx", 'import type { ShopRouter } from "@atelier/api/wire";'],
    ["apps/admin/src/main.tsx", 'import { inTransaction } from "@atelier/core/kernel";'],
    ["apps/admin/src/main.tsx", 'const api = await import("@atelier/api");'],
    ["apps/admin/src/a.test.ts", 'import { adminRouter } from "@atelier/api";'],
    ["packages/contract/src/money.ts", 'import { connect } from "@atelier/db";'],
    ["packages/ui/src/button.tsx", 'import { createShopClient } from "@atelier/client";'],
    ["packages/core/src/stock/take.ts", 'import { seal } from "@atelier/api";'],
    ["apps/cli/src/seed-commands.ts", 'import { describeProcedures } from "@atelier/api";'],
    ["apps/server/src/http.ts", 'import { startSandbox } from "@atelier/stripe-sandbox";'],
    ["packages/api/src/shop/cart.ts", 'export { connect } from "@atelier/db";'],
    ["packages/api/src/shop/cart.ts", 'import { x } from "../../../core/src/kernel/index.ts";'],
  ])("%s may not say %s", (file, text) => {
    expect(saidOf(file, text)).toEqual([expect.stringMatching(/^arrows: /)]);
  });

  test("the client takes types of the routers, and nothing that runs", () => {
    expect(saidOf("packages/client/src/a.ts", 'import type { ShopRouter } from "@atelier/api/wire";')).toEqual([]);
    expect(saidOf("packages/client/src/a.ts", 'import { type ShopRouter } from "@atelier/api/wire";')).toEqual([]);
    expect(saidOf("packages/client/src/a.ts", 'import { shopRouter } from "@atelier/api";')[0]).toContain(
      "import type",
    );
  });
});

describe("who knows what", () => {
  test.each([
    ["packages/api/src/shop/cart.ts", 'import { sql } from "kysely";', "only core queries"],
    ["apps/server/src/http.ts", 'import { sql } from "kysely";', "only core queries"],
    ["packages/core/src/stock/a.ts", 'import pg from "pg";', "only db knows pg"],
    ["packages/core/src/stock/a.ts", 'import type { Pool } from "pg";', "only db knows pg"],
    ["packages/core/src/stock/a.ts", 'import { TRPCError } from "@trpc/server";', "knows nothing of the wire"],
  ])("%s may not say %s", (file, text, why) => {
    expect(saidOf(file, text)).toEqual([expect.stringContaining(why)]);
  });
});

describe("vendors have one home", () => {
  test.each([
    "stripe",
    "@aws-sdk/client-s3",
    "lucia",
    "@node-rs/argon2",
    "nodemailer",
    "graphile-worker",
    "sharp",
    "ioredis",
  ])("a second importer of %s is found", (vendor) => {
    expect(saidOf("packages/core/src/orders/a.ts", `import thing from "${vendor}";`)).toEqual([
      expect.stringMatching(/^vendors: .* alone\.$/),
    ]);
  });

  test("the home itself may, and its domain may name the types", () => {
    write("packages/core/src/ranks.json", JSON.stringify(["kernel", "stock", "payments"]));
    expect(saidOf("packages/core/src/payments/stripe.ts", 'import Stripe from "stripe";')).toEqual([]);
    expect(saidOf("packages/core/src/payments/refunds.ts", 'import type Stripe from "stripe";')).toEqual([]);
    expect(saidOf("packages/core/src/payments/refunds.ts", 'import Stripe from "stripe";')).toHaveLength(1);
  });
});

describe("domains", () => {
  test("a domain behind another's door is found", () => {
    expect(saidOf("packages/core/src/orders/a.ts", 'import { x } from "../stock/stock-writes.ts";')).toEqual([
      expect.stringMatching(/^doors: .*door of stock/),
    ]);
  });

  test("a domain that climbs is found, a test that does is not", () => {
    write("packages/core/src/orders/index.ts", "export const orders = 1;");
    expect(saidOf("packages/core/src/stock/a.test.ts", 'import { orders } from "../orders/index.ts";')).toEqual([]);
    expect(saidOf("packages/core/src/stock/a.ts", 'import { orders } from "../orders/index.ts";')).toEqual([
      expect.stringMatching(/^ranks: .*stock may not import orders/),
    ]);
  });

  test("a domain without a rank is found", () => {
    expect(saidOf("packages/core/src/newcomer/index.ts", "export const a = 1;")).toEqual([
      expect.stringMatching(/^ranks: .*newcomer is missing/),
    ]);
  });
});

test("a migration that imports our code is found", () => {
  expect(saidOf("db/migrations/20270101T000000Z-a.ts", 'import { sql } from "kysely";')).toEqual([]);
  expect(saidOf("db/migrations/20270101T000000Z-a.ts", 'import { kinds } from "zod";')).toEqual([
    expect.stringMatching(/^migrations: /),
  ]);
});

test.each(["process.env.PORT", 'process["env"].PORT', "const { PORT } = process.env"])(
  "the environment read as %s is found",
  (text) => {
    expect(saidOf("packages/core/src/stock/a.ts", `${text};`)).toEqual([expect.stringMatching(/^environment: /)]);
    expect(saidOf("packages/core/src/stock/a.ts", "const a = 1;")).toEqual([]);
    expect(saidOf("apps/server/src/main.ts", `${text};`)).toEqual([]);
  },
);

test.each([
  ["({ ctx }) => { return list(ctx); }", 1],
  ["async function ({ ctx }) { return list(ctx); }", 1],
  ["({ ctx }) => list(ctx)", 0],
])("a procedure that runs %s gives %i breaches", (resolver, count) => {
  const said = saidOf(
    "packages/api/src/shop/cart.ts",
    `export const cart = router({ get: guestProcedure.query(${resolver}) });`,
  );
  expect(said).toHaveLength(count);
  expect(said.every((line) => line.startsWith("procedures: "))).toBe(true);
});

test("a file of more than 300 lines is found, unless it is generated or data", () => {
  const long = "export {};\n".repeat(301);
  expect(saidOf("db/seeds/goods.ts", long)).toEqual([]);
  expect(saidOf("db/src/schema.gen.ts", long)).toEqual([]);
  expect(saidOf("packages/core/src/stock/a.ts", long)).toEqual([expect.stringMatching(/^length: .*301 lines/)]);
});
