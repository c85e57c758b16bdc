import { expect, test } from "@playwright/test";

const shop = process.env["ATELIER_URL"];
if (shop) test.use({ baseURL: shop });

test("a size is chosen into the address without a step in the history or a jump; Back leads to the list", async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 700 });
  await page.goto("/goods?q=press+room");
  await page.getByRole("link", { name: "Press Room" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Press Room" })).toBeVisible();
  const size = page.getByText("220 g", { exact: true });
  await size.scrollIntoViewIfNeeded();
  const before = await page.evaluate(() => window.scrollY);
  expect(before).toBeGreaterThan(0);
  await size.click();
  await expect(page).toHaveURL(/\/goods\/press-room\?variant=PR-220-CO$/);
  expect(await page.evaluate(() => window.scrollY)).toBe(before);
  await page.getByText("Cherry wood", { exact: true }).click();
  await expect(page).toHaveURL(/variant=PR-220-CW$/);
  await page.reload();
  await expect(page.getByRole("radio", { name: "Cherry wood" })).toBeChecked();
  await page.goBack();
  await expect(page).toHaveURL(/\/goods\?q=press\+room$/);
});

test("a size that has gone is struck through, says so in words, and still shows what it was", async ({ page }) => {
  await page.goto("/goods/press-room?variant=PR-90-CO&utm_source=mail&colour=loud");
  await expect(page).toHaveURL(/\/goods\/press-room\?variant=PR-90-CO$/);
  const gone = page.getByRole("radio", { name: /^420 g/ });
  await expect(gone).toHaveAccessibleName(/420 g\s*sold out/);
  await expect(page.locator("s", { hasText: "420 g" })).toBeVisible();
  await page.getByText("420 g").click();
  await expect(page).toHaveURL(/variant=PR-420-CO$/);
  await expect(page.getByRole("button", { name: "Tell me" })).toBeVisible();
  await page.goto("/goods/press-room?variant=NO-SUCH-THING");
  await expect(page.getByRole("radio", { name: "90 g", exact: true })).toBeChecked();
});
