import { expect, type Page, test } from "@playwright/test";
import { faultsOf, signsIn } from "../../testing/staff-member.ts";

const shop = process.env["ATELIER_URL"];
if (shop) test.use({ baseURL: shop });

test("the variants are written like a sheet: keys, a pasted column, filled down, a refusal at its cell", async ({
  page,
}) => {
  test.slow();
  await signsIn(page, "/products");
  const name = await makesSizes(page);
  const cell = (column: string, row: string) => page.getByRole("textbox", { name: `${column}, ${row}` });

  // Out of a German sheet, under an English interface.
  await pastes(page, "Price £, 180 g", "21,50\r\n34,00\r\n1.052,00\r\n");
  await expect(cell("Price £", "600 g")).toHaveValue("1.052,00");
  await cell("Weight g", "180 g").fill("430");
  await page.keyboard.press("Control+d");
  await expect(cell("Weight g", "600 g")).toHaveValue("430");
  await page.keyboard.press("Enter");
  await expect(cell("Weight g", "320 g")).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowUp");
  await pastes(page, "SKU, 180 g", `${name}-A\r\n${name}-A\r\n${name}-C`);
  const bar = page.getByRole("region", { name: "Unsaved changes" });
  await expect(bar).toContainText("SKU of 3 variants");
  await expect(bar).toContainText("price of 3 variants");

  await page.keyboard.press("Control+s");
  await expect(bar).toContainText("1 thing stops it");
  await expect(cell("SKU", "320 g")).toBeFocused();
  expect(await faultsOf(page)).toEqual([]);
  await page.getByRole("button", { name: `Use ${name}-A-2` }).click();
  await page.keyboard.press("Control+s");
  await expect(bar).toHaveCount(0);
  await expect(cell("Price £", "180 g")).toHaveValue("21.50");
  await expect(cell("Price £", "600 g")).toHaveValue("1,052.00");
  // Never asked right after saving.
  await page.getByRole("link", { name: "Orders" }).first().click();
  await expect(page).toHaveURL(/\/orders/);
  await expect(page.getByRole("alertdialog")).toHaveCount(0);
});

test("who changed the same price meanwhile is named, and both prices stand beside each other", async ({
  page,
  browser,
}) => {
  test.slow();
  await signsIn(page, "/products");
  await makesSizes(page);
  const context = await browser.newContext({ storageState: await page.context().storageState() });
  const other = await context.newPage();
  await other.goto(page.url());
  await other.getByRole("textbox", { name: "Price £, 180 g" }).fill("31.00");
  await page.getByRole("textbox", { name: "Price £, 180 g" }).fill("34.00");
  await page.getByRole("textbox", { name: "Weight g, 320 g" }).fill("700");
  await other.keyboard.press("Control+s");
  await expect(other.getByText("Saved", { exact: true })).toBeVisible();
  await page.keyboard.press("Control+s");
  const dialog = page.getByRole("dialog", { name: /^Edda Prüfer changed “Price, 180 g” .* ago$/ });
  await expect(dialog.getByRole("button", { name: "Take theirs, 31.00" })).toBeVisible();
  expect(await faultsOf(page)).toEqual([]);
  await dialog.getByRole("button", { name: "Keep mine, 34.00" }).click();
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  await page.reload();
  await expect(page.getByRole("textbox", { name: "Price £, 180 g" })).toHaveValue("34.00");
  await expect(page.getByRole("textbox", { name: "Weight g, 320 g" })).toHaveValue("700");
  await context.close();
});

/** A new product with three sizes, saved. */
async function makesSizes(page: Page): Promise<string> {
  const name = `Sheet-${Date.now()}`;
  await page.keyboard.press("c");
  const dialog = page.getByRole("dialog", { name: "New product" });
  await dialog.getByLabel("Name").fill(name);
  await dialog.getByLabel("Price").fill("20");
  await dialog.getByRole("button", { name: /^Make it/ }).click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
  await page.getByRole("button", { name: "Add an option" }).click();
  await page.getByLabel("Option 1").fill("Size");
  await page.getByLabel("Choices").fill("180 g, 320 g, 600 g");
  await page.keyboard.press("Control+s");
  await expect(page.getByRole("region", { name: "Unsaved changes" })).toHaveCount(0);
  await expect(page.getByRole("textbox", { name: "Price £, 600 g" })).toHaveValue("20.00");
  return name;
}

async function pastes(page: Page, cell: string, text: string): Promise<void> {
  await page.getByRole("textbox", { name: cell }).focus();
  await page.getByRole("textbox", { name: cell }).evaluate((input, what) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text", what);
    input.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}
