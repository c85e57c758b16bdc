import { expect, type Page, test } from "@playwright/test";
import { faultsOf, signsIn } from "../../../testing/staff-member.ts";

const shop = process.env["ATELIER_URL"];
if (shop) test.use({ baseURL: shop });

const bar = (page: Page) => page.getByRole("region", { name: "With the selected" });

test("all that match are marked delivered by the shop itself, which tells of it and of what it refused after a reload too", async ({
  page,
}) => {
  await signsIn(page, "/orders?view=all&notFulfillment=unfulfilled&address=some");
  await expect(page.getByText(/^50 of \d+ orders/)).toBeVisible();
  await page.getByRole("checkbox", { name: "Select all rows of this page" }).check();
  await bar(page)
    .getByRole("button", { name: /^Choose all \d+ that match$/ })
    .click();
  await expect(bar(page).getByText(/^All \d+ that match$/)).toBeVisible();
  await page.keyboard.press("d");
  const dialog = page.getByRole("alertdialog", { name: /^Mark \d+ orders delivered\?$/ });
  await expect(dialog).toContainText("stand where this can be done");
  expect(await faultsOf(page)).toEqual([]);
  await dialog.getByRole("button", { name: /^Mark \d+ orders delivered$/ }).click();
  const report = bar(page).getByText(/^Marked delivered: \d+ done, \d+ refused$/);
  await expect(report).toBeVisible({ timeout: 30_000 });
  await page.reload();
  await expect(report).toBeVisible();
  await bar(page).getByRole("button", { name: "See why" }).click();
  await expect(page.getByRole("dialog", { name: /refused$/ })).toContainText("It has not left yet.");
  expect(await faultsOf(page)).toEqual([]);
  await page.getByRole("button", { name: "Back", exact: true }).click();
  await page.keyboard.press("Escape");
  await expect(bar(page)).toBeHidden();
  await page.reload();
  await expect(page.getByText(/^50 of \d+ orders/)).toBeVisible();
  await expect(bar(page)).toBeHidden();
});

test("many are called off by the sum that goes back, which the shop adds up, however many there are", async ({
  page,
}) => {
  await signsIn(page, "/orders?view=all");
  await expect(page.getByText(/^50 of \d+ orders/)).toBeVisible();
  await page.getByRole("checkbox", { name: "Select all rows of this page" }).check();
  await bar(page)
    .getByRole("button", { name: /that match$/ })
    .click();
  await bar(page).getByRole("button", { name: "Cancel…" }).click();
  const dialog = page.getByRole("alertdialog", { name: /^Cancel \d+ orders\?$/ });
  await expect(dialog).toContainText("stand where this can be done");
  await expect(dialog).toContainText(/£[\d,.]+ goes back the way it was paid/);
  expect(await faultsOf(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await bar(page)
    .getByRole("button", { name: /^Mark shipped/ })
    .click();
  const sheet = page.getByRole("dialog", { name: /^Ship \d+ orders$/ });
  await expect(sheet).toContainText("numbers are added order by order");
  await page.keyboard.press("Escape");
  await expect(sheet).toBeHidden();
});
