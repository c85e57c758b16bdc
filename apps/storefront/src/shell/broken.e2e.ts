import { expect, type Page, test } from "@playwright/test";
import { faultsOf, shopper } from "../testing/shopper.ts";
import { refuse } from "../testing/refuse.ts";

const shop = process.env["ATELIER_URL"];
if (shop) test.use({ baseURL: shop });

const candle = "/goods/press-room?variant=PR-90-CO";

test("a list, a good, a bag and an order that do not arrive say what is safe, name their number, and can be asked again", async ({
  page,
}) => {
  const parts = [
    {
      asked: /catalog\.list/,
      open: () => page.getByRole("link", { name: "All goods" }).first().click(),
      here: "All goods",
    },
    {
      asked: /catalog\.bySlug/,
      open: () => page.getByRole("link", { name: "Press Room" }).first().click(),
      here: "Press Room",
    },
  ];
  for (const { asked, open, here } of parts) {
    await page.goto("/");
    await expect(page.getByTestId("bag-count")).toBeVisible();
    await page.route(asked, (route) => refuse(route, null));
    await open();
    await saysSafe(page);
    await page.unroute(asked);
    await page.getByRole("button", { name: "Try again" }).click();
    await expect(page.getByRole("heading", { level: 1, name: here })).toBeVisible();
    await expect(page.getByText("req-e2e-500")).toHaveCount(0);
  }
  await page.route(/cart\.get/, (route) => refuse(route, null));
  await page.goto("/cart");
  await saysSafe(page);
  await page.unroute(/cart\.get/);
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByText("Nothing in the bag yet.")).toBeVisible();
  await page.route(/orders\.byToken/, (route) => refuse(route, null));
  await page.goto("/order/no-such-order-was-ever-placed-here");
  await saysSafe(page);
  await page.unroute(/orders\.byToken/);
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "No order behind this link" })).toBeVisible();
});

test("what breaks while something is put in the bag or changed there is said in place, with its number", async ({
  page,
}) => {
  await page.goto(candle);
  await page.route(/cart\.add/, (route) => refuse(route, null));
  await page.getByRole("button", { name: /^Put in bag/ }).click();
  await expect(page.getByRole("alert")).toContainText("req-e2e-500");
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect(page.getByTestId("bag-count")).toHaveText("0");
  await page.unroute(/cart\.add/);
  await page.getByRole("button", { name: /^Put in bag/ }).click();
  await expect(page.getByRole("dialog", { name: "Bag, 1 thing" })).toBeVisible();
  await page.goto("/cart");
  await page.route(/cart\.(setQuantity|remove)/, (route) => refuse(route, null));
  await page.getByRole("button", { name: "One more" }).click();
  await expect(page.getByText("req-e2e-500")).toHaveCount(1);
  await expect(page.getByRole("heading", { level: 1, name: "Bag, 1 thing" })).toBeVisible();
  await page.getByRole("button", { name: /^Remove/ }).click();
  await expect(page.getByRole("alert")).toContainText("req-e2e-500");
  await expect(page.getByRole("link", { name: "Press Room" }).first()).toBeVisible();
  expect(await faultsOf(page)).toEqual([]);
});

test("a page whose code breaks says what is safe and leads on; the bag is still there", async ({ page }) => {
  await shopper.putsInBag(page, candle);
  await page.route(/\/assets\/checkout-screen[^/]*\.js$/, (route) =>
    route.fulfill({ contentType: "text/javascript", body: "throw new Error('made to break')" }),
  );
  await page.goto("/cart");
  await page.getByRole("link", { name: /^Check out, £/ }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Something broke here, not at your end." })).toBeVisible();
  expect(await faultsOf(page)).toEqual([]);
  await page.unroute(/\/assets\/checkout-screen/);
  await page.unrouteAll();
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByRole("heading", { name: "Who is it for?" })).toBeVisible();
});

async function saysSafe(page: Page): Promise<void> {
  await expect(page.getByText("Your bag is safe: nothing was being changed.")).toBeVisible();
  await expect(page.getByText("req-e2e-500")).toBeVisible();
  expect(await faultsOf(page)).toEqual([]);
}
