import { expect, test } from "@playwright/test";
import { faultsOf, shopper } from "../../testing/shopper.ts";
import { openStudio, type Studio } from "../../testing/studio.ts";

const shop = process.env["ATELIER_URL"];
if (shop) test.use({ baseURL: shop });

const candle = { slug: "press-room", sku: "PR-220-CO" };
const print = { slug: "gasholder-half-term", sku: "RS-GASHOLDER" };
const address = `/goods/${candle.slug}?variant=${candle.sku}`;

let studio: Studio;
test.beforeAll(async ({ baseURL }) => {
  studio = await openStudio(baseURL ?? "");
});

test("a dearer candle and a scarce print are called out line by line, and nothing goes on without a yes", async ({
  page,
}) => {
  await shopper.putsInBag(page, address);
  await page.goto(`/goods/${print.slug}`);
  await page.getByRole("textbox", { name: "Quantity of Gasholder, Half Term" }).press("ArrowUp");
  await page.getByRole("button", { name: /^Put 2 in bag/ }).click();
  await expect(page.getByRole("dialog", { name: "Bag, 3 things" })).toBeVisible();
  const price = await studio.prices(candle.slug, candle.sku, 2150);
  const free = await studio.leaves(print.slug, print.sku, 1);
  try {
    await page.goto("/cart");
    await expect(page.getByText("2 things changed.")).toBeVisible();
    await expect(page.getByText("£21.50 now, was £19.50 when you put it in.")).toBeVisible();
    await expect(page.getByText("Only 1 left.")).toBeVisible();
    await expect(page.getByRole("button", { name: "Check out" })).toHaveAttribute("aria-disabled", "true");
    expect(await faultsOf(page)).toEqual([]);

    await studio.leaves(print.slug, print.sku, 0);
    await page.reload();
    await expect(page.getByText("Sold out while it waited here. It is not counted.")).toBeVisible();
    expect(await faultsOf(page)).toEqual([]);

    await page.getByRole("button", { name: "Yes, go on with that" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Bag, 1 thing" })).toBeVisible();
    await expect(page.getByRole("link", { name: "Gasholder, Half Term" })).toHaveCount(0);
    await expect(page.getByRole("link", { name: "Check out, £25.45" })).toBeVisible();
  } finally {
    await studio.prices(candle.slug, candle.sku, price);
    await studio.leaves(print.slug, print.sku, free);
  }
});

test("a price that changes at the checkout is refused, shown, and paid only after a yes; nothing typed is lost", async ({
  page,
}) => {
  await shopper.putsInBag(page, address);
  await page.goto("/checkout");
  await shopper.answers(page);
  const price = await studio.prices(candle.slug, candle.sku, 2150);
  try {
    await page.getByTestId("pay").click();
    await expect(page.getByText("£21.50 now, was £19.50 when you put it in.")).toBeVisible();
    await expect(page.getByTestId("pay")).toHaveAttribute("aria-disabled", "true");
    await expect(page).toHaveURL(/\/checkout$/);
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole("button", { name: "Yes, go on with that" }).click();
    await expect(page.getByTestId("pay")).toHaveText("Pay £25.45 at Stripe");
    await expect(page.getByText("One thing changed.")).toHaveCount(0);
    await expect(page.getByLabel("Street and number")).toHaveValue("3 Maltings Row");
    await shopper.goesToPay(page);
  } finally {
    await studio.prices(candle.slug, candle.sku, price);
  }
});
