import { expect, test } from "@playwright/test";
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
