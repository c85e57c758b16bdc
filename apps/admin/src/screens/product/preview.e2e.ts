import { expect, test } from "@playwright/test";
import { faultsOf, overhang, signsIn } from "../../testing/staff-member.ts";

const shop = process.env["ATELIER_URL"];
if (shop) test.use({ baseURL: shop });

test("a draft is looked at as shoppers will see it, from its editor and back; a stranger finds nothing", async ({
  page,
  browser,
}) => {
  test.slow();
  await signsIn(page, "/products");
  const name = `Looked at ${Date.now()}`;
  const { origin } = new URL(page.url());
  const variants = ["Small", "Large"].map((size, at) => ({ choices: [size], priceMinor: 1_250 + at * 500 }));
  const options = [{ name: "Size", choices: ["Small", "Large"] }];
  const made = await page.request.post("/trpc/admin/products.save", {
    headers: { origin },
    data: { kind: "physical", status: "draft", title: name, options, variants },
  });
  const { result } = (await made.json()) as { result: { data: { id: string } } };
  await page.goto(`/admin/products/${result.data.id}`);
  const [preview] = await Promise.all([
    page.waitForEvent("popup"),
    page.getByRole("link", { name: /^Preview/ }).click(),
  ]);
  await expect(preview.getByRole("heading", { level: 1, name })).toBeVisible();
  await expect(preview.getByText("A draft. Shoppers do not see this page yet.")).toBeVisible();
  await preview.getByText("Large", { exact: true }).click();
  await expect(preview).toHaveURL(/\/preview\/[^?]+\?variant=/);
  await expect(preview.getByText("£17.50").first()).toBeVisible();
  await expect(preview.locator(".buy-row[inert]")).toBeVisible();
  expect(await faultsOf(preview)).toEqual([]);
  await preview.setViewportSize({ width: 390, height: 844 });
  expect(await overhang(preview)).toBe(0);
  expect(await faultsOf(preview)).toEqual([]);

  const stranger = await (await browser.newContext()).newPage();
  const answer = await stranger.goto(preview.url());
  expect(answer?.status()).toBe(404);
  await expect(stranger.getByText(name)).toHaveCount(0);
  await stranger.context().close();

  await preview.getByRole("link", { name: "Back to the editor" }).click();
  await expect(preview).toHaveURL(new RegExp(`/admin/products/${result.data.id}$`));
});
