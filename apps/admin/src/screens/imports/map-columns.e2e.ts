import { expect, type Page, test } from "@playwright/test";
import { faultsOf, overhang, signsIn } from "../../testing/staff-member.ts";

const shop = process.env["ATELIER_URL"];
if (shop) test.use({ baseURL: shop });

const stamp = Date.now();
/** A German list as an old spreadsheet saves it, with one row that is wrong. */
function germanList(name: string): Buffer {
  const rows = [
    `Bezeichnung;Artikelnummer;Preis;Bestand;Gewicht (kg);Farbton;Notiz ${stamp}`,
    `Schale ${name};SL-${name};1.234,50;3;0,4;blau;`,
    `Krug ${name};KR-${name};18.00;2;1,2;grün;Henkel prüfen`,
  ];
  return Buffer.from(rows.join("\r\n"), "latin1");
}

async function drops(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.locator('input[type="file"]').setInputFiles({ name, mimeType: "text/csv", buffer });
  await expect(page.getByRole("heading", { name: "What is which column?" })).toBeVisible();
}
const column = (page: Page, heading: string) => page.getByLabel(`What is “${heading}”?`);

test("any list is brought in: its columns are guessed, corrected, remembered, and the wrong row is named", async ({
  page,
}) => {
  await signsIn(page, "/imports");
  const name = `A${stamp}`;
  await drops(page, "liste.csv", germanList(name));
  await expect(page.getByText("5 of 7 columns are read, semicolons, Windows-1252")).toBeVisible();
  await expect(column(page, "Bezeichnung")).toHaveValue("title");
  await expect(column(page, `Notiz ${stamp}`)).toHaveValue("");
  await expect(page.getByText(/“1\.234,50” is read as .1,234\.50\./)).toBeVisible();
  expect(await faultsOf(page)).toEqual([]);
  // What is needed is asked for, and nothing chosen is lost.
  await column(page, "Preis").selectOption({ label: "Not read" });
  await column(page, "Farbton").selectOption({ label: "Tags" });
  await page.getByRole("button", { name: "Check the file" }).first().click();
  await expect(page.getByText("Say which column is the Price.")).toBeVisible();
  await column(page, "Preis").selectOption({ label: "Price" });
  await expect(page.getByText("Say which column is the Price.")).toBeHidden();
  await page.getByRole("button", { name: "Check the file" }).first().click();
  await expect(page.getByText("Not an amount with a decimal comma")).toBeVisible();
  await expect(page.getByRole("button", { name: "Import 1 row, leave 1 out" })).toBeVisible();
  expect(await faultsOf(page)).toEqual([]);
  await page.getByRole("button", { name: "Import 1 row, leave 1 out" }).click();
  await expect(page.getByText("2 rows read: 1 imported, 0 the same, 1 left out.")).toBeVisible();
  // The next file with these headings knows them.
  await page.goto("/admin/imports");
  await drops(page, "liste-2.csv", germanList(`B${stamp}`));
  await expect(page.getByText("As you said for the last file with these headings.")).toBeVisible();
  await expect(column(page, "Farbton")).toHaveValue("tags");
});

test("the template to download is a file whose every column is known", async ({ page }) => {
  await signsIn(page, "/imports");
  const waits = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download a template" }).click();
  const path = await (await waits).path();
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name: "t.csv", mimeType: "text/csv", buffer: await bytesOf(path) });
  await expect(page.getByText("16 of 16 columns are read, commas, UTF-8")).toBeVisible();
  await page.getByRole("button", { name: "Check the file" }).first().click();
  await expect(page.getByRole("button", { name: "Import 3 rows" })).toBeVisible();
});

test("on a phone the columns are said by keyboard alone", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await signsIn(page, "/imports");
  await drops(page, "phone.csv", Buffer.from(`Name,Amount ${stamp}\nBowl ${stamp},4.00\n`));
  expect(await overhang(page)).toBe(0);
  expect(await faultsOf(page)).toEqual([]);
  const amount = column(page, `Amount ${stamp}`);
  await amount.focus();
  // Behind "Not read": eight of the product, the SKU, then the price.
  for (let step = 0; step < 10; step += 1) await page.keyboard.press("ArrowDown");
  await expect(amount).toHaveValue("price");
  const check = page.getByRole("button", { name: "Check the file" }).last();
  await check.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText("Checked, nothing written")).toBeVisible();
  await page.getByRole("link", { name: "Change the columns" }).click();
  await expect(page.getByText("As this file was checked.")).toBeVisible();
});

async function bytesOf(path: string): Promise<Buffer> {
  const { readFile } = await import("node:fs/promises");
  return readFile(path);
}
