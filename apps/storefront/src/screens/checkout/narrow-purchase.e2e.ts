import { expect, type Page, test } from "@playwright/test";
import { overhang, shopper, smallTargets } from "../../testing/shopper.ts";

const shop = process.env["ATELIER_URL"];
if (shop) test.use({ baseURL: shop });
test.use({ viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true });

test("a whole purchase by touch at 320 px: nothing runs off the side, and a fingertip finds everything", async ({
  page,
}) => {
  await page.goto("/");
  await fits(page, "home");
  await page.getByRole("button", { name: "Search", exact: true }).tap();
  const search = page.getByRole("combobox", { name: "Search the shop" });
  await search.fill("candle");
  await expect(page.getByRole("option").first()).toBeVisible();
  await fits(page, "search");
  await search.press("Enter");
  await expect(page.getByRole("link", { name: "Press Room" })).toBeVisible();
  await fits(page, "catalog");
  await page
    .getByRole("button", { name: /^Narrow down/ })
    .first()
    .tap();
  await page.getByRole("checkbox", { name: /^Works and metal/ }).check();
  await expect(page).toHaveURL(/family=works-and-metal/);
  await fits(page, "facets");
  await page.getByRole("button", { name: /^Show \d+ thing/ }).tap();
  await fits(page, "narrowed");
  await page.getByRole("link", { name: "Press Room" }).tap();
  await page.getByText("220 g", { exact: true }).tap();
  await expect(page).toHaveURL(/variant=PR-220-CO/);
  await fits(page, "product");
  await page.getByRole("button", { name: /^Put in bag/ }).tap();
  await expect(page.getByRole("dialog", { name: "Bag, 1 thing" })).toBeVisible();
  await fits(page, "drawer");
  await page.getByRole("link", { name: "See the whole bag" }).tap();
  await expect(page.getByRole("heading", { level: 1, name: "Bag, 1 thing" })).toBeVisible();
  await fits(page, "bag");
  await page.getByRole("link", { name: /^Check out, £/ }).tap();
  await expect(page.getByRole("heading", { name: "Who is it for?" })).toBeVisible();
  await page.getByTestId("pay").tap();
  await expect(page.getByText("The postman needs a street.")).toBeVisible();
  await fits(page, "checkout refused");
  await shopper.answers(page);
  await fits(page, "checkout");
  await shopper.goesToPay(page);
  await fits(page, "pay page");
  await shopper.paysWith(page, "4242 4242 4242 4242");
  await expect(page.getByRole("heading", { name: "Thank you. It is being packed." })).toBeVisible();
  await fits(page, "thanks");
  for (const address of ["/sign-in", "/pages/delivery", "/nowhere", "/goods?q=quetzalcoatlus"]) {
    await page.goto(address);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    // A page of one's own is written by the browser, and the shop's name in its head comes with the first answer.
    await page.waitForLoadState("networkidle");
    await fits(page, address);
  }
});

async function fits(page: Page, what: string): Promise<void> {
  expect.soft(await overhang(page), what).toBe(0);
  expect.soft(await smallTargets(page), what).toEqual([]);
}
