import { expect, type Page, test } from "@playwright/test";
import { faultsOf, signsIn } from "../../testing/staff-member.ts";

const shop = process.env["ATELIER_URL"];
if (shop) test.use({ baseURL: shop });

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme });
    test("a picture gets a focal point, is replaced by a better one, and its old address leads to that", async ({
      page,
      request,
    }) => {
      test.slow();
      await signsIn(page, "/products");
      await makesProduct(page);
      const bar = page.getByRole("region", { name: "Unsaved changes" });
      await page.locator("#media input[type=file][multiple]").setInputFiles(await drawnPicture(page, "first.png"));
      const words = page.getByRole("textbox", { name: "What is in picture 1" });
      await words.fill("A mark on a ground");
      await saves(page);
      const point = page.getByRole("button", { name: /^Focal point of first\.png, / });
      await expect(page.locator(".focus-pick picture")).toBeVisible();
      await expect(point).toHaveAccessibleName(/In the middle$/);
      const box = (await point.boundingBox()) ?? { width: 0, height: 0 };
      await point.click({ position: { x: box.width * 0.8, y: box.height * 0.2 } });
      await expect(point).toHaveAccessibleName(/(79|80|81)% from the left, (19|20|21)% from the top$/);
      await page.keyboard.press("ArrowDown");
      await expect(point).toHaveAccessibleName(/(24|25|26)% from the top$/);
      await expect(bar).toContainText("focal point of 1 picture");
      await page.getByRole("button", { name: "Focal point of first.png in the middle" }).click();
      await expect(bar).toHaveCount(0);
      await point.focus();
      for (let times = 0; times < 3; times++) await page.keyboard.press("ArrowRight");
      await expect(page.locator(".focus-crops img.cover").first()).toHaveCSS("object-position", "65% 50%");
      expect(await faultsOf(page)).toEqual([]);
      await saves(page);
      const old = await addressOf(page);

      const chooser = page.waitForEvent("filechooser");
      await page.getByRole("button", { name: "Replace first.png" }).click();
      await (await chooser).setFiles(await drawnPicture(page, "second.png"));
      await expect(bar).toContainText("1 picture replaced");
      await expect(words).toHaveValue("A mark on a ground");
      await saves(page);
      await expect(page.getByRole("button", { name: /^Focal point of second\.png, 65%/ })).toBeVisible();
      await expect.poll(() => addressOf(page)).not.toBe(old);
      await expect.poll(async () => (await request.get(old, { maxRedirects: 0 })).status()).toBe(302);
      const answer = await request.get(old, { maxRedirects: 0 });
      expect(answer.headers()["location"]).toBe(await addressOf(page));
      expect(answer.headers()["cache-control"]).toBe("public, max-age=300");
      expect((await request.get(old)).headers()["content-type"]).toMatch(/^image\//);
    });
  });
}

async function saves(page: Page): Promise<void> {
  await page.keyboard.press("Control+s");
  await expect(page.getByRole("region", { name: "Unsaved changes" })).toHaveCount(0);
}

async function addressOf(page: Page): Promise<string> {
  return (await page.locator(".focus-pick > picture img").getAttribute("src", { timeout: 30_000 })) ?? "";
}

async function makesProduct(page: Page): Promise<void> {
  const name = `Framed-${Date.now()}`;
  await page.keyboard.press("c");
  const dialog = page.getByRole("dialog", { name: "New product" });
  await dialog.getByLabel("Name").fill(name);
  await dialog.getByLabel("Price").fill("20");
  await dialog.getByRole("button", { name: /^Make it/ }).click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
}

/** A picture nobody sent before. */
async function drawnPicture(page: Page, name: string) {
  const drawn = await page.evaluate(() => {
    const canvas = document.createElement("canvas");
    Object.assign(canvas, { width: 400, height: 300 });
    const brush = canvas.getContext("2d");
    for (let at = 0; brush && at < 40; at++) {
      brush.fillStyle = `hsl(${Math.random() * 360} 50% 50%)`;
      brush.fillRect(Math.random() * 400, Math.random() * 300, 90, 60);
    }
    return canvas.toDataURL("image/png").split(",")[1] ?? "";
  });
  return { name, mimeType: "image/png", buffer: Buffer.from(drawn, "base64") };
}
