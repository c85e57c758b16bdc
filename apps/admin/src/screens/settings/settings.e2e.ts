import { type Browser, expect, type Page, test } from "@playwright/test";
import { faultsOf, overhang, signsIn } from "../../testing/staff-member.ts";

const shop = process.env["ATELIER_URL"];
if (shop) test.use({ baseURL: shop });

// A place nobody else's test sends anything to, and one good that has to travel.
const far = "Faroe Islands";
const candle = "/goods/press-room?variant=PR-220-CO";

test("a zone is made, seen at the checkout, and its rate changed there and then", async ({ page, browser }) => {
  test.slow();
  await signsIn(page, "/settings/delivery");
  await dropZone(page);
  await page.getByRole("button", { name: "Add a zone" }).click();
  const zone = page.locator("section.sec").filter({ has: page.getByRole("heading", { name: "New zone" }) });
  await page.keyboard.press("Control+s");
  await expect(page.getByText("A zone needs a name.")).toBeVisible();
  await expect(page.getByText("Which countries?", { exact: false })).toBeVisible();
  await expect(page.locator("[aria-invalid=true]").first()).toBeFocused();
  expect(await faultsOf(page)).toEqual([]);

  await zone.getByLabel("Name of the zone").fill("By boat");
  const boat = page.locator("section.sec").filter({ has: page.getByRole("heading", { name: "By boat" }) });
  await boat.getByLabel("Add a country").selectOption("FO");
  await boat.getByLabel("Name of the rate").fill("Smyril, weekly");
  await boat.getByRole("textbox", { name: "Price" }).fill("12.30");
  await expect(page.getByText("new zone By boat", { exact: false })).toBeVisible();

  const bag = page.getByRole("complementary", { name: "Try a bag" });
  await bag.getByLabel("Country").selectOption({ label: far });
  await expect(bag.getByText("Goes by By boat")).toBeVisible();
  await expect(bag.getByText("£12.30")).toBeVisible();

  await page.keyboard.press("Control+s");
  await expect(page.getByText("Saved. The shop goes by it at once.")).toBeVisible();
  await expect(page.getByRole("region", { name: "Unsaved changes" })).toHaveCount(0);
  await page.getByRole("link", { name: "Taxes", exact: true }).click();
  await expect(page).toHaveURL(/\/settings\/taxes$/);
  await expect(page.getByRole("alertdialog")).toHaveCount(0);

  const shopper = await browser.newPage();
  await shopper.goto(new URL(candle, page.url()).href);
  await shopper.getByRole("button", { name: /^Put in bag/ }).click();
  await expect(shopper.getByRole("dialog", { name: "Bag, 1 thing" })).toBeVisible();
  await shopper.goto(new URL("/checkout", page.url()).href);
  await shopper.getByLabel("Country").selectOption({ label: far });
  await expect(shopper.getByRole("radio", { name: /Smyril, weekly/ })).toBeVisible();
  await expect(shopper.locator("label", { hasText: "Smyril, weekly" }).getByText("£12.30")).toBeVisible();

  await page.getByRole("link", { name: "Delivery", exact: true }).click();
  await boat.getByRole("textbox", { name: "Price" }).fill("9.99");
  await page.keyboard.press("Control+s");
  await expect(page.getByRole("region", { name: "Unsaved changes" })).toHaveCount(0);
  await shopper.reload();
  await shopper.getByLabel("Country").selectOption({ label: far });
  await expect(shopper.locator("label", { hasText: "Smyril, weekly" }).getByText("£9.99")).toBeVisible();
  await shopper.close();
  await dropZone(page);
});

test("what is typed survives a reload, and the page asks before it is left", async ({ page }) => {
  await signsIn(page, "/settings");
  const hours = page.getByLabel("Opening hours");
  const before = await hours.inputValue();
  await hours.fill(`${before}, and by appointment`);
  await expect(page.getByRole("region", { name: "Unsaved changes" })).toContainText("Opening hours");
  await page.waitForFunction(() => localStorage.getItem("atelier-draft-settings-shop")?.includes("by appointment"));
  await page.reload();
  await expect(hours).toHaveValue(`${before}, and by appointment`);
  await expect(page.getByText(/were kept on this computer/)).toBeVisible();
  await page.getByRole("link", { name: "Orders" }).first().click();
  await expect(page.getByRole("alertdialog", { name: "Leave without saving?" })).toContainText("Opening hours");
  await page.getByRole("button", { name: "Stay" }).click();
  await page.getByRole("button", { name: "Discard" }).click();
  await expect(hours).toHaveValue(before);
});

