import { expect, type Page, test } from "@playwright/test";
import { faultsOf, overhang, signsIn } from "../../testing/staff-member.ts";

const shop = process.env["ATELIER_URL"];
if (shop) test.use({ baseURL: shop });

const rows = (page: Page) => page.locator("tbody tr[data-row]");
const bar = (page: Page) => page.getByRole("region", { name: "With the selected" });

/** Makes counted drafts, past the screens; they are found by their name. */
async function counted(page: Page, name: string, onHand: readonly number[]): Promise<void> {
  const { origin } = new URL(page.url());
  const made = await Promise.all(
    onHand.map((pieces, at) =>
      page.request.post("/trpc/admin/products.save", {
        headers: { origin },
        data: {
          kind: "physical",
          status: "draft",
          title: `${name} ${at + 1}`,
          variants: [{ priceMinor: 900, stock: { policy: "deny", onHand: pieces } }],
        },
      }),
    ),
  );
  expect(made.map((answer) => answer.status())).toEqual(made.map(() => 200));
}

test("many counts are corrected for one reason; what would fall below nothing is refused, row by row", async ({
  page,
}) => {
  await signsIn(page, "/stock");
  const name = `Shelf ${Date.now()}`;
  await counted(page, name, [9, 9, 1]);
  await page.getByRole("searchbox").fill(name);
  await expect(rows(page)).toHaveCount(3);
  await page.getByRole("checkbox", { name: "Select all rows of this page" }).check();
  await bar(page).getByRole("button", { name: "Adjust…" }).click();
  const dialog = page.getByRole("dialog", { name: "Adjust 3 variants" });
  await dialog.getByRole("button", { name: /^Adjust/ }).click();
  await expect(dialog.getByText("How many pieces?")).toBeVisible();
  await dialog.getByText("Take off").click();
  await dialog.getByLabel("Pieces").fill("4");
  await dialog.getByLabel("Reason").selectOption("damage");
  await expect(dialog.getByText(/^1 of those shown has too few/)).toBeVisible();
  expect(await faultsOf(page)).toEqual([]);
  await dialog.getByRole("button", { name: /^Take 4 off 3 variants/ }).click();
  await expect(bar(page).getByText("Adjusted: 2 done, 1 refused")).toBeVisible();
  await bar(page).getByRole("button", { name: "See why" }).click();
  await expect(page.getByRole("dialog", { name: "1 refused" }).getByText(`${name} 3`)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(rows(page).nth(0)).toContainText("5");
  await expect(rows(page).nth(2)).toContainText("1");
  expect(await faultsOf(page)).toEqual([]);
  // Put away again, so that no other walk meets them.
  await page.goto(`/admin/products?status=draft&q=${encodeURIComponent(name)}`);
  await expect(rows(page)).toHaveCount(3);
  await page.getByRole("checkbox", { name: "Select all rows of this page" }).check();
  await bar(page).getByRole("button", { name: "Archive…" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Archive 3 products" }).click();
  await expect(bar(page).getByText("Archived: 3 done")).toBeVisible();
});

test("the stock is narrowed down by chips in the address, exported, and fits a phone", async ({ page }) => {
  await signsIn(page, "/stock?status=published");
  await expect(page.locator(".chip", { hasText: "Product is In the shop" })).toBeVisible();
  await rows(page).first().getByRole("checkbox").check();
  const file = page.waitForEvent("download");
  await bar(page).getByRole("button", { name: "Export" }).click();
  expect((await file).suggestedFilename()).toMatch(/^stock-\d{4}-\d{2}-\d{2}\.csv$/);
  await page.setViewportSize({ width: 320, height: 700 });
  await expect(bar(page).getByRole("button", { name: "Adjust…" })).toBeVisible();
  expect(await overhang(page)).toBe(0);
  expect(await faultsOf(page)).toEqual([]);
});
