import { type APIRequestContext, expect, test } from "@playwright/test";
import { complaints } from "../testing/complaints.ts";
import { openStudio, type Studio } from "../testing/studio.ts";

const product = "/goods/gasholder-half-term";
const publicPages = ["/", "/goods", "/goods?collection=prints&sort=price-up", product, "/pages/delivery"];

let studio: Studio;
test.beforeAll(async ({ baseURL }) => {
  studio = await openStudio(baseURL ?? "");
});

/** A page as it is sent, before any script. */
async function sent(request: APIRequestContext, path: string, headers: Record<string, string> = {}) {
  const answer = await request.get(path, { headers: { accept: "text/html", ...headers } });
  const html = await answer.text();
  const linked = [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/g)].map(
    ([, text = ""]) => JSON.parse(text) as Record<string, unknown>,
  );
  return {
    status: answer.status(),
    headers: answer.headers(),
    html,
    title: /<title>([^<]*)<\/title>/.exec(html)?.[1],
    canonical: /<link rel="canonical" href="([^"]*)"/.exec(html)?.[1],
    description: /<meta name="description" content="([^"]*)"/.exec(html)?.[1],
    linked: (type: string) => linked.find((one) => one["@type"] === type),
  };
}

test("pages arrive with their final head, linked data and text", async ({ request, baseURL }) => {
  const home = await sent(request, "/");
  expect(home).toMatchObject({ status: 200, title: "Fenn &amp; Foundry", canonical: `${baseURL}/` });
  expect(home.linked("Organization")).toMatchObject({ name: "Fenn & Foundry", url: `${baseURL}/` });
  expect(home.linked("ItemList")).toBeDefined();
  expect(home.html).toContain("<h1");
  const good = await sent(request, `${product}?utm_source=mail`);
  expect(good.title).toMatch(/^Gasholder, Half Term, .*, Fenn &amp; Foundry$/);
  expect(good.canonical).toBe(`${baseURL}${product}`);
  expect(good.description?.length).toBeGreaterThan(20);
  expect(good.html).toMatch(/<meta property="og:image" content="http[^"]+\.jpeg"/);
  expect(good.linked("Product")).toMatchObject({
    name: "Gasholder, Half Term",
    offers: { price: expect.stringMatching(/^\d+\.\d\d$/), priceCurrency: "GBP" },
  });
  expect(JSON.stringify(good.linked("Product"))).toMatch(
    /"availability":"https:\/\/schema\.org\/(InStock|LimitedAvailability|SoldOut|MadeToOrder)"/,
  );
  expect(good.linked("BreadcrumbList")).toMatchObject({
    itemListElement: [{ position: 1, name: "All goods" }, {}, {}],
  });
});

test("a list narrowed down to one shelf is a page of its own, one narrowed down further is for people only", async ({
  request,
  baseURL,
}) => {
  const shelf = await sent(request, "/goods?sort=newest&collection=prints&page=2");
  expect(shelf.canonical).toBe(`${baseURL}/goods?collection=prints`);
  expect(shelf.title).toBe("Prints, Fenn &amp; Foundry");
  for (const path of ["/goods?collection=prints&stock=in", "/goods?q=candle"]) {
    const narrowed = await sent(request, path);
    expect(narrowed.canonical).toBeUndefined();
    expect(narrowed.html).toContain('<meta name="robots" content="noindex, follow"/>');
  }
  const bag = await sent(request, "/cart");
  expect(bag.headers["x-robots-tag"]).toBe("noindex");
});

test("what never was is 404, what was sold here once is 410, and both lead on", async ({ request }) => {
  const missing = await sent(request, "/goods/nothing-of-the-kind");
  expect(missing.status).toBe(404);
  expect(missing.html).toContain("This drawer is empty");
  await studio.standing("press-room", "archived");
  try {
    expect((await sent(request, "/goods/press-room")).status).toBe(410);
    expect((await sent(request, "/sitemaps/1.xml")).html).not.toContain("/goods/press-room<");
  } finally {
    await studio.standing("press-room", "published");
  }
  expect((await sent(request, "/goods/press-room")).status).toBe(200);
});

test("robots find the map, the map finds the pages, feed readers find what is new", async ({ request, baseURL }) => {
  const robots = await sent(request, "/robots.txt");
  expect(robots.html).toContain(`Sitemap: ${baseURL}/sitemap.xml`);
  const index = await sent(request, "/sitemap.xml");
  const [, part = ""] = /<loc>([^<]+)<\/loc>/.exec(index.html) ?? [];
  const map = await sent(request, part);
  for (const path of ["/", "/goods", product, "/pages/terms"])
    expect(map.html).toContain(`<loc>${baseURL}${path}</loc>`);
  expect((await sent(request, "/sitemaps/2.xml")).status).toBe(404);
  const feed = await sent(request, "/feed.xml");
  expect(feed.headers["content-type"]).toContain("application/atom+xml");
  expect(feed.html.match(/<entry>/g)?.length).toBeGreaterThan(10);
});

