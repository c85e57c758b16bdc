import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { enterDomain } from "./enter.mjs";
import { namesOf } from "./names.mjs";
import { filesOf } from "./templates.mjs";

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "atelier-generator-"));
  write("packages/core/src/ranks.json", JSON.stringify(["kernel", "orders", "jobs"]));
  for (const surface of ["shop", "admin"]) {
    write(
      `packages/api/src/${surface}-router.ts`,
      `import { router } from "./procedures.ts";
import { cartRouter } from "./${surface}/cart.ts";
import { ordersRouter } from "./${surface}/orders.ts";

export const ${surface}Router = router({
  cart: cartRouter,
  orders: ordersRouter,
});
`,
    );
  }
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

test("a domain's name is put into the forms its files need", () => {
  expect(namesOf("gift-cards")).toMatchObject({
    singular: "gift-card",
    table: "gift_cards",
    camel: "giftCards",
    camelOne: "giftCard",
    pascal: "GiftCards",
    pascalOne: "GiftCard",
  });
  expect(namesOf("stories").singular).toBe("story");
});

test("a new domain has its migration, contract, core, both routers and a test", () => {
  const paths = Object.keys(filesOf(namesOf("gift-cards"), "20270101T000000Z"));
  expect(paths).toEqual(
    expect.arrayContaining([
      "db/migrations/20270101T000000Z-gift-cards.ts",
      "packages/contract/src/gift-cards.ts",
      "packages/core/src/gift-cards/index.ts",
      "packages/core/src/gift-cards/gift-cards.test.ts",
      "packages/api/src/shop/gift-cards.ts",
      "packages/api/src/admin/gift-cards.ts",
    ]),
  );
});

test("a new domain is entered into both routers in the order of letters, and ranks below the jobs that call it", () => {
  enterDomain(root, namesOf("gift-cards"));
  for (const surface of ["shop", "admin"]) {
    const text = readFileSync(join(root, `packages/api/src/${surface}-router.ts`), "utf8");
    expect(text).toContain(
      `cart.ts";\nimport { giftCardsRouter } from "./${surface}/gift-cards.ts";\nimport { ordersRouter }`,
    );
    expect(text).toContain("  cart: cartRouter,\n  giftCards: giftCardsRouter,\n  orders: ordersRouter,\n});");
  }
  const ranks: unknown = JSON.parse(readFileSync(join(root, "packages/core/src/ranks.json"), "utf8"));
  expect(ranks).toEqual(["kernel", "orders", "gift-cards", "jobs"]);
});
