import { expect, type Page, test } from "@playwright/test";
import { shopper, tabsTo } from "../../testing/shopper.ts";

const shop = process.env["ATELIER_URL"];
if (shop) test.use({ baseURL: shop });
test.use({ viewport: { width: 1366, height: 768 } });

test("a whole purchase by keyboard alone: search, facet, size, bag, checkout, payment, thanks", async ({ page }) => {
  await page.goto("/");
  await expect(page.getByTestId("bag-count")).toBeVisible();
  await page.keyboard.press("Tab");
  const skip = page.getByRole("link", { name: "Skip to the page" });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press("Enter");
  await expect(page.locator("#main")).toBeFocused();

  await page.goto("/");
  await tabsTo(page, /^Search the shop/);
  await page.keyboard.type("candle");
  await expect(page.getByRole("option").first()).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/goods\?q=candle$/);
  await tabsTo(page, /^Works and metal/);
  await page.keyboard.press("Space");
  await expect(page).toHaveURL(/family=works-and-metal/);
  await expect(page.getByRole("checkbox", { name: /^Works and metal/ })).toBeFocused();
  await tabsTo(page, /^Press Room/);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Press Room" })).toBeVisible();

  await tabsTo(page, /^90 g/);
  await page.keyboard.press("ArrowRight");
  await expect(page).toHaveURL(/variant=PR-220-CO/);
  await tabsTo(page, /^Put in bag/);
  await page.keyboard.press("Enter");
  const bag = page.getByRole("dialog", { name: "Bag, 1 thing" });
  await expect(bag).toBeVisible();
  expect(await focusIsIn(page, "dialog[open]")).toBe(true);
  for (let presses = 0; presses < 12; presses++) {
    await page.keyboard.press("Tab");
    // Past the last of it a browser may show its own bar, never the page behind.
    expect(await page.evaluate(() => document.activeElement?.closest("main, header, footer"))).toBeNull();
  }
  await page.keyboard.press("Escape");
  await expect(bag).toBeHidden();
  await expect(page.getByRole("button", { name: /^Put in bag/ })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog", { name: "Bag, 2 things" })).toBeVisible();
  await tabsTo(page, /^Check out, £/);
  await page.keyboard.press("Enter");

  await expect(page.getByRole("heading", { name: "Who is it for?" })).toBeVisible();
  await answersByKeyboard(page);
  await tabsTo(page, /^Pay £[\d.,]+ at Stripe$/);
  await page.keyboard.press("Enter");
  await expect(page.locator("[name=cardNumber]")).toBeVisible();
  for (const typed of ["4242 4242 4242 4242", "12 / 34", "123", "Dilys Quayle"]) {
    await tabsToField(page, typed);
    await page.keyboard.type(typed);
  }
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Thank you. It is being packed." })).toBeVisible();
});

async function answersByKeyboard(page: Page): Promise<void> {
  const answers = [
    [/^E-mail/, "dilys.quayle@example.com"],
    [/^Name/, "Dilys Quayle"],
    [/^Street and number/, "3 Maltings Row"],
    [/^Town/, "Saxmundham"],
    [/^Postcode/, "IP17 1AB"],
  ] as const;
  for (const [field, answer] of answers) {
    await tabsTo(page, field);
    await page.keyboard.type(answer);
  }
  await expect(page.getByRole("radio", { name: /Royal Mail/ })).toBeChecked();
}

const payFields: Record<string, string> = {
  "4242 4242 4242 4242": "cardNumber",
  "12 / 34": "cardExpiry",
  "123": "cardCvc",
  "Dilys Quayle": "billingName",
};

async function tabsToField(page: Page, typed: string): Promise<void> {
  const field = page.locator(`[name=${payFields[typed]}]`);
  for (let presses = 0; presses < 20; presses++) {
    if (await field.evaluate((one) => one === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  await expect(field).toBeFocused();
}

function focusIsIn(page: Page, selector: string): Promise<boolean> {
  return page.evaluate((inside) => document.activeElement?.closest(inside) !== null, selector);
}

test("what is refused at the checkout is reached by keyboard at once", async ({ page }) => {
  await shopper.putsInBag(page, "/goods/press-room?variant=PR-220-CO");
  await page.goto("/checkout");
  await tabsTo(page, /^Pay £/);
  await page.keyboard.press("Enter");
  await expect(page.getByLabel("E-mail")).toBeFocused();
  await expect(page.getByLabel("E-mail")).toHaveAttribute("aria-invalid", "true");
  await expect(page.getByLabel("E-mail")).toHaveAccessibleDescription("We need an address for the receipt.");
});
