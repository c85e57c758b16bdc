import { expect, test } from "@playwright/test";
import { refuse } from "../../testing/refuse.ts";

const shop = process.env["ATELIER_URL"];
if (shop) test.use({ baseURL: shop });

test("at the door each refusal stands at its field with the focus in the first, in the page's own language", async ({
  page,
}) => {
  await page.goto("/sign-in?new=1");
  await page.getByRole("button", { name: "Create account" }).click();
  await expect(page.getByLabel("Name")).toBeFocused();
  await expect(page.getByLabel("Name")).toHaveAccessibleDescription("What should we call you?");
  await page.getByLabel("Name").fill("Dilys Quayle");
  await page.getByLabel("E-mail").fill("dilys@example");
  await page.getByLabel("Password").fill("short");
  await page.getByLabel("Password").press("Enter");
  await expect(page.getByLabel("E-mail")).toBeFocused();
  await expect(page.getByLabel("E-mail")).toHaveAccessibleDescription(/has a slip in it/);
  await expect(page.getByLabel("Password")).toHaveAccessibleDescription(/At least 8 characters/);
  await page.reload();
  await expect(page.getByLabel("Name")).toHaveValue("Dilys Quayle");
  await expect(page.getByLabel("E-mail")).toHaveValue("dilys@example");
  await expect(page.getByLabel("Password")).toHaveValue("");
  await page.getByLabel("E-mail").fill("dilys@example.com");
  await page.getByLabel("Password").fill("a drawer full of gulls");
  await page.route(/account\.register/, (route) => refuse(route, "account.email-taken"));
  await page.getByRole("button", { name: "Create account" }).click();
  await expect(page.getByLabel("E-mail")).toBeFocused();
  await expect(page.getByLabel("E-mail")).toHaveAccessibleDescription(/There is an account with this address already/);
  await expect(page.getByLabel("Password")).toHaveValue("a drawer full of gulls");
});

test("signing in is asked once however often one presses; a wrong password is said at it", async ({ page }) => {
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill("nobody@example.com");
  await page.getByLabel("Password").fill("not the right one");
  let asked = 0;
  const held = Promise.withResolvers<void>();
  await page.route(/account\.signIn/, async (route) => {
    asked += 1;
    await held.promise;
    await route.continue();
  });
  const press = page.getByRole("button", { name: "Sign in" });
  await press.evaluate((button: HTMLButtonElement) => {
    for (let time = 0; time < 3; time++) button.click();
  });
  await expect(press).toHaveAttribute("aria-busy", "true");
  await page.getByLabel("Password").press("Enter");
  held.resolve();
  await expect(page.getByLabel("Password")).toBeFocused();
  await expect(page.getByLabel("Password")).toHaveAccessibleDescription("E-mail and password do not go together.");
  expect(asked).toBe(1);
});

test("without a connection the door says so instead of waiting", async ({ page, context }) => {
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill("nobody@example.com");
  await page.getByLabel("Password").fill("not the right one");
  await context.setOffline(true);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("alert")).toContainText("The connection broke off.");
  await expect(page.getByText(/changes? to the bag/)).toHaveCount(0);
  await expect(page.getByLabel("E-mail")).toHaveValue("nobody@example.com");
});
