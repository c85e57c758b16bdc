import { spawnSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { fileURLToPath } from "node:url";
import { expect, type Page } from "@playwright/test";
import axe from "axe-core";

declare global {
  interface Window {
    axe: typeof axe;
  }
}

interface Account {
  email: string;
  password: string;
}

let account: Account | undefined;

/** The account the browser tests work with: the one given, or an owner made with the shop's own command. */
function staffAccount(): Account {
  const { ATELIER_STAFF_EMAIL: email, ATELIER_STAFF_PASSWORD: password, ATELIER_E2E_DATA: folder } = process.env;
  if (email && password) return { email, password };
  if (!folder)
    throw new Error("Give ATELIER_STAFF_EMAIL and ATELIER_STAFF_PASSWORD, or ATELIER_E2E_DATA to make an account in");
  const made = { email: `e2e-${randomUUID().slice(0, 8)}@example.com`, password: `bench ${randomUUID()}` };
  const command = fileURLToPath(new URL("../../../cli/dist/main.js", import.meta.url));
  const options = [
    "user",
    "create",
    "--email",
    made.email,
    "--name",
    "Edda Prüfer",
    "--role",
    "owner",
    "--password-stdin",
  ];
  const run = spawnSync(process.execPath, [command, ...options], {
    input: made.password,
    encoding: "utf8",
    env: { ...process.env, ATELIER_DATA_DIR: folder },
  });
  if (run.status !== 0) throw new Error(`No account could be made: ${run.stderr}${run.stdout}`);
  return made;
}

/** Signs in at the door and ends up where the address wanted to go. */
export async function signsIn(page: Page, address: string): Promise<Account> {
  account ??= staffAccount();
  await page.goto(`/admin${address}`);
  await expect(page.getByRole("heading", { name: "Sign in to the studio" })).toBeVisible();
  await page.getByLabel("Mail").fill(account.email);
  await page.getByLabel("Password", { exact: true }).fill(account.password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page.locator("main.main")).toBeVisible();
  return account;
}

/** Signs in again over the page whose session ended. */
export async function signsInAgain(page: Page): Promise<void> {
  await page.getByLabel("Password", { exact: true }).fill(account?.password ?? "");
  await page.getByRole("button", { name: /^Sign in and go on/ }).click();
}

/** Everything axe finds wrong with the page as it is now. */
export async function faultsOf(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    // What fades in or out has no contrast of its own yet.
    const ending = document.getAnimations().filter((one) => one.effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(ending.map((one) => one.finished));
    const { violations } = await window.axe.run();
    return violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html).join(" ")}`);
  });
}

/** How much wider than the window the page is; zero when nothing is cut off. */
export function overhang(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** A small picture nobody has uploaded before, as a file of this browser's. */
export async function newPicture(page: Page): Promise<{ name: string; mimeType: string; buffer: Buffer }> {
  const png = await page.evaluate(() => {
    const canvas = document.createElement("canvas");
    canvas.width = 640;
    canvas.height = 480;
    const draw = canvas.getContext("2d");
    for (let line = 0; draw && line < 60; line += 1) {
      draw.fillStyle = `hsl(${Math.random() * 360} 60% 50%)`;
      draw.fillRect(Math.random() * 640, Math.random() * 480, 90, 60);
    }
    return canvas.toDataURL("image/png").split(",")[1] ?? "";
  });
  return { name: "proof.png", mimeType: "image/png", buffer: Buffer.from(png, "base64") };
}
