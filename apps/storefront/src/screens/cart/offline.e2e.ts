import { expect, type Page, test } from "@playwright/test";
import { refuse } from "../../testing/refuse.ts";
import { faultsOf, shopper } from "../../testing/shopper.ts";

const shop = process.env["ATELIER_URL"];
if (shop) test.use({ baseURL: shop });

const candle = "/goods/press-room?variant=PR-90-CO";

test("what is changed in the bag without a connection is shown as waiting, can be taken back, and arrives afterwards", async ({
  page,
  context,
}) => {
  await shopper.putsInBag(page, "/goods/gasholder-half-term");
  await shopper.putsAlsoInBag(page, candle, 2);
  await page.goto("/cart");
  await expect(page.getByRole("heading", { level: 1, name: "Bag, 2 things" })).toBeVisible();
  const print = page.getByRole("listitem").filter({ hasText: "Gasholder, Half Term" });
  const press = page.getByRole("listitem").filter({ hasText: "Press Room" });
  await context.setOffline(true);
  await expect(page.getByText(/^No connection since/)).toBeVisible();

  await press.getByRole("button", { name: "One more" }).click();
  await press.getByRole("button", { name: "One more" }).click();
  await expect(press.getByText("Waiting to be sent: 1 becomes 3.")).toBeVisible();
  await print.getByRole("button", { name: /^Remove/ }).click();
  await expect(print.getByText("Waiting to be taken out.")).toBeVisible();
  await expect(page.getByText(/2 changes to the bag wait and are sent by themselves/)).toBeVisible();
  // The sums are those the shop named last, and say so.
  await expect(page.getByText(/^To pay, as at/)).toBeVisible();
  expect(await faultsOf(page)).toEqual([]);
  await print.getByRole("button", { name: "Undo" }).click();
  await expect(print.getByText("Waiting to be taken out.")).toHaveCount(0);
  await print.getByRole("button", { name: /^Remove/ }).click();

  await context.setOffline(false);
  await expect(page.getByRole("heading", { level: 1, name: "Bag, 3 things" })).toBeVisible();
  await expect(page.getByText("Gasholder, Half Term taken out.")).toBeVisible();
  await page.reload();
  await expect(page.getByRole("heading", { level: 1, name: "Bag, 3 things" })).toBeVisible();
  await expect(print).toHaveCount(0);
});

test("what is put in the bag without a connection waits in it, and can be left out again", async ({
  page,
  context,
}) => {
  await page.goto(candle);
  await shopper.waitsForRest(page);
  await context.setOffline(true);
  await page.getByRole("button", { name: /^Put in bag/ }).click();
  const bag = page.getByRole("dialog");
  await expect(bag.getByText("Waiting to be sent.").first()).toBeVisible();
  await bag.getByRole("button", { name: "Undo" }).click();
  await expect(bag.getByText("Waiting to be sent.")).toHaveCount(0);
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: /^Put in bag/ }).click();
  await expect(bag.getByText("Waiting to be sent.").first()).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByRole("dialog", { name: "Bag, 1 thing" })).toBeVisible();
  await expect(page.getByTestId("bag-count")).toHaveText("1");
});

test("what waits for the connection outlasts the page, and is sent once when it is opened again", async ({ page }) => {
  await shopper.putsInBag(page, candle);
  await page.goto("/cart");
  await shopper.waitsForRest(page);
  await losesConnection(page);
  await page.getByRole("button", { name: "One more" }).click();
  await expect(page.getByText("Waiting to be sent: 1 becomes 2.")).toBeVisible();
  await page.goto("about:blank");
  await page.goto("/cart");
  await expect(page.getByRole("heading", { level: 1, name: "Bag, 2 things" })).toBeVisible();
  await expect.poll(() => waiting(page)).toBe(0);
  await page.reload();
  await expect(page.getByRole("heading", { level: 1, name: "Bag, 2 things" })).toBeVisible();
});

