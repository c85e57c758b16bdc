import { expect, type Page, test } from "@playwright/test";
import { faultsOf, overhang, shopper } from "../../testing/shopper.ts";
import { openStudio, type Studio } from "../../testing/studio.ts";

const shop = process.env["ATELIER_URL"];
if (shop) test.use({ baseURL: shop });

let studio: Studio;
test.beforeAll(async ({ baseURL }) => {
  studio = await openStudio(baseURL ?? "");
});

test("an order called off says that nothing was taken, which one it was, and asks for no money", async ({ page }) => {
  await ordersCandle(page);
  await page.getByRole("link", { name: /go back to the shop/i }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Nothing was taken.");
  const number = await numberOf(page);
  const link = privateLink(page);
  await studio.cancels(number);
  await page.goto(link);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/This order is cancelled\.\s*Nothing was taken\./);
  await expect(page.getByText("We had to cancel it, and have written to you.")).toBeVisible();
  await expect(page.getByText(number, { exact: true })).toBeVisible();
  await expect(page.getByText("To pay", { exact: true })).toHaveCount(0);
  await expect(page.getByTestId("pay-again")).toHaveCount(0);
  expect(await faultsOf(page)).toEqual([]);

  // Whoever still wants it presses again: a new order, and nothing to be typed anew.
  await page.goto("/checkout");
  await expect(page.getByLabel("Street and number")).toHaveValue("3 Maltings Row");
  await shopper.goesToPay(page);
});

test("a parcel is followed from packing to the door by the private link alone", async ({ page }) => {
  await ordersCandle(page);
  await shopper.paysWith(page, "4242 4242 4242 4242");
  await expect(page.getByRole("heading", { name: /^Thank you\./ })).toBeVisible();
  const number = await numberOf(page);
  const link = privateLink(page);
  const tracking = "https://www.royalmail.com/track-your-item#/QK418220917GB";
  await studio.ships(number, { carrier: "Royal Mail", trackingNumber: "QK 418 220 917 GB", trackingUrl: tracking });
  await page.context().clearCookies();
  await page.goto(link);
  await expect(page.getByRole("heading", { level: 1, name: "The parcel is on its way." })).toBeVisible();
  const follow = page.getByRole("link", { name: "Royal Mail’s own page" });
  await expect(follow).toHaveAttribute("href", tracking);
  await expect(follow).toHaveAttribute("rel", /noreferrer/);
  await expect(page.getByText("QK 418 220 917 GB")).toBeVisible();
  await expect(page.getByText("3 Maltings Row")).toHaveCount(0);
  expect(await faultsOf(page)).toEqual([]);

  await studio.delivers(number);
  await page.setViewportSize({ width: 320, height: 640 });
  await page.reload();
  await expect(page.getByRole("heading", { level: 1, name: "The parcel has arrived." })).toBeVisible();
  expect(await overhang(page)).toBe(0);
  expect(await faultsOf(page)).toEqual([]);
});

/** Orders one candle and stands before the payment page. */
async function ordersCandle(page: Page): Promise<void> {
  await shopper.putsInBag(page, "/goods/press-room?variant=PR-220-CO");
  await page.goto("/checkout");
  await shopper.answers(page);
  await shopper.goesToPay(page);
}

async function numberOf(page: Page): Promise<string> {
  await expect(page).toHaveTitle(/FF-\d+/);
  return /FF-\d+/.exec(await page.title())?.[0] ?? "";
}

function privateLink(page: Page): string {
  const { origin, pathname } = new URL(page.url());
  return `${origin}${pathname}`;
}