test("two who write the same at once are both shown, and what only one wrote is kept from both", async ({
  page,
  browser,
}) => {
  await signsIn(page, "/settings");
  const other = await second(browser, page);
  const stamp = Date.now();
  const [mine, theirs, never] = [`Mine ${stamp}`, `Theirs ${stamp}`, `Never ${stamp}`];
  const intro = await page.getByLabel("A few words").inputValue();
  const hours = await page.getByLabel("Opening hours").inputValue();
  await page.getByLabel("A few words").fill(mine);
  await other.getByLabel("A few words").fill(theirs);
  await other.getByLabel("Opening hours").fill(never);
  await other.keyboard.press("Control+s");
  await expect(other.getByText(/^Saved\./)).toBeVisible();

  await page.keyboard.press("Control+s");
  const dialog = page.getByRole("dialog", { name: /changed “A few words” .* ago/ });
  await expect(dialog).toContainText("Edda Prüfer");
  await expect(dialog.getByText(theirs)).toBeVisible();
  expect(await faultsOf(page)).toEqual([]);
  await dialog.getByRole("button", { name: /^Keep mine/ }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByLabel("A few words")).toHaveValue(mine);
  await expect(page.getByLabel("Opening hours")).toHaveValue(never);

  await page.getByLabel("A few words").fill(intro);
  await page.getByLabel("Opening hours").fill(hours);
  await page.keyboard.press("Control+s");
  await expect(page.getByRole("region", { name: "Unsaved changes" })).toHaveCount(0);
  await other.close();
});

test("what two wrote in different places is kept from both without a question, pressed twice or not", async ({
  page,
  browser,
}) => {
  await signsIn(page, "/settings");
  const other = await second(browser, page);
  const stamp = Date.now();
  const intro = await page.getByLabel("A few words").inputValue();
  const hours = await page.getByLabel("Opening hours").inputValue();
  await other.getByLabel("Opening hours").fill(`Theirs ${stamp}`);
  await other.keyboard.press("Control+s");
  await expect(other.getByRole("region", { name: "Unsaved changes" })).toHaveCount(0);
  await page.getByLabel("A few words").fill(`Mine ${stamp}`);
  await page.keyboard.press("Control+s");
  await page.keyboard.press("Control+s");
  await expect(page.getByRole("region", { name: "Unsaved changes" })).toHaveCount(0);
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(page.getByLabel("Opening hours")).toHaveValue(`Theirs ${stamp}`);
  await page.reload();
  await expect(page.getByLabel("A few words")).toHaveValue(`Mine ${stamp}`);
  await page.getByLabel("A few words").fill(intro);
  await page.getByLabel("Opening hours").fill(hours);
  await page.keyboard.press("Control+s");
  await expect(page.getByRole("region", { name: "Unsaved changes" })).toHaveCount(0);
  await other.close();
});

test("a session that ends over an unsaved page is begun again in place, and nothing typed is lost", async ({
  page,
}) => {
  const account = await signsIn(page, "/settings");
  const hours = page.getByLabel("Opening hours");
  const before = await hours.inputValue();
  await hours.fill(`${before} and more`);
  await expect(page.getByRole("region", { name: "Unsaved changes" })).toBeVisible();
  await page.context().clearCookies();
  await page.keyboard.press("Control+s");
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Password", { exact: true }).fill(account.password);
  await dialog.getByRole("button", { name: /^Sign in/ }).click();
  await expect(dialog).toBeHidden();
  await expect(hours).toHaveValue(`${before} and more`);
  await page.keyboard.press("Control+s");
  await expect(page.getByRole("region", { name: "Unsaved changes" })).toHaveCount(0);
  await hours.fill(before);
  await page.keyboard.press("Control+s");
  await expect(page.getByRole("region", { name: "Unsaved changes" })).toHaveCount(0);
});

test("the pages of the settings fit a phone and pass the accessibility checks", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await signsIn(page, "/settings");
  for (const address of ["/settings", "/settings/delivery", "/settings/taxes"]) {
    await page.goto(`/admin${address}`);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await page.waitForLoadState("networkidle");
    expect([address, await overhang(page)]).toEqual([address, 0]);
    expect([address, await faultsOf(page)]).toEqual([address, []]);
  }
});

async function dropZone(page: Page): Promise<void> {
  await expect(page.getByRole("heading", { level: 2 }).first()).toBeVisible();
  const remove = page.getByRole("button", { name: "Remove By boat" });
  if ((await remove.count()) === 0) return;
  await remove.click();
  await page.keyboard.press("Control+s");
  await expect(page.getByRole("region", { name: "Unsaved changes" })).toHaveCount(0);
}

async function second(browser: Browser, page: Page): Promise<Page> {
  const context = await browser.newContext({ storageState: await page.context().storageState() });
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(other.getByLabel("A few words")).toBeVisible();
  return other;
}