test("what outlasted its page and is refused then is said above the lines", async ({ page }) => {
  await shopper.putsInBag(page, candle);
  await page.goto("/cart");
  await shopper.waitsForRest(page);
  await losesConnection(page);
  await page.getByRole("button", { name: "One more" }).click();
  await expect.poll(() => waiting(page)).toBe(1);
  await page.goto("about:blank");
  await page.route(/cart\.setQuantity/, (route) =>
    refuse(route, "stock.insufficient", { lines: [{ variantId: crypto.randomUUID(), wanted: 2, available: 1 }] }),
  );
  await page.goto("/cart");
  await expect(page.getByRole("alert")).toContainText(/only 1/i);
  await expect(page.getByRole("heading", { level: 1, name: "Bag, 1 thing" })).toBeVisible();
});

test("another tab leaves alone what an open one still has to send, and sends it once that one is closed", async ({
  page,
  context,
}) => {
  await page.goto(candle);
  await shopper.waitsForRest(page);
  await losesConnection(page);
  await page.getByRole("button", { name: /^Put in bag/ }).click();
  await expect(page.getByText("Waiting to be sent.").first()).toBeVisible();
  await expect.poll(() => waiting(page)).toBe(1);
  const other = await context.newPage();
  await other.goto("/cart");
  await shopper.waitsForRest(other);
  await expect(other.getByRole("heading", { level: 1, name: "Nothing in the bag yet." })).toBeVisible();
  expect(await waiting(other)).toBe(1);
  await page.close();
  await other.reload();
  await expect(other.getByRole("heading", { level: 1, name: "Bag, 1 thing" })).toBeVisible();
  await expect.poll(() => waiting(other)).toBe(0);
});

test("a change whose answer is lost on the way counts once", async ({ page }) => {
  await shopper.putsInBag(page, candle);
  await page.goto("/cart");
  await expect(page.getByRole("heading", { level: 1, name: "Bag, 1 thing" })).toBeVisible();
  let lost = 0;
  await page.route(/cart\.(setQuantity|remove)/, async (route) => {
    await route.fetch();
    lost += 1;
    if (lost % 2 === 1) return route.abort("connectionreset");
    return route.continue();
  });
  await page.getByRole("button", { name: "One more" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Bag, 2 things" })).toBeVisible();
  await page.getByRole("button", { name: /^Remove/ }).click();
  await expect(page.getByText("Press Room taken out.")).toBeVisible();
  await expect(page.getByRole("alert")).toHaveCount(0);
  expect(lost).toBe(4);
});

test("two things taken out one right after the other can both be put back", async ({ page }) => {
  await shopper.putsInBag(page, "/goods/gasholder-half-term");
  await shopper.putsAlsoInBag(page, candle, 2);
  await page.goto("/cart");
  const removes = page.getByRole("button", { name: /^Remove/ });
  await expect(removes).toHaveCount(2);
  await removes.evaluateAll((both) => {
    for (const one of both) (one as HTMLElement).click();
  });
  await expect(page.getByText(/ taken out\.$/)).toHaveCount(2);
  await page.getByRole("button", { name: "Undo" }).first().click();
  await page.getByRole("button", { name: "Undo" }).first().click();
  await expect(page.getByRole("heading", { level: 1, name: "Bag, 2 things" })).toBeVisible();
});

test("a screen that was never opened before says so without a connection, and comes by itself with one", async ({
  page,
  context,
}) => {
  await page.goto(candle);
  await shopper.waitsForRest(page);
  await context.setOffline(true);
  await page.getByRole("link", { name: "Sign in" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "No connection" })).toBeVisible();
  await expect(page.getByText(/Something broke/)).toHaveCount(0);
  await context.setOffline(false);
  await expect(page.getByRole("heading", { level: 1, name: "Sign in" })).toBeVisible();
});

/** How many pages have changes that wait. */
function waiting(page: Page): Promise<number> {
  return page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("atelier-waiting")).length);
}

/** This page alone holds the connection for gone; nobody tells it otherwise while it closes. */
async function losesConnection(page: Page): Promise<void> {
  await page.evaluate(() => {
    Object.defineProperty(navigator, "onLine", { get: () => false });
    window.dispatchEvent(new Event("offline"));
  });
}
