import { expect, type Page, test } from "@playwright/test";
import { faultsOf, overhang, signsIn } from "../../testing/staff-member.ts";

const shop = process.env["ATELIER_URL"];
if (shop) test.use({ baseURL: shop });

/** A new draft, opened in its editor. */
async function makesDraft(page: Page): Promise<string> {
  const name = `Scheduled ${Date.now()}`;
  const { origin } = new URL(page.url());
  const made = await page.request.post("/trpc/admin/products.save", {
    headers: { origin },
    data: { kind: "physical", status: "draft", title: name, variants: [{ priceMinor: 1_250 }] },
  });
  const { result } = (await made.json()) as { result: { data: { id: string } } };
  await page.goto(`/admin/products/${result.data.id}`);
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
  return name;
}

/** The clocks of the shop a day and more from now, as the field takes them. */
function tomorrow(): string {
  return `${new Date(Date.now() + 86_400_000 * 2).toISOString().slice(0, 10)}T09:00`;
}

test("a draft is given its moment by the shop's clocks, is found by it, and is taken back", async ({ page }) => {
  await signsIn(page, "/products");
  const name = await makesDraft(page);
  const field = page.getByLabel("Publish at");
  await expect(page.getByText("By the clocks of the shop: United Kingdom Time.")).toBeVisible();
  await field.fill(tomorrow());
  await expect(page.getByText(/^Goes out by itself on .*09:00, United Kingdom Time\./)).toBeVisible();
  const bar = page.getByRole("region", { name: "Unsaved changes" });
  await expect(bar).toContainText("when it goes out");
  await page.keyboard.press("Control+s");
  await expect(bar).toHaveCount(0);
  await expect(page.getByText(/^Scheduled, .* 09:00$/)).toBeVisible();
  expect(await faultsOf(page)).toEqual([]);

  await page.goto(`/admin/products?status=draft&scheduled=some&q=${encodeURIComponent(name)}`);
  await expect(page.locator(".chip", { hasText: "Goes out is by itself, at a set time" })).toBeVisible();
  await expect(page.locator("tbody tr[data-row]")).toHaveCount(1);
  await expect(page.getByText(/^Scheduled,\s.*\s09:00$/).first()).toBeVisible();
  expect(await faultsOf(page)).toEqual([]);

  await page.getByRole("link", { name }).first().click();
  await page.getByRole("button", { name: "Take back" }).click();
  await page.keyboard.press("Control+s");
  await expect(bar).toHaveCount(0);
  await expect(page.getByText(/^Scheduled, /)).toHaveCount(0);
});

test("a moment that is past is refused at its field, also on a phone", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await signsIn(page, "/products");
  await makesDraft(page);
  await page.getByLabel("Publish at").fill("2020-01-01T09:00");
  await page.keyboard.press("Control+s");
  await expect(page.getByText("That moment is past. Choose one that is still to come.").first()).toBeVisible();
  expect(await overhang(page)).toBe(0);
  expect(await faultsOf(page)).toEqual([]);
});
