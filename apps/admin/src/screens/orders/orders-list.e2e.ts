import { expect, type Page, test } from "@playwright/test";
import { buysSomething } from "../../testing/shopper.ts";
import { faultsOf, overhang, signsIn, signsInAgain } from "../../testing/staff-member.ts";

const shop = process.env["ATELIER_URL"];
if (shop) test.use({ baseURL: shop });

const rows = (page: Page) => page.locator("tbody tr[data-row]");

test("a new order appears by itself, marked, in this tab and in another, and the counts follow", async ({
  page,
  context,
}) => {
  await signsIn(page, "/orders");
  await expect(rows(page).first()).toBeVisible();
  const other = await context.newPage();
  await other.goto("/admin/orders?view=to-pay");
  await expect(other.getByRole("heading", { level: 1, name: "Orders" })).toBeVisible();
  const open = page.getByRole("navigation", { name: "Views" }).getByRole("link", { name: /^Open/ });
  const before = Number((await open.locator(".n").textContent())?.replace("+", ""));
  const number = await buysSomething(new URL(page.url()).origin, "Ottilie Live");
  const fresh = page.getByRole("row", { name: new RegExp(number) });
  await expect(fresh).toBeVisible();
  await expect(fresh).toHaveClass(/is-new/);
  await expect(page.getByRole("status").filter({ hasText: "1 new" })).toBeVisible();
  await expect(other.getByRole("row", { name: new RegExp(number) })).toBeVisible();
  if (before < 999) await expect(open.locator(".n")).toHaveText(String(before + 1));
  expect(await faultsOf(page)).toEqual([]);
});

test("a shipment from the door to the parcel without a mouse", async ({ page }) => {
  await signsIn(page, "/");
  await page.keyboard.press("g");
  await page.keyboard.press("o");
  await expect(page.getByRole("heading", { level: 1, name: "Orders" })).toBeVisible();
  await page.keyboard.press("]");
  await expect(page.getByRole("link", { name: /^To ship/ })).toHaveAttribute("aria-current", "page");
  await expect(rows(page).first()).toBeVisible();
  await page.keyboard.press("j");
  await expect(rows(page).first()).toHaveClass(/is-row/);
  await page.keyboard.press("Space");
  const peek = page.getByRole("complementary", { name: "Preview" });
  const number = (await rows(page).first().getByRole("link").first().textContent()) ?? "";
  await expect(peek.getByRole("heading", { name: number })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(peek).toBeHidden();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: number })).toBeVisible();
  await page.keyboard.press("s");
  const sheet = page.getByRole("dialog", { name: `Ship ${number}` });
  await expect(sheet.getByLabel("Carrier")).toBeFocused();
  await page.keyboard.press("Control+a");
  await page.keyboard.type("Royal Mail");
  await page.keyboard.press("Tab");
  await page.keyboard.type("LN 7781 0042 9GB");
  await page.keyboard.press("Control+Enter");
  await expect(sheet).toBeHidden();
  await expect(page.getByRole("log").getByText(/^Shipped, Royal Mail/)).toBeVisible();
  await page.keyboard.press("n");
  await page.keyboard.type("Rolled, in the long tube.");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("log").getByText("Rolled, in the long tube.")).toBeVisible();
});

