import { expect, test } from "@playwright/test";
import { faultsOf, signsIn } from "../testing/staff-member.ts";

const shop = process.env["ATELIER_URL"];
if (shop) test.use({ baseURL: shop });

test("the palette acts on the order one looks at, finds records by what is known of them, and remembers the last ones", async ({
  page,
}) => {
  await signsIn(page, "/orders?view=all");
  const first = page.locator("tbody tr[data-row]").first();
  const number = (await first.getByRole("link").first().textContent()) ?? "";
  await first.getByRole("link").first().click();
  await expect(page.getByRole("heading", { level: 1, name: number })).toBeVisible();
  const mail = (await page.locator("a[href^='mailto:']").first().textContent()) ?? "";

  await page.keyboard.press("Control+k");
  const palette = page.getByRole("dialog", { name: "Find or do" });
  await expect(palette.getByRole("group", { name: `With ${number}` })).toBeVisible();
  // The answers are walked by the arrows from the field, which axe does not know: it looks for a stop of their own.
  const faults = await faultsOf(page);
  expect(faults.filter((fault) => !fault.startsWith("scrollable-region-focusable"))).toEqual([]);
  await page.keyboard.type("write a note");
  await expect(palette.getByRole("menuitem")).toHaveCount(1);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("textbox", { name: /^Note for the studio/ })).toBeFocused();

  await page.goto("/admin/");
  await expect(page.locator("main.main")).toBeVisible();
  await page.keyboard.press("Control+k");
  await expect(palette.getByRole("group", { name: "Lately" }).getByRole("menuitem").first()).toContainText(number);
  await page.keyboard.type(mail);
  await expect(palette.getByRole("group", { name: "Orders" }).getByRole("menuitem").first()).toBeVisible();
  // First what was typed goes, then the palette.
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await expect(palette).toBeHidden();
});

test("single letters can be switched off, and on again", async ({ page }) => {
  await signsIn(page, "/");
  await page.keyboard.press("?");
  const sheet = page.getByRole("dialog", { name: "Keys" });
  await sheet.getByRole("button", { name: "Turn them off" }).click();
  expect(await faultsOf(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await expect(sheet).toBeHidden();
  await page.keyboard.press("g");
  await page.keyboard.press("o");
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("dialog", { name: "Find or do" })).toBeVisible();
  await expect(page).toHaveURL(/\/admin\/$/);
  await page.keyboard.type("keys");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await sheet.getByRole("button", { name: "Turn them on" }).click();
  await page.keyboard.press("Escape");
  await expect(sheet).toBeHidden();
  await page.keyboard.press("g");
  await page.keyboard.press("o");
  await expect(page.getByRole("heading", { level: 1, name: "Orders" })).toBeVisible();
});
