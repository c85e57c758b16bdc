import { randomUUID } from "node:crypto";
import { expect, test } from "@playwright/test";
import { faultsOf, overhang, tabsTo } from "../../testing/shopper.ts";
import { openStudio, type Studio } from "../../testing/studio.ts";

const given = process.env["ATELIER_URL"];
if (given) test.use({ baseURL: given });

const gone = "/goods/press-room?variant=PR-420-CO";
let studio: Studio;
test.beforeAll(async ({ baseURL }) => {
  studio = await openStudio(baseURL ?? "");
});

/** The link of a page of notices in the newest mail of an address. */
async function linkIn(address: string, heading: RegExp, label: RegExp): Promise<string> {
  let link = "";
  await expect
    .poll(async () => {
      const [mail = ""] = await studio.mailsTo(address);
      link = heading.test(mail) ? (new RegExp(`${label.source}:\\n\\S+(/notice/\\S+)`).exec(mail)?.[1] ?? "") : "";
      return link;
    })
    .not.toBe("");
  return link;
}

test("on a phone and by keyboard: an address is left, proven by its mail, told once, and forgotten at a press", async ({
  page,
}) => {
  const address = `waits-${randomUUID().slice(0, 8)}@example.com`;
  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto(gone);
  await tabsTo(page, /^E-mail/);
  await page.keyboard.type("not an address");
  await page.keyboard.press("Enter");
  const field = page.getByRole("textbox", { name: "E-mail" });
  await expect(field).toHaveAccessibleDescription("An address such as ines@example.com.");
  await expect(field).toBeFocused();
  await field.fill(address);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Look into your mail")).toBeVisible();
  expect(page.url()).not.toContain("@");
  expect(await faultsOf(page)).toEqual([]);
  expect(await overhang(page)).toBe(0);

  const proof = await linkIn(address, /Shall we tell you/, /Yes, tell me/);
  await page.goto(proof);
  await expect(page.getByRole("heading", { level: 1, name: "Shall we tell you?" })).toBeVisible();
  expect(await faultsOf(page)).toEqual([]);
  await tabsTo(page, /^Yes, tell me/);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "You are on the list." })).toBeFocused();
  expect(await overhang(page)).toBe(0);
  await page.goto(proof);
  await expect(page.getByRole("heading", { level: 1, name: "This link is over." })).toBeVisible();

  const before = await studio.leaves("press-room", "PR-420-CO", 2);
  try {
    const way = await linkIn(address, /It is back/, /Forget my address/);
    expect(await studio.mailsTo(address)).toHaveLength(2);
    await page.goto(way);
    await tabsTo(page, /^Forget it/);
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { level: 1, name: "Forgotten." })).toBeFocused();
    expect(await faultsOf(page)).toEqual([]);
  } finally {
    await studio.leaves("press-room", "PR-420-CO", before);
  }
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });
  test("no form is shown that nobody could send", async ({ page }) => {
    await page.goto(gone);
    expect(await page.content()).toContain("needs JavaScript, which is off");
    await expect(page.getByRole("button", { name: "Tell me" })).toBeHidden();
  });
});
