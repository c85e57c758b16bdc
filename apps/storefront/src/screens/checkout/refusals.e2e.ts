import type { CartView } from "@atelier/contract/cart";
import { expect, type Page, type Route, test } from "@playwright/test";
import { refuse } from "../../testing/refuse.ts";
import { shopper } from "../../testing/shopper.ts";

const shop = process.env["ATELIER_URL"];
if (shop) test.use({ baseURL: shop });

const candle = "/goods/press-room?variant=PR-90-CO";

test.beforeEach(async ({ page }) => {
  await shopper.putsInBag(page, candle);
  await page.goto("/checkout");
});

test("each thing missing is said at its own field, the first one is focused, and saying it goes away when answered", async ({
  page,
}) => {
  await page.getByTestId("pay").click();
  const said = {
    "E-mail": "We need an address for the receipt.",
    Name: "Who should it be handed to?",
    "Street and number": "The postman needs a street.",
    Town: "Which town?",
    Postcode: "The parcel needs a postcode.",
  };
  await expect(page.getByLabel("E-mail")).toBeFocused();
  for (const [field, words] of Object.entries(said))
    await expect(page.getByLabel(field, { exact: true })).toHaveAccessibleDescription(words);
  await shopper.answers(page);
  await page.getByLabel("E-mail").focus();
  for (const words of Object.values(said)) await expect(page.getByText(words)).toHaveCount(0);
});

test("what the shop refuses lands on its field with the focus in it, and everything typed stays", async ({ page }) => {
  await shopper.answers(page);
  await page.route(/checkout\.place/, (route) =>
    refuse(route, "request.malformed", { fields: { "shippingAddress.city": "too long" } }),
  );
  await page.getByTestId("pay").click();
  await expect(page.getByLabel("Town")).toBeFocused();
  await expect(page.getByLabel("Town")).toHaveAttribute("aria-invalid", "true");
  await keepsAllTyped(page);
  await page.unroute(/checkout\.place/);
  await page.getByLabel("Town").fill("Leiston");
  await shopper.goesToPay(page);
});

test("a way of delivery that has gone is said at the ways, with the focus on what is chosen instead, and the next press goes through", async ({
  page,
}) => {
  await shopper.answers(page);
  const courier = page.getByRole("radio", { name: /By courier/ });
  const post = page.getByRole("radio", { name: /Royal Mail/ });
  await courier.check();
  await expect(page.getByTestId("pay")).toHaveText(/£21.30/);
  await page.route(/checkout\.place/, (route) => refuse(route, "shipping.no-rate", { field: "shippingRateId" }));
  await page.route(/cart\.get/, withoutCourier);
  await page.getByTestId("pay").click();
  await expect(courier).toHaveCount(0);
  await expect(post).toBeChecked();
  await expect(post).toBeFocused();
  await expect(page.getByRole("group", { name: "Way of delivery" })).toHaveAccessibleDescription(/no longer/);
  await keepsAllTyped(page);
  await page.unroute(/checkout\.place/);
  await page.getByRole("radio", { name: /^Collect/ }).check();
  await expect(page.getByText("no longer offered")).toHaveCount(0);
  await expect(page.getByTestId("pay")).toHaveText(/£11.50/);
  await shopper.goesToPay(page);
});

test("a fault of ours takes nothing, keeps what was typed, names the number to quote, and the next press goes through", async ({
  page,
}) => {
  await shopper.answers(page);
  await page.route(/checkout\.place/, (route) => refuse(route, null));
  await page.getByTestId("pay").click();
  await expect(page.getByRole("alert")).toContainText("Nothing was taken");
  await expect(page.getByRole("alert")).toContainText("req-e2e-500");
  await keepsAllTyped(page);
  await page.reload();
  await keepsAllTyped(page);
  await page.unroute(/checkout\.place/);
  await shopper.goesToPay(page);
});

test("while an order is on its way the button cannot be pressed again, by mouse, by Enter, or by script", async ({
  page,
}) => {
  await shopper.answers(page);
  let orders = 0;
  const held = Promise.withResolvers<void>();
  await page.route(/checkout\.place/, async (route) => {
    orders += 1;
    await held.promise;
    await route.continue();
  });
  const pay = page.getByTestId("pay");
  await pay.evaluate((button: HTMLButtonElement) => {
    for (let press = 0; press < 3; press++) button.click();
  });
  await expect(pay).toHaveAttribute("aria-busy", "true");
  await expect(pay).toHaveAttribute("aria-disabled", "true");
  await pay.click({ force: true });
  await page.getByLabel("Town").press("Enter");
  await page.locator("form.form").evaluate((form: HTMLFormElement) => form.requestSubmit());
  held.resolve();
  await expect(page.locator("[name=cardNumber]")).toBeVisible();
  expect(orders).toBe(1);
});

test("a connection that goes away at the checkout stops nothing for good: one is told, and presses again", async ({
  page,
  context,
}) => {
  await shopper.answers(page);
  await page.route(/checkout\.place/, async (route) => {
    // It arrives, and the answer does not.
    await route.fetch();
    await route.abort("connectionreset");
  });
  await page.getByTestId("pay").click();
  await expect(page.getByRole("alert")).toContainText("The connection broke off. Nothing was taken");
  await page.unroute(/checkout\.place/);
  await context.setOffline(true);
  await expect(page.getByTestId("pay")).toHaveAccessibleDescription(/Paying needs a connection/);
  await context.setOffline(false);
  await shopper.goesToPay(page);
  const first = page.url();
  await page.goBack();
  await keepsAllTyped(page);
  await shopper.goesToPay(page);
  expect(page.url()).toBe(first);
});

async function withoutCourier(route: Route): Promise<void> {
  const answer = await route.fetch();
  const { result } = (await answer.json()) as { result: { data: CartView } };
  const shippingChoices = result.data.shippingChoices.filter((way) => !way.name.includes("courier"));
  const shippingRateId = shippingChoices[0]?.id ?? null;
  await route.fulfill({ json: { result: { data: { ...result.data, shippingChoices, shippingRateId } } } });
}

async function keepsAllTyped(page: Page): Promise<void> {
  await expect(page.getByLabel("E-mail")).toHaveValue("dilys.quayle@example.com");
  await expect(page.getByLabel("Name", { exact: true })).toHaveValue("Dilys Quayle");
  await expect(page.getByLabel("Street and number")).toHaveValue("3 Maltings Row");
  await expect(page.getByLabel("Town")).toHaveValue("Saxmundham");
  await expect(page.getByLabel("Postcode")).toHaveValue("IP17 1AB");
}