test("a page is the same for everybody, in the language asked for, and not sent twice", async ({ request, page }) => {
  const plain = await sent(request, product);
  expect(plain.headers["vary"]).toContain("accept-language");
  expect(plain.headers["content-security-policy"]).not.toMatch(/unsafe/);
  expect(plain.html).not.toMatch(/<[^>]* style="/);
  await page.goto(product);
  await page.getByRole("button", { name: /^Put in bag/ }).click();
  await expect(page.getByRole("dialog")).toBeVisible();
  // On a first start a picture may still be on its way from one read to the next.
  await expect(async () => {
    const [mine, theirs] = [await sent(page.request, product), await sent(request, product)];
    expect(mine.html).toBe(theirs.html);
  }).toPass();
  const german = await sent(request, "/goods", { "accept-language": "de-AT,en;q=0.5" });
  expect(german.html).toContain('<html lang="de-DE"');
  expect(german.title).toBe("Alle Waren, Fenn &amp; Foundry");
  const chosen = await sent(request, "/goods", { "accept-language": "de", cookie: "atelier-language=en-GB" });
  expect(chosen.html).toContain('<html lang="en-GB"');
  const { headers } = await sent(request, product);
  const again = await request.get(product, { headers: { "if-none-match": headers["etag"] ?? "" } });
  expect(again.status()).toBe(304);
});

test("the shop can be read, searched and narrowed down without JavaScript", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? "" });
  const page = await context.newPage();
  await page.goto("/");
  await page
    .getByRole("searchbox")
    .or(page.getByRole("combobox", { name: "Search the shop" }))
    .fill("gasholder");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/goods\?q=gasholder$/);
  await page.getByRole("link", { name: "Gasholder, Half Term" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Gasholder, Half Term" })).toBeVisible();
  // What only stands there without script this browser, told to run none, still does not show.
  expect(await page.content()).toContain("<noscript><p");
  await page.goto("/goods");
  await page.getByRole("checkbox", { name: /^Prints/ }).check();
  expect(await page.content()).toContain("Show them</button></noscript>");
  await page.evaluate(() => document.querySelector<HTMLFormElement>("#narrow")?.requestSubmit());
  await expect(page).toHaveURL(/collection=prints/);
  await expect(page.getByRole("heading", { level: 1, name: "Prints" })).toBeVisible();
  await context.close();
});

for (const locale of ["en-GB", "de-DE"]) {
  test(`the script takes the page over as it was sent and asks for nothing that is on it, ${locale}`, async ({
    browser,
    baseURL,
  }) => {
    const context = await browser.newContext({ locale, baseURL: baseURL ?? "" });
    const page = await context.newPage();
    const heard = complaints(page, baseURL ?? "");
    const asked: string[] = [];
    page.on("request", (request) => {
      if (request.url().includes("/trpc/")) asked.push(new URL(request.url()).pathname);
    });
    for (const path of publicPages) {
      await page.goto(path);
      await expect(page.getByTestId("bag-count")).toBeVisible();
    }
    await page.waitForLoadState("networkidle");
    expect(heard).toEqual([]);
    expect(new Set(asked)).toEqual(new Set(["/trpc/shop/account.me", "/trpc/shop/cart.get"]));
    await context.close();
  });
}

test("a language chosen against the browser's own stays, and a theme is there before the script", async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ locale: "de-DE", colorScheme: "light", baseURL: baseURL ?? "" });
  const page = await context.newPage();
  const heard = complaints(page, baseURL ?? "");
  await page.goto("/goods");
  await expect(page.getByRole("heading", { level: 1, name: "Alle Waren" })).toBeVisible();
  await page.getByLabel("Sprache").selectOption("en-GB");
  await expect(page.getByRole("heading", { level: 1, name: "All goods" })).toBeVisible();
  await page.getByLabel("Light or dark").selectOption("dark");
  await page.reload({ waitUntil: "commit" });
  await page.waitForFunction(() => document.body !== null);
  expect(await page.evaluate(() => document.documentElement.dataset["theme"])).toBe("dark");
  await expect(page.getByTestId("bag-count")).toBeVisible();
  await expect(page.getByLabel("Light or dark")).toHaveValue("dark");
  await expect(page.getByRole("heading", { level: 1, name: "All goods" })).toBeVisible();
  expect(heard).toEqual([]);
  await context.close();
});

test("a page that is not as it was sent is noticed", async ({ page, baseURL }) => {
  const heard = complaints(page, baseURL ?? "");
  await page.route("**/goods", async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, body: (await answer.text()).replace("All goods</h1>", "No goods</h1>") });
  });
  await page.goto("/goods");
  await expect(page.getByTestId("bag-count")).toBeVisible();
  await expect.poll(() => heard.join()).toContain("418");
});
