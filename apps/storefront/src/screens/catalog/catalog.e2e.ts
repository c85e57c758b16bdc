import { expect, test } from "@playwright/test";
import { shopper } from "../../testing/shopper.ts";

const shop = process.env["ATELIER_URL"];
if (shop) test.use({ baseURL: shop });

test("the address is the list: facets, chips, count, Back and reload agree, and focus stays", async ({ page }) => {
  await page.goto("/goods?utm_source=mail&sort=loud");
  await expect(page).toHaveURL(/\/goods$/);
  const prints = page.getByRole("checkbox", { name: /^Prints/ });
  await prints.check();
  await expect(page).toHaveURL(/collection=prints$/);
  await expect(prints).toBeFocused();
  await expect(page.getByRole("status").filter({ hasText: /^\d+ of \d+ things$/ })).toBeVisible();
  await page.getByRole("checkbox", { name: /^Candles/ }).check();
  await page.reload();
  await expect(prints).toBeChecked();
  await page.getByRole("button", { name: /Take away: *Prints/ }).click();
  await expect(page).toHaveURL(/\/goods\?collection=candles$/);
  await page.goBack();
  await expect(prints).toBeChecked();
  await page.getByRole("button", { name: "Clear all" }).click();
  await expect(page).toHaveURL(/\/goods$/);
});

test("more pages stay open after looking at a thing and coming back, at the same place", async ({ page }) => {
  await page.goto("/goods");
  await page.getByRole("link", { name: "Show more" }).click();
  await expect(page).toHaveURL(/page=2/);
  const cards = page.locator(".shelf > .work:not([aria-hidden])");
  await expect(cards).toHaveCount(48);
  await cards.nth(40).scrollIntoViewIfNeeded();
  const before = await page.evaluate(() => window.scrollY);
  expect(before).toBeGreaterThan(500);
  await cards.nth(40).getByRole("link").click();
  await expect(page).toHaveURL(/\/goods\/[a-z]/);
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(0);
  await page.goBack();
  await expect(cards).toHaveCount(48);
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(before - 60);
});

test("nothing found offers the nearest words, and a narrowing can be taken back alone", async ({ page }) => {
  await page.goto("/goods?q=candle&max=300");
  await expect(page.getByRole("heading", { name: /^Nothing for “candle”/ })).toBeVisible();
  await page.getByRole("button", { name: /^Without “Up to £3.00” there/ }).click();
  await expect(page).toHaveURL(/\/goods\?q=candle$/);
  await expect(page.locator(".shelf > .work").first()).toBeVisible();
});

test("suggestions are reached by arrows and opened by Enter", async ({ page }) => {
  await page.goto("/");
  const search = page.getByRole("combobox", { name: "Search the shop" });
  await search.fill("gasholder");
  await expect(page.getByRole("option", { name: /Gasholder/ }).first()).toBeVisible();
  await search.press("ArrowDown");
  await expect(page.getByRole("option").first()).toHaveAttribute("aria-selected", "true");
  await search.press("Enter");
  await expect(page).toHaveURL(/\/goods\/gasholder-half-term$/);
  await expect(page.getByRole("heading", { level: 1, name: "Gasholder, Half Term" })).toBeVisible();
});

test("two windows of the same shopper show the same bag", async ({ context }) => {
  const [left, right] = [await context.newPage(), await context.newPage()];
  await right.goto("/cart");
  await expect(right.getByText("Nothing in the bag yet.")).toBeVisible();
  await shopper.putsInBag(left, "/goods/press-room?variant=PR-90-CO");
  await expect(right.getByRole("heading", { name: "Bag, 1 thing" })).toBeVisible();
  await right.getByRole("button", { name: "One more" }).click();
  await expect(left.getByRole("dialog", { name: "Bag, 2 things" })).toBeVisible();
  await right.getByRole("button", { name: /^Remove/ }).click();
  await expect(left.getByTestId("bag-count")).toHaveText("0");
  await right.getByRole("button", { name: "Undo" }).click();
  await expect(left.getByTestId("bag-count")).toHaveText("2");
});

test("without a connection a change of the bag waits and is sent afterwards", async ({ page, context }) => {
  await shopper.putsInBag(page, "/goods/press-room?variant=PR-90-CO");
  await page.goto("/cart");
  await expect(page.getByRole("heading", { name: "Bag, 1 thing" })).toBeVisible();
  await context.setOffline(true);
  await page.getByRole("button", { name: "One more" }).click();
  await expect(page.getByText("Waiting to be sent: 1 becomes 2.")).toBeVisible();
  await expect(page.getByText("Paying needs a connection.")).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByRole("heading", { name: "Bag, 2 things" })).toBeVisible();
});

test("signing in leads back to where one was, and never out of the shop", async ({ page }) => {
  const email = `shopper-${Date.now()}@example.com`;
  await page.goto("/goods?collection=prints");
  await page.getByRole("link", { name: "Sign in" }).click();
  await page.getByRole("link", { name: "Make an account" }).click();
  await page.getByLabel("Name").fill("Dilys Quayle");
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password").fill("a drawer full of gulls");
  await page.getByRole("button", { name: "Create account" }).click();
  await expect(page).toHaveURL(/\/goods\?collection=prints$/);
  await page.getByRole("button", { name: "Account", exact: true }).click();
  await page.getByRole("button", { name: "Sign out" }).click();
  await page.goto("/sign-in?to=//evil.example");
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password").fill("not the right one");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByText("E-mail and password do not go together.")).toBeVisible();
  await page.getByLabel("Password").fill("a drawer full of gulls");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect.poll(() => new URL(page.url()).pathname).toBe("/");
});
