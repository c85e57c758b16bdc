import { gzipSync } from "node:zlib";
import { type Browser, type BrowserContext, chromium, type Page } from "@playwright/test";
import { median } from "../figures/percentile.ts";
import { observe, type Seen } from "./observe.ts";

export interface PageFigures {
  page: string;
  largestPaintMs: number;
  layoutShift: number;
  scripts: number;
  scriptsGzipKb: number;
}

export interface PressFigures {
  press: string;
  /** From the press to the next paint. */
  nextPaintMs: number;
  /** From the press until what was asked for is there. */
  doneMs: number;
}

export interface BrowserFigures {
  pages: PageFigures[];
  presses: PressFigures[];
}

const TIMES = 3;
const SLOWDOWN = 4;
const phone = { width: 390, height: 844 };
const desk = { width: 1366, height: 900 };
const quiet = ["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"];
const more = ["--disable-component-update", "--disable-sync", "--no-sandbox"];

/** Walks the storefront in a Chromium whose processor is four times slower, each page with an empty cache. */
export async function runBrowser(shop: { url: string; slug: string }, executablePath: string): Promise<BrowserFigures> {
  const browser = await chromium.launch({ executablePath, args: [...quiet, ...more] });
  try {
    const addresses = { home: "/", catalog: "/goods", product: `/goods/${shop.slug}` };
    const pages: PageFigures[] = [];
    for (const [page, path] of Object.entries(addresses))
      pages.push(await repeated(() => loadOnce(browser, { page, url: shop.url + path })));
    const presses = [
      await repeated(() => addToBag(browser, shop.url + addresses.product)),
      await repeated(() => changeFacet(browser, shop.url + addresses.catalog)),
    ];
    return { pages, presses };
  } finally {
    await browser.close();
  }
}

/** The median of each figure over several times. */
async function repeated<T extends object>(once: () => Promise<T>): Promise<T> {
  const all: T[] = [];
  for (let time = 0; time < TIMES; time++) all.push(await once());
  const [first] = all;
  if (!first) throw new Error("Nothing was measured");
  const entries = Object.entries(first).map(([name, value]) => [
    name,
    typeof value === "number" ? median(all.map((one) => Number(Reflect.get(one, name)))) : value,
  ]);
  return Object.fromEntries(entries) as T;
}

async function loadOnce(browser: Browser, { page: name, url }: { page: string; url: string }): Promise<PageFigures> {
  const { context, page } = await slowPage(browser, phone);
  const scripts: Promise<number>[] = [];
  page.on("response", (response) => {
    if (response.request().resourceType() === "script")
      scripts.push(response.body().then((body) => gzipSync(body).length));
  });
  await page.goto(url, { waitUntil: "networkidle" });
  const sizes = await Promise.all(scripts);
  const { largestPaintMs, layoutShift } = await seenOn(page);
  await context.close();
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  return { page: name, largestPaintMs, layoutShift, scripts: sizes.length, scriptsGzipKb: bytes / 1000 };
}

async function addToBag(browser: Browser, url: string): Promise<PressFigures> {
  const { context, page } = await slowPage(browser, phone);
  await page.goto(url, { waitUntil: "networkidle" });
  const began = performance.now();
  await page.getByRole("button", { name: /^Put in bag/ }).click();
  await page.getByRole("dialog", { name: /^Bag, 1 thing/ }).waitFor();
  const doneMs = performance.now() - began;
  const nextPaintMs = await slowestPress(page);
  await context.close();
  return { press: "add to bag", nextPaintMs, doneMs };
}

async function changeFacet(browser: Browser, url: string): Promise<PressFigures> {
  const { context, page } = await slowPage(browser, desk);
  await page.goto(url, { waitUntil: "networkidle" });
  const began = performance.now();
  await page.getByRole("checkbox", { name: /^Prints/ }).click();
  await page.waitForURL(/collection=prints/);
  await page
    .getByRole("status")
    .filter({ hasText: /^[\d,]+ of [\d,]+ things$/ })
    .waitFor();
  const doneMs = performance.now() - began;
  const nextPaintMs = await slowestPress(page);
  await context.close();
  return { press: "change a facet", nextPaintMs, doneMs };
}

async function slowPage(
  browser: Browser,
  viewport: { width: number; height: number },
): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({ viewport, locale: "en-GB", deviceScaleFactor: 2 });
  const page = await context.newPage();
  await page.addInitScript(observe);
  const session = await context.newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWDOWN });
  return { context, page };
}

const SETTLED_MS = 700;

/** Entries are told some time after the paint they speak of. */
async function seenOn(page: Page): Promise<Seen> {
  await page.waitForTimeout(SETTLED_MS);
  return page.evaluate(() => window.benchSeen);
}

async function slowestPress(page: Page): Promise<number> {
  const { presses } = await seenOn(page);
  // What was painted within a frame is not told at all.
  return Math.max(16, ...presses);
}
