import { expect, test } from "@playwright/test";

const shop = process.env["ATELIER_URL"];
if (shop) test.use({ baseURL: shop });

test("a link of this page to where a good stood before leads on to where it stands, and Back to the list", async ({
  page,
}) => {
  // What the shop answers for an address a good has left; the good itself is the demo shop's.
  const moved = { code: "catalog.product-moved", detail: { current: { slug: "press-room" } } };
  const data = { code: "NOT_FOUND", httpStatus: 404, path: "catalog.bySlug", refusal: moved, requestId: "e2e" };
  const error = { message: moved.code, code: -32004, data };
  await page.route(/catalog\.bySlug.*press-room-of-old/, (route) => route.fulfill({ status: 404, json: { error } }));
  await page.goto("/goods?q=press+room");
  const link = page.getByRole("link", { name: "Press Room" });
  await expect(link).toBeVisible();
  await page.evaluate(() => {
    history.pushState(null, "", "/goods/press-room-of-old");
    dispatchEvent(new PopStateEvent("popstate"));
  });
  await expect(page.getByRole("heading", { level: 1, name: "Press Room" })).toBeVisible();
  await expect(page).toHaveURL(/\/goods\/press-room$/);
  await page.goBack();
  await expect(page).toHaveURL(/\/goods\?q=press\+room$/);
});
