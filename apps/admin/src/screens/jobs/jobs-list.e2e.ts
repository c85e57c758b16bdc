import { expect, test } from "@playwright/test";
import { faultsOf, overhang, signsIn } from "../../testing/staff-member.ts";

const shop = process.env["ATELIER_URL"];
if (shop) test.use({ baseURL: shop });

test("jobs are narrowed down by what they do, in the address, and fit a phone", async ({ page }) => {
  await signsIn(page, "/jobs");
  await page.keyboard.press("f");
  const form = page.getByRole("dialog", { name: "Filter" });
  await expect(form.getByLabel("Job is")).toBeVisible();
  await page.keyboard.press("Escape");
  await page.goto("/admin/jobs?name=mail.nobody");
  await expect(page.locator(".chip", { hasText: "Job is mail.nobody" })).toBeVisible();
  await expect(page.getByText("No job fits")).toBeVisible();
  await page.setViewportSize({ width: 320, height: 700 });
  expect(await overhang(page)).toBe(0);
  expect(await faultsOf(page)).toEqual([]);
  await page.getByRole("button", { name: "Clear the filters" }).click();
  await expect(page).not.toHaveURL(/name=/);
});

test("jobs that were given up are chosen and run again together", async ({ page }) => {
  const dead = [1, 2].map((id) => ({
    ...{ id: String(id), name: "mail.send", state: "dead", attempts: 5, maxAttempts: 5, payload: {} },
    ...{ lastError: "No answer", runAt: "2026-11-01T10:00:00.000Z", createdAt: "2026-11-01T10:00:00.000Z" },
  }));
  const answer = {
    ...{ items: dead, nextCursor: null, counts: { waiting: 0, running: 0, retrying: 0, dead: 2 } },
    ...{ total: 2, names: ["mail.send"], schedules: [] },
  };
  const asked: string[] = [];
  // Given-up jobs take hours to come by: these are told, and what is asked for them is heard.
  await page.route("**/trpc/admin/jobs.list*", (route) => route.fulfill({ json: { result: { data: answer } } }));
  await page.route("**/trpc/admin/jobs.retry*", async (route) => {
    asked.push(String(route.request().postDataJSON().id));
    await route.fulfill({ json: { result: { data: { done: true } } } });
  });
  await signsIn(page, "/jobs?state=dead");
  await expect(page.locator("tbody tr[data-row]")).toHaveCount(2);
  await page.getByRole("checkbox", { name: "Select all rows of this page" }).check();
  const bar = page.getByRole("region", { name: "With the selected" });
  await expect(bar.getByText("2 selected of 2")).toBeVisible();
  expect(await faultsOf(page)).toEqual([]);
  await bar.getByRole("button", { name: "Run again" }).click();
  await expect(bar.getByText("Run again: 2 done")).toBeVisible();
  expect(asked.sort()).toEqual(["1", "2"]);
});
