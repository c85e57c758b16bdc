import { expect, type Locator, type Page, test } from "@playwright/test";
import { complaints } from "../../testing/complaints.ts";
import { faultsOf } from "../../testing/shopper.ts";

const shop = process.env["ATELIER_URL"];
if (shop) test.use({ baseURL: shop });

const candle = "/goods/press-room";

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme });
    test("a picture is enlarged, looked over and put back by keyboard alone", async ({ page, baseURL }) => {
      const heard = complaints(page, baseURL ?? "");
      const link = await onThePage(page);
      await link.focus();
      await page.keyboard.press("Enter");
      const over = page.getByRole("dialog", { name: "Enlarged picture" });
      await expect(over).toBeVisible();
      await expect(over.getByText(/^Picture \d/)).toHaveText(/^Picture 1 of \d/);
      await page.waitForLoadState("networkidle");
      expect(await faultsOf(page)).toEqual([]);
      expect(await chosenWidth(over)).toBe(await largestWidth(over));

      await page.keyboard.press("+");
      await expect(over.getByText("150%")).toBeVisible();
      await page.keyboard.press("ArrowRight");
      await expect.poll(() => offset(over)).toMatchObject({ scale: 1.5, x: expect.any(Number) });
      await page.keyboard.press("+");
      await page.keyboard.press("+");
      const before = await settled(over);
      await page.keyboard.press("ArrowDown");
      await expect.poll(async () => (await offset(over)).y).toBeLessThan(before.y);
      await expect(over.getByText(/^Picture \d/)).toHaveText(/^Picture 1/);
      await page.keyboard.press("0");
      await expect(over.getByText("100%")).toBeVisible();
      await page.keyboard.press("ArrowRight");
      await expect(over.getByText(/^Picture \d/)).toHaveText(/^Picture 2/);
      await page.keyboard.press("ArrowLeft");
      await page.keyboard.press("ArrowLeft");
      await expect(over.getByText(/^Picture \d/)).toHaveText(/^Picture (\d) of \1$/);

      await page.keyboard.press("Escape");
      await expect(over).toBeHidden();
      await expect(link).toBeFocused();
      expect(heard).toEqual([]);
    });
  });
}

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test("fingers spread the picture, push it, and turn to the next; nothing lies beside the window", async ({
    page,
  }) => {
    await (await onThePage(page)).tap();
    const over = page.getByRole("dialog", { name: "Enlarged picture" });
    await expect(over.getByRole("button", { name: "Back to the page" })).toBeInViewport({ ratio: 1 });
    expect(await over.evaluate((element) => element.scrollWidth)).toBe(390);
    const fingers = await page.context().newCDPSession(page);
    const touch = async (type: "touchStart" | "touchMove" | "touchEnd", ...points: [number, number][]) => {
      const touchPoints = points.map(([x, y], id) => ({ x, y, id }));
      await fingers.send("Input.dispatchTouchEvent", { type, touchPoints });
    };
    await touch("touchStart", [170, 400], [220, 400]);
    await touch("touchMove", [145, 400], [245, 400]);
    await touch("touchEnd");
    await expect(over.getByText("200%")).toBeVisible();
    await touch("touchStart", [200, 400]);
    await touch("touchMove", [120, 400]);
    await touch("touchEnd");
    await expect.poll(async () => Math.round((await offset(over)).x)).toBe(-80);
    await expect(over.getByText(/^Picture \d/)).toHaveText(/^Picture 1/);
    await over.getByRole("button", { name: "Zoom out" }).click();
    await over.getByRole("button", { name: "Zoom out" }).click();
    await expect(over.getByRole("button", { name: "Zoom out" })).toHaveAttribute("aria-disabled", "true");
    await touch("touchStart", [300, 400]);
    await touch("touchMove", [180, 405]);
    await touch("touchEnd");
    await expect(over.getByText(/^Picture \d/)).toHaveText(/^Picture 2/);
    await over.getByRole("button", { name: "Back to the page" }).click();
    await expect(over).toBeHidden();
  });
});

test("the wheel enlarges what the mouse points at, two clicks take a close look and back", async ({ page }) => {
  await (await onThePage(page)).click();
  const over = page.getByRole("dialog", { name: "Enlarged picture" });
  const stage = over.locator(".enlarged-stage");
  const box = (await stage.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 4);
  await page.mouse.wheel(0, -400);
  await expect.poll(async () => (await offset(over)).y).toBeGreaterThan(0);
  await page.keyboard.press("0");
  await stage.dblclick();
  await expect(over.getByText("250%")).toBeVisible();
  await stage.dblclick();
  await expect(over.getByText("100%")).toBeVisible();
});

test("with less movement wished for, the picture jumps instead of gliding", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await (await onThePage(page)).click();
  const picture = page.getByRole("dialog", { name: "Enlarged picture" }).locator("img");
  await expect(picture).toHaveCSS("transition-property", "opacity");
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });
  test("the picture leads to itself in its full size", async ({ page }) => {
    await page.goto(candle);
    const link = page.getByRole("link", { name: /Enlarge$/ }).first();
    const href = await link.getAttribute("href");
    expect(href).toMatch(/^\/files\/[\da-f-]+\/\d+\.jpeg$/);
    const answer = await page.request.get(href ?? "");
    expect(answer.headers()["content-type"]).toBe("image/jpeg");
  });
});

/** The first picture, once the script listens. */
async function onThePage(page: Page): Promise<Locator> {
  await page.goto(candle);
  await expect(page.getByTestId("bag-count")).toBeVisible();
  return page.getByRole("link", { name: /Enlarge$/ }).first();
}

function offset(over: Locator): Promise<{ scale: number; x: number; y: number }> {
  return over.locator("img").evaluate((element) => {
    const matrix = new DOMMatrix(getComputedStyle(element).transform);
    return { scale: matrix.a, x: matrix.e, y: matrix.f };
  });
}

/** Where the picture lies once it has stopped gliding. */
async function settled(over: Locator): Promise<{ scale: number; x: number; y: number }> {
  await over.locator("img").evaluate((element) => Promise.all(element.getAnimations().map((one) => one.finished)));
  return offset(over);
}

function chosenWidth(over: Locator): Promise<number> {
  return over
    .locator("img")
    .evaluate((element: HTMLImageElement) => Number(/(\d+)\.\w+$/.exec(element.currentSrc)?.[1]));
}

function largestWidth(over: Locator): Promise<number> {
  return over
    .locator("img")
    .evaluate((element: HTMLImageElement) =>
      Math.max(...element.srcset.split(", ").map((one) => Number(one.split(" ")[1]?.slice(0, -1)))),
    );
}
