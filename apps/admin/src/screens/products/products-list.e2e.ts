import { expect, type Page, test } from "@playwright/test";
import { faultsOf, overhang, signsIn } from "../../testing/staff-member.ts";

const shop = process.env["ATELIER_URL"];
if (shop) test.use({ baseURL: shop });

const rows = (page: Page) => page.locator("tbody tr[data-row]");
const bar = (page: Page) => page.getByRole("region", { name: "With the selected" });

/** Makes drafts of one family of names, as many as are asked for, past the screens. */
async function drafts(page: Page, name: string, count: number): Promise<void> {
  const { origin } = new URL(page.url());
  const made = await Promise.all(
    Array.from({ length: count }, (_, at) =>
      page.request.post("/trpc/admin/products.save", {
        headers: { origin },
        data: { kind: "physical", status: "draft", title: `${name} ${at + 1}`, variants: [{ priceMinor: 1_250 }] },
      }),
    ),
  );
  expect(made.map((answer) => answer.status())).toEqual(made.map(() => 200));
}

test("products are narrowed down by typed filters that stand in the address, and the view is kept", async ({
  page,
}) => {
  await signsIn(page, "/products");
  await expect(rows(page).first()).toBeVisible();
  await page.keyboard.press("f");
  const form = page.getByRole("dialog", { name: "Filter" });
  await form.getByLabel("Price at least").fill("20");
  await form.getByLabel("Price at least").blur();
  await form.getByLabel("Picture is").selectOption("some");
  await form.getByRole("button", { name: "Done" }).click();
  await expect(page).toHaveURL(/min=2000/);
  await expect(page).toHaveURL(/picture=some/);
  await expect(page.locator(".chip", { hasText: "Price at least £20.00" })).toBeVisible();
  await page.reload();
  await expect(page.locator(".chip", { hasText: "Picture is there" })).toBeVisible();
  await expect(page.getByRole("link", { name: /^In the shop.*changed$/ })).toBeVisible();
  await expect(page.getByRole("button", { name: "Save as…" })).toBeVisible();
  expect(await faultsOf(page)).toEqual([]);
});

test("a few products are tagged from the list, one after the other, and found by the tag", async ({ page }) => {
  await signsIn(page, "/products?status=draft");
  const name = `Few ${Date.now()}`;
  await drafts(page, name, 3);
  await page.getByRole("searchbox").fill(name);
  await expect(rows(page)).toHaveCount(3);
  await page.keyboard.press("Escape");
  await page.getByRole("checkbox", { name: "Select all rows of this page" }).check();
  await bar(page).getByRole("button", { name: "Tag…" }).click();
  const dialog = page.getByRole("dialog", { name: "Tag 3 products" });
  await dialog.getByRole("button", { name: /^Tag 3 products/ }).click();
  await expect(dialog.getByText("Which tag?")).toBeVisible();
  const tag = `t${Date.now()}`;
  await dialog.getByLabel("Tag", { exact: true }).fill(tag);
  expect(await faultsOf(page)).toEqual([]);
  await dialog.getByRole("button", { name: /^Tag 3 products/ }).click();
  await expect(bar(page).getByText(`Tag “${tag}” added: 3 done`)).toBeVisible();
  await page.goto(`/admin/products?status=any&tag=${tag}`);
  await expect(rows(page)).toHaveCount(3);
  // Put away again, so that no other walk meets them.
  await page.getByRole("checkbox", { name: "Select all rows of this page" }).check();
  await bar(page).getByRole("button", { name: "Archive…" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Archive 3 products" }).click();
  await expect(bar(page).getByText("Archived: 3 done")).toBeVisible();
});

test("all that match are archived by the shop itself, which tells of it after a reload too", async ({ page }) => {
  await signsIn(page, "/products?status=draft");
  const name = `Many ${Date.now()}`;
  await drafts(page, name, 60);
  await page.getByRole("searchbox").fill(name);
  await expect(page.getByText("50 of 60 products")).toBeVisible();
  await page.getByRole("checkbox", { name: "Select all rows of this page" }).check();
  await bar(page).getByRole("button", { name: "Choose all 60 that match" }).click();
  await expect(bar(page).getByText("All 60 that match")).toBeVisible();
  await bar(page).getByRole("button", { name: "Archive…" }).click();
  const dialog = page.getByRole("alertdialog", { name: "Archive 60 products?" });
  expect(await faultsOf(page)).toEqual([]);
  await dialog.getByRole("button", { name: "Archive 60 products" }).click();
  await expect(bar(page).getByText("Archived: 60 done")).toBeVisible({ timeout: 30_000 });
  await expect(rows(page)).toHaveCount(0);
  await page.reload();
  await expect(bar(page).getByText("Archived: 60 done")).toBeVisible();
  expect(await faultsOf(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await expect(bar(page)).toBeHidden();
  await page.goto(`/admin/products?status=archived&q=${encodeURIComponent(name)}`);
  await expect(page.getByText("50 of 60 products")).toBeVisible();
});

test("what the shop is about can be put out of sight, stopped, looked into and gone on with", async ({ page }) => {
  const asked: string[] = [];
  const act = { kind: "products.change", change: { kind: "status", status: "published" } };
  const counts = { total: 1204, done: 412, refused: 1, failure: null };
  const moments = { createdAt: "2026-11-21T03:00:00.000Z", finishedAt: null };
  let state = "running";
  const answer = () => ({
    id: "01a1fc5f-6cd3-7418-843f-cd7c401cd847",
    list: "products",
    act,
    state,
    ...counts,
    ...moments,
  });
  const refused = {
    id: "01a1fc5f-6cd3-7418-843f-cd7c401cd848",
    name: "Low Water",
    code: "catalog.price-step",
    detail: {},
  };
  // A run is over in a moment where there is little to do; this one is told, and what is asked of it is heard.
  await page.route(/admin\/bulk\.(open|stop|goOn)/, async (route) => {
    if (route.request().url().includes("bulk.stop")) asked.push((state = "stopped"));
    if (route.request().url().includes("bulk.goOn")) asked.push((state = "waiting"));
    await route.fulfill({ json: { result: { data: answer() } } });
  });
  await page.route(/admin\/bulk\.refusals/, (route) =>
    route.fulfill({ json: { result: { data: { items: [refused], nextCursor: null } } } }),
  );
  await signsIn(page, "/products");
  await expect(bar(page).getByText("Published: 413 of 1,204")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(bar(page)).toBeHidden();
  await expect(page.getByRole("searchbox")).toBeVisible();
  expect(asked).toEqual([]);
  await page.reload();
  await bar(page).getByRole("button", { name: "Stop" }).click();
  await expect(bar(page).getByText("Published: stopped at 413 of 1,204")).toBeVisible();
  await bar(page).getByRole("button", { name: "See why" }).click();
  await expect(page.getByRole("dialog", { name: "1 refused" }).getByText("Low Water")).toBeVisible();
  expect(await faultsOf(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await bar(page).getByRole("button", { name: "Go on with the other 791" }).click();
  await expect(bar(page).getByText("Published: 413 of 1,204")).toBeVisible();
  expect(asked).toEqual(["stopped", "waiting"]);
});

test("the list and its bar fit a phone", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await signsIn(page, "/products");
  await rows(page).first().getByRole("checkbox").check();
  await expect(bar(page).getByRole("button", { name: "Archive…" })).toBeVisible();
  expect(await overhang(page)).toBe(0);
  expect(await faultsOf(page)).toEqual([]);
});
