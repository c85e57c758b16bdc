import type { AdminProductRowView } from "@atelier/contract/catalog";
import { expect, it } from "vitest";
import { speak } from "../../words/words.ts";
import { productsCsv } from "./product-csv.ts";

await speak("en-GB");

const bowl: AdminProductRowView = {
  id: "0199a000-0000-7000-8000-000000000001",
  slug: "bowl",
  title: "=HYPERLINK(bowl)",
  medium: "Stoneware, glazed",
  kind: "physical",
  status: "published",
  family: null,
  currency: "GBP",
  priceFromMinor: 123450,
  priceToMinor: 130000,
  variants: 2,
  onHand: null,
  reserved: null,
  soldCount: 4,
  image: null,
  publishAt: null,
  updatedAt: "2026-07-01T12:00:00.000Z",
};

it("products in a file have plain amounts, moments of the zone it names, and no formula that would run", () => {
  const [heads, row] = productsCsv([bowl], "Europe/Berlin").split("\r\n");
  expect(heads).toContain("Changed (Europe/Berlin)");
  expect(row).toBe(
    `'=HYPERLINK(bowl),"Stoneware, glazed",Goods,,2,GBP,1234.5,1300,,,4,In the shop,2026-07-01 14:00:00`,
  );
});
