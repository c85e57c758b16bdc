import { expect, type Page, test } from "@playwright/test";
import { complaints } from "../testing/complaints.ts";
import { faultsOf, shopper } from "../testing/shopper.ts";

const shop = process.env["ATELIER_URL"];
if (shop) test.use({ baseURL: shop });

const candle = "/goods/press-room?variant=PR-90-CO";
/** A browser itself complains of a page that is not there. */
const missing = /status of 404/;

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme });

    test("every screen can be read by everyone, complains of nothing, and asks nobody else", async ({
      page,
      baseURL,
    }) => {
      const heard = complaints(page, baseURL ?? "", missing);
      const screens = {
        home: "/",
        catalog: "/goods",
        narrowed: "/goods?collection=prints&stock=in&sort=price-up",
        "nothing found": "/goods?q=quetzalcoatlus",
        product: candle,
        "a sold-out pairing": "/goods/press-room?variant=PR-420-CO",
        "an empty bag": "/cart",
        "a checkout without anything": "/checkout",
        "sign in": "/sign-in",
        "a new account": "/sign-in?new=1",
        "a standing page": "/pages/delivery",
        "no such page": "/nowhere",
        "no such good": "/goods/nothing-of-the-kind",
        "a notice that is over": "/notice/no-such-notice-was-ever-asked-for-by-anybod",
        "no such order": "/order/no-such-order-was-ever-placed-here",
      };
      for (const [name, address] of Object.entries(screens)) {
        await page.goto(address);
        await isFine(page, name);
      }
      expect(heard).toEqual([]);
    });

    test("the bag, the checkout and each end of an order can be read by everyone", async ({ page, baseURL }) => {
      const heard = complaints(page, baseURL ?? "");
      await shopper.putsInBag(page, candle);
      await isFine(page, "the drawer");
      await page.goto("/cart");
      await isFine(page, "a full bag");
      await page.getByRole("button", { name: /^Remove/ }).click();
      await expect(page.getByText("Press Room taken out.")).toBeVisible();
      await isFine(page, "a bag just emptied");
      await page.getByRole("button", { name: "Undo" }).click();
      await expect(page.getByRole("heading", { level: 1, name: "Bag, 1 thing" })).toBeVisible();
      await page.goto("/checkout");
      await isFine(page, "the checkout");
      await page.getByTestId("pay").click();
      await expect(page.getByText("The postman needs a street.")).toBeVisible();
      await isFine(page, "a checkout refused");
      await shopper.answers(page);
      await shopper.goesToPay(page);
      // Stripe's own page, or its stand-in's.
      const elsewhere = new URL(page.url()).origin;
      await page.getByRole("link", { name: /go back to the shop/i }).click();
      await expect(page.getByText("Nothing was taken.").first()).toBeVisible();
      await isFine(page, "an unpaid order");
      await page.getByTestId("pay-again").click();
      await shopper.paysWith(page, "4242 4242 4242 4242");
      await expect(page.getByRole("heading", { name: /^Thank you\./ })).toBeVisible();
      await isFine(page, "a paid order");
      await page.goto(new URL(page.url()).pathname);
      await expect(page.getByText("You are here by a private link.")).toBeVisible();
      await isFine(page, "an order by its link");
      expect(heard.filter((one) => !one.startsWith(elsewhere))).toEqual([]);
    });
  });
}

async function isFine(page: Page, name: string): Promise<void> {
  await expect(page.getByRole("heading").first()).toBeAttached();
  await page.waitForLoadState("networkidle");
  expect.soft(await faultsOf(page), name).toEqual([]);
}
