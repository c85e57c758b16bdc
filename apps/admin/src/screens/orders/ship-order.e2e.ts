import { expect, test } from "@playwright/test";
import { faultsOf, newPicture, overhang, signsIn } from "../../testing/staff-member.ts";

const shop = process.env["ATELIER_URL"];
if (shop) test.use({ baseURL: shop });

test("nothing is seen before signing in, and a wrong password says no more than that", async ({ page }) => {
  await page.goto("/admin/orders?view=to-ship");
  await expect(page).toHaveURL(/\/admin\/sign-in\?back=/);
  await expect(page.getByRole("navigation", { name: "Sections" })).toHaveCount(0);
  await page.getByLabel("Mail").fill("nobody@example.com");
  await page.getByLabel("Password", { exact: true }).fill("not the password");
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page.locator("form .error")).toHaveText("Mail and password do not go together.");
  expect(await faultsOf(page)).toEqual([]);
});

test("an order to ship leaves with carrier and number, and leaves the list", async ({ page }) => {
  await signsIn(page, "/orders?view=to-ship");
  await expect(page).toHaveURL(/\/admin\/orders\?view=to-ship$/);
  const first = page
    .getByRole("table", { name: "Orders" })
    .getByRole("link", { name: /^\S*\d{4,}$/ })
    .first();
  const number = (await first.textContent()) ?? "";
  await first.click();
  await expect(page.getByRole("heading", { level: 1, name: number })).toBeVisible();
  expect(await faultsOf(page)).toEqual([]);

  await page.keyboard.press("s");
  const sheet = page.getByRole("dialog", { name: `Ship ${number}` });
  await sheet.getByLabel("Carrier").fill("");
  await sheet.getByRole("button", { name: /^Mark shipped/ }).click();
  await expect(sheet.getByText("Who takes it?")).toBeVisible();
  await sheet.getByLabel("Carrier").fill("Royal Mail");
  await sheet.getByLabel("Tracking number").fill("LN 4420 1187 3GB");
  await expect(sheet.getByLabel("Tracking page")).toHaveValue(/royalmail\.com.*LN442011873GB$/);
  await sheet.getByRole("button", { name: /^Mark shipped/ }).click();
  await expect(sheet).toBeHidden();

  await expect(page.getByRole("heading", { name: "Parcel", exact: true })).toBeVisible();
  await expect(page.getByText("LN 4420 1187 3GB").first()).toBeVisible();
  await expect(page.getByRole("log").getByText(/^Shipped, Royal Mail/)).toBeVisible();
  await page.getByRole("link", { name: "Parcel on its way" }).click();
  await expect(page.getByRole("complementary", { name: "Preview" }).getByRole("link", { name: number })).toBeVisible();

  await page.goto("/admin/orders?view=to-ship");
  await expect(page.getByRole("link", { name: "To ship" })).toHaveAttribute("aria-current", "page");
  await expect(page.getByRole("status").filter({ hasText: /^\d+ orders?$/ })).toBeVisible();
  await expect(page.getByRole("link", { name: number })).toHaveCount(0);
});

