import { expect, test } from "@playwright/test";
import { faultsOf, overhang, shopper } from "../../testing/shopper.ts";

const shop = process.env["ATELIER_URL"];
if (shop) test.use({ baseURL: shop });

const candle = "/goods/press-room?variant=PR-220-CO";

test("a guest finds a candle by search and facet, picks a size, pays, and is thanked", async ({ page }) => {
  await page.goto("/");
  const search = page.getByRole("combobox", { name: "Search the shop" });
  await search.fill("candle");
  await expect(page.getByRole("option").first()).toBeVisible();
  await search.press("Enter");
  await expect(page).toHaveURL(/\/goods\?q=candle$/);
  await page.getByRole("checkbox", { name: /^Works and metal/ }).check();
  await expect(page).toHaveURL(/family=works-and-metal/);
  await page.getByRole("link", { name: "Press Room" }).click();
  await page.getByText("220 g", { exact: true }).click();
  await expect(page).toHaveURL(/variant=PR-220-CO/);
  await page.getByRole("button", { name: "Put in bag, £19.50" }).click();
  const bag = page.getByRole("dialog", { name: "Bag, 1 thing" });
  await expect(bag.getByText(/220\sg, Cotton/)).toBeVisible();
  await bag.getByRole("link", { name: /^Check out, £/ }).click();
  await shopper.answers(page);
  await shopper.goesToPay(page);
  await shopper.paysWith(page, "4242 4242 4242 4242");
  await expect(page.getByRole("heading", { name: "Thank you. It is being packed." })).toBeVisible();
  await expect(page.getByTestId("bag-count")).toHaveText("0");
  await expect(page.getByRole("listitem").filter({ hasText: "Paid" }).first()).toBeVisible();

  await page.goto(page.url().split("?")[0] ?? "");
  await expect(page.getByText("You are here by a private link.")).toBeVisible();
  await expect(page.getByText("dilys.quayle@example.com")).toHaveCount(0);
});

test("a declined card and a way back take nothing, and the second try pays the same order", async ({ page }) => {
  await shopper.putsInBag(page, candle);
  await page.getByRole("link", { name: /^Check out, £/ }).click();
  await shopper.answers(page);
  await shopper.goesToPay(page);
  await shopper.paysWith(page, "4000 0000 0000 0002");
  await expect(page.getByText(/declined/i).first()).toBeVisible();
  await page.getByRole("link", { name: /go back to the shop/i }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Nothing was taken.");
  const number = /FF-\d+/.exec((await page.title()) ?? "")?.[0];
  expect(number).toBeTruthy();
  await page.getByTestId("pay-again").click();
  await shopper.paysWith(page, "4242 4242 4242 4242");
  await expect(page.getByRole("heading", { name: /^Thank you\./ })).toBeVisible();
  await expect(page).toHaveTitle(new RegExp(`^Order ${number}`));
});

test("nothing typed is lost over a reload, and pressing again cannot order twice", async ({ page }) => {
  await shopper.putsInBag(page, candle);
  await page.goto("/checkout");
  await shopper.answers(page);
  await page.reload();
  await expect(page.getByLabel("Town")).toHaveValue("Saxmundham");
  await shopper.goesToPay(page);
  const first = page.url();
  await page.goBack();
  await expect(page.getByLabel("Street and number")).toHaveValue("3 Maltings Row");
  await shopper.goesToPay(page);
  expect(page.url()).toBe(first);
});

test("what is missing is said at its field before anything is sent", async ({ page }) => {
  await shopper.putsInBag(page, candle);
  await page.goto("/checkout");
  await page.getByLabel("E-mail").fill("dilys@gmial.com");
  await page.getByRole("button", { name: "dilys@gmail.com" }).click();
  await expect(page.getByLabel("E-mail")).toHaveValue("dilys@gmail.com");
  await page.getByLabel("Postcode").fill("IP17");
  await page.getByRole("button", { name: /at Stripe$/ }).click();
  await expect(page.getByText("Half a postcode. It ends like 1AB.")).toBeVisible();
  await expect(page.getByLabel("Name", { exact: true })).toBeFocused();
  await expect(page).toHaveURL(/\/checkout$/);
});

test("a candle can be chosen, put in the bag and taken to the checkout by keyboard alone", async ({ page }) => {
  await page.goto("/goods/press-room");
  await page.getByRole("radio", { name: "90 g", exact: true }).focus();
  await page.keyboard.press("ArrowRight");
  await expect(page).toHaveURL(/variant=PR-220-CO/);
  await page.keyboard.press("Tab");
  await page.keyboard.press("ArrowRight");
  await expect(page).toHaveURL(/variant=PR-220-CW/);
  const put = page.getByRole("button", { name: /^Put in bag/ });
  for (
    let presses = 0;
    presses < 6 && !(await put.evaluate((button) => button === document.activeElement));
    presses++
  ) {
    await page.keyboard.press("Tab");
  }
  await page.keyboard.press("Enter");
  const bag = page.getByRole("dialog", { name: "Bag, 1 thing" });
  await expect(bag).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(bag).toBeHidden();
  await expect(put).toBeFocused();
  await page.getByRole("link", { name: /^Bag/ }).focus();
  await page.keyboard.press("Enter");
  await bag.getByRole("link", { name: /^Check out/ }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Who is it for?" })).toBeVisible();
});

test("nothing is cut off at 320 px", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await shopper.putsInBag(page, candle);
  for (const address of [
    "/",
    "/goods",
    "/goods?q=lavendr",
    candle,
    "/cart",
    "/checkout",
    "/sign-in",
    "/pages/delivery",
    "/nowhere",
  ]) {
    await page.goto(address);
    await expect(page.getByRole("heading", { level: 1 })).toBeAttached();
    expect([address, await overhang(page)]).toEqual([address, 0]);
  }
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`machines find nothing wrong for those who listen, in ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await shopper.putsInBag(page, candle);
    expect(await faultsOf(page)).toEqual([]);
    for (const address of [
      "/",
      "/goods?stock=in",
      candle,
      "/cart",
      "/checkout",
      "/sign-in",
      "/pages/delivery",
      "/nowhere",
    ]) {
      await page.goto(address);
      await page.waitForLoadState("networkidle");
      expect([address, ...(await faultsOf(page))]).toEqual([address]);
    }
  });
}