test("a view is kept by name with its filters, says when it was changed, and can be pinned, renamed and removed", async ({
  page,
}) => {
  await signsIn(page, "/orders?view=all");
  const views = page.getByRole("navigation", { name: "Views" });
  await page.keyboard.press("f");
  const form = page.getByRole("dialog", { name: "Filter" });
  await form.getByLabel("Payment", { exact: true }).selectOption("not");
  await form.getByLabel("Payment, which").selectOption("succeeded");
  await form.getByLabel("Total at least").fill("20");
  await form.getByRole("button", { name: "Done" }).click();
  await expect(page).toHaveURL(/notPayment=succeeded/);
  await expect(page).toHaveURL(/min=2000/);
  await expect(page.locator(".chip", { hasText: "Total at least £20.00" })).toBeVisible();
  await expect(views.getByRole("link", { name: /^All.*changed$/ })).toBeVisible();
  const name = `Unpaid ${Date.now()}`;
  await page.getByRole("button", { name: "Save as…" }).click();
  const dialog = page.getByRole("dialog", { name: "Save this view" });
  await dialog.getByRole("textbox", { name: "Name" }).fill(name);
  await dialog.getByRole("button", { name: "Save the view" }).click();
  await expect(views.getByRole("link", { name, exact: true })).toHaveAttribute("aria-current", "page");
  await expect(views.locator('[aria-current="page"]')).toHaveCount(1);
  expect(await faultsOf(page)).toEqual([]);

  await page.getByRole("button", { name: "This view" }).click();
  await page.getByRole("menuitem", { name: "Pin to the rail" }).click();
  await page.goto("/admin/");
  await page.getByRole("navigation", { name: "Sections" }).getByRole("link", { name, exact: true }).click();
  await expect(page).toHaveURL(/notPayment=succeeded/);

  await page.getByRole("button", { name: /^Remove filter: Total/ }).click();
  await expect(views.getByRole("link", { name: new RegExp(`^${name}.*changed$`) })).toBeVisible();
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(views.getByRole("link", { name, exact: true })).toBeVisible();
  await page.getByRole("button", { name: "This view" }).click();
  await page.getByRole("menuitem", { name: "Rename…" }).click();
  const rename = page.getByRole("dialog", { name: "Rename the view" });
  await rename.getByRole("textbox", { name: "Name" }).fill(`${name} b`);
  await rename.getByRole("button", { name: "Rename" }).click();
  await expect(views.getByRole("link", { name: `${name} b` })).toBeVisible();
  await page.getByRole("button", { name: "This view" }).click();
  await page.getByRole("menuitem", { name: "Remove…" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Remove the view" }).click();
  await expect(views.getByRole("link", { name: `${name} b` })).toHaveCount(0);
});

test("columns and density stay as one left them, on another day and another machine", async ({ page, browser }) => {
  await signsIn(page, "/orders?view=all");
  const heads = page.getByRole("columnheader");
  await page.getByRole("button", { name: "Columns" }).click();
  const form = page.getByRole("dialog", { name: "Columns" });
  await form.getByRole("button", { name: "As they come" }).click();
  await expect(heads.filter({ hasText: "Country" })).toHaveCount(0);
  await form.getByRole("checkbox", { name: "Country" }).click();
  await expect(form.getByRole("checkbox", { name: "Country" })).toBeChecked();
  await form.getByRole("checkbox", { name: "What" }).click();
  await expect(form.getByRole("checkbox", { name: "What" })).not.toBeChecked();
  await form.getByText("Roomy").click();
  await form.getByRole("button", { name: "Move Customer up" }).click();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("table", { name: "Orders" })).toHaveClass(/roomy/);
  const elsewhere = await browser.newPage({
    baseURL: new URL(page.url()).origin,
    viewport: { width: 1366, height: 900 },
  });
  await signsIn(elsewhere, "/orders?view=all");
  await expect(elsewhere.getByRole("table", { name: "Orders" })).toHaveClass(/roomy/);
  await expect(elsewhere.getByRole("columnheader")).toContainText(["", "Number", "Customer", "Placed"]);
  await expect(elsewhere.getByRole("columnheader").filter({ hasText: "Country" })).toHaveCount(1);
  await elsewhere.getByRole("button", { name: "Columns" }).click();
  await elsewhere.getByRole("button", { name: "As they come" }).click();
  await expect(elsewhere.getByRole("columnheader").filter({ hasText: "What" })).toHaveCount(1);
  await elsewhere.close();
});

test("many at once: each by itself, what was refused is named with its reason, no row moves", async ({ page }) => {
  await signsIn(page, "/orders?view=to-ship");
  const number = await buysSomething(new URL(page.url()).origin, "Unpaid Person");
  await page.goto("/admin/orders?view=open");
  await expect(page.getByRole("row", { name: new RegExp(number) })).toBeVisible();
  const top = () => page.locator(".table-scroll").boundingBox();
  const before = await top();
  await page.getByRole("checkbox", { name: `Select ${number}` }).check();
  const paid = rows(page).filter({ hasText: "To ship" }).first();
  await paid.getByRole("checkbox").check();
  expect(await top()).toEqual(before);
  await expect(page.getByRole("region", { name: "With the selected" })).toContainText("2 selected");
  await page.keyboard.press("s");
  const sheet = page.getByRole("dialog", { name: "Ship 2 orders" });
  await expect(sheet).toContainText("1 of 2 stand where this can be done");
  await sheet.getByLabel("Carrier").fill("Evri");
  expect(await faultsOf(page)).toEqual([]);
  await sheet.getByRole("button", { name: /^Mark 2 orders shipped/ }).click();
  await expect(page.getByText("Marked shipped: 1 done, 1 refused")).toBeVisible();
  expect(await top()).toEqual(before);
  await page.getByRole("button", { name: "See why" }).click();
  await expect(page.getByRole("dialog", { name: "1 refused" })).toContainText(number);
  await expect(page.getByRole("dialog", { name: "1 refused" })).toContainText("not paid");
});

test("a session that ends leaves the note one was writing, and one goes on in place", async ({ page }) => {
  await signsIn(page, "/orders?view=all");
  await rows(page).first().getByRole("link").first().click();
  await expect(page.getByRole("log")).toBeVisible();
  await page.keyboard.press("n");
  await page.keyboard.type("Half a sentence");
  // Somewhere else, an hour ago: the shop no longer knows this session.
  await page.evaluate(() =>
    fetch("/trpc/admin/account.signOut", { method: "POST", headers: { "content-type": "application/json" } }),
  );
  const dialog = page.getByRole("dialog", { name: /^You were signed out at/ });
  await expect(dialog).toBeVisible();
  expect(await faultsOf(page)).toEqual([]);
  await signsInAgain(page);
  await expect(dialog).toBeHidden();
  const note = page.getByRole("textbox", { name: /^Note for the studio/ });
  await expect(note).toHaveValue("Half a sentence");
  await note.press("Control+Enter");
  await expect(page.getByRole("log").getByText("Half a sentence")).toBeVisible();
});

test("the list fits a phone and a tablet, and axe finds nothing in either theme", async ({ page }) => {
  await signsIn(page, "/orders?view=all");
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    for (const width of [390, 768, 1366]) {
      await page.setViewportSize({ width, height: 900 });
      await expect(rows(page).first()).toBeVisible();
      expect([colorScheme, width, await overhang(page)]).toEqual([colorScheme, width, 0]);
      expect([colorScheme, width, await faultsOf(page)]).toEqual([colorScheme, width, []]);
    }
  }
});