test("an order of several pieces leaves in two parcels, and the page shows what still waits", async ({ page }) => {
  await signsIn(page, "/orders?view=to-ship");
  const rows = page.getByRole("table", { name: "Orders" }).getByRole("link", { name: /^\S*\d{4,}$/ });
  await expect(rows.first()).toBeVisible();
  const several = page.getByRole("button", { name: /^Ship ([2-9]|\d\d+) pieces/ });
  for (const number of await rows.allTextContents()) {
    await page.goto("/admin/orders?view=to-ship");
    await page.getByRole("link", { name: number, exact: true }).click();
    await expect(page.getByRole("button", { name: /^Ship \d+ piece/ })).toBeVisible();
    if (await several.isVisible()) break;
  }
  await several.click();
  const sheet = page.getByRole("dialog", { name: /^Ship / });
  const packing = sheet.getByRole("group", { name: "In this parcel" }).getByRole("textbox");
  await sheet.getByLabel("Carrier").fill("Royal Mail");
  for (const field of await packing.all()) await field.fill("0");
  await sheet.getByRole("button", { name: /^Mark shipped/ }).click();
  await expect(sheet.getByText("Put at least one piece into the parcel.")).toBeVisible();
  await packing.first().fill("999");
  await expect(sheet.getByText(/left to send\.$/)).toBeVisible();
  await packing.first().fill("1");
  await expect(sheet.getByText(/to be sent later\.$/)).toBeVisible();
  expect(await faultsOf(page)).toEqual([]);
  await sheet.getByRole("button", { name: /^Mark shipped/ }).click();
  await expect(sheet).toBeHidden();
  await expect(page.getByRole("heading", { name: "Still to ship" })).toBeVisible();
  await expect(page.getByText("Partly shipped").first()).toBeVisible();
  await expect(page.getByRole("log").getByText(/^A part shipped, Royal Mail/)).toBeVisible();
  await page.keyboard.press("s");
  await sheet.getByRole("button", { name: /^Mark shipped/ }).click();
  await expect(page.getByRole("heading", { name: "Parcel 2 of 2" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Still to ship" })).toHaveCount(0);
});

test("a count corrects the shelf, and taking off more than there is gets refused before it is sent", async ({
  page,
}) => {
  await signsIn(page, "/stock?q=press");
  await page
    .getByRole("button", { name: /^Adjust Press Room/ })
    .first()
    .click();
  const dialog = page.getByRole("dialog", { name: /^Adjust Press Room/ });
  const now = Number(await dialog.getByRole("row", { name: /^Now/ }).getByRole("cell").nth(1).textContent());
  await dialog.getByText("Take off", { exact: true }).click();
  await dialog.getByLabel("Pieces").fill(String(now + 5));
  await expect(dialog.getByText(/The shop refuses that|Ship or cancel some of them first/)).toBeVisible();
  await expect(dialog.getByRole("button", { name: /^Take off/ })).toHaveAttribute("aria-disabled", "true");
  await dialog.getByText("Set to", { exact: true }).click();
  await dialog.getByLabel("Pieces").fill(String(now + 2));
  await dialog.getByLabel("Note for the ledger").fill("One box behind the batten.");
  await expect(dialog.getByRole("row", { name: /^Change/ })).toContainText("+2");
  await page.keyboard.press("Control+Enter");
  await expect(dialog).toBeHidden();
  await page
    .getByRole("row", { name: /Press Room/ })
    .first()
    .click();
  await expect(page.getByRole("row", { name: /One box behind the batten/ }).first()).toContainText("+2");
});

test("a product gets a picture with its words, and the page asks before it is left unsaved", async ({ page }) => {
  await signsIn(page, "/products");
  await page.keyboard.press("c");
  const dialog = page.getByRole("dialog", { name: "New product" });
  const name = `Proof ${Date.now()}`;
  await dialog.getByLabel("Name").fill(name);
  await dialog.getByLabel("Price").fill("21.50");
  await dialog.getByRole("button", { name: /^Make it/ }).click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();

  await page.locator("input[type=file]").setInputFiles(await newPicture(page));
  await expect(page.getByText("1 missing").first()).toBeVisible();
  await page.getByLabel("What is in picture 1").fill("Sixty rectangles in as many colours");
  await page.getByRole("link", { name: "Orders" }).first().click();
  await expect(page.getByRole("alertdialog", { name: "Leave without saving?" })).toContainText("1 new picture");
  await page.getByRole("button", { name: "Stay" }).click();
  await page.keyboard.press("Control+s");
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  await page.reload();
  await expect(page.getByLabel("What is in picture 1")).toHaveValue("Sixty rectangles in as many colours");
  await expect(page.locator(".shot picture img")).toHaveAttribute("src", /^\/files\/[0-9a-f-]{36}\/\d+\.\w+$/, {
    timeout: 30_000,
  });
  expect(await faultsOf(page)).toEqual([]);

  await page.getByRole("button", { name: /^Publish/ }).click();
  await expect(page.getByText(`${name} is in the shop`)).toBeVisible();
  await page.getByRole("button", { name: "More" }).click();
  await page.getByRole("menuitem", { name: "Archive" }).click();
  await page
    .getByRole("alertdialog", { name: `Archive ${name}?` })
    .getByRole("button", { name: "Archive" })
    .click();
  await expect(page.getByText(`${name} is archived`)).toBeVisible();
});

test("every page fits a phone and passes the accessibility checks", async ({ page }) => {
  test.slow();
  await page.setViewportSize({ width: 390, height: 844 });
  await signsIn(page, "/");
  for (const address of [
    "/",
    "/orders?view=all",
    "/products",
    "/stock",
    "/imports",
    "/outbox",
    "/jobs",
    "/health",
    "/settings",
  ]) {
    await page.goto(`/admin${address}`);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await page.waitForLoadState("networkidle");
    expect([address, await overhang(page)]).toEqual([address, 0]);
    expect([address, await faultsOf(page)]).toEqual([address, []]);
  }
});
