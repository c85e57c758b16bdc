import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

// A page may not import core, so it has the table of minor units again. A difference would show amounts a hundredfold.
const tableIn = (path: string) => {
  const text = readFileSync(new URL(`../../../../${path}`, import.meta.url), "utf8");
  return [...text.matchAll(/^ {2}([A-Z]{3}): (\d),$/gm)].map(([, code, digits]) => `${code} ${digits}`).sort();
};

test("the pages count each currency as the shop does", () => {
  const shop = tableIn("packages/core/src/kernel/money.ts");
  expect(shop).toContain("KWD 3");
  expect(tableIn("packages/ui/src/money/format-money.ts")).toEqual(shop);
});
