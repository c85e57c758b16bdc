import { expect, type Page, test } from "@playwright/test";
import { buysSomething } from "../../testing/shopper.ts";
import { faultsOf, overhang, signsIn } from "../../testing/staff-member.ts";

const shop = process.env["ATELIER_URL"];
if (shop) test.use({ baseURL: shop });

const rows = (page: Page) => page.locator("tbody tr[data-row]");
const bar = (page: Page) => page.getByRole("region", { name: "With the selected" });

test("mails are found by kind and address, and chosen ones sent again; without a mail server each refusal says so", async ({
  page,
}) => {
  await signsIn(page, "/outbox");
  await buysSomething(new URL(page.url()).origin, "Ottilie Post");
  await page.keyboard.press("f");
  const form = page.getByRole("dialog", { name: "Filter" });
  await form.getByLabel("Mail is").selectOption("order-confirmed");
  await form.getByLabel("Address contains").fill("@");
  await expect(page).toHaveURL(/to=(%40|@)/);
  await form.getByRole("button", { name: "Done" }).click();
  await expect(page.locator(".chip", { hasText: "Address contains @" })).toBeVisible();
  await expect(rows(page).first()).toBeVisible();
  await rows(page).first().getByRole("checkbox").check();
  await bar(page).getByRole("button", { name: "Send again…" }).click();
  const dialog = page.getByRole("alertdialog", { name: "Send 1 mail again?" });
  await expect(dialog.getByText(/No mail server is set/)).toBeVisible();
  expect(await faultsOf(page)).toEqual([]);
  await dialog.getByRole("button", { name: "Send 1 mail again" }).click();
  await expect(bar(page).getByText("Sent again: 0 done, 1 refused")).toBeVisible();
  await page.keyboard.press("Escape");
  await page.setViewportSize({ width: 320, height: 700 });
  await rows(page).first().getByRole("checkbox").check();
  expect(await overhang(page)).toBe(0);
  expect(await faultsOf(page)).toEqual([]);
});
