import { join } from "node:path";
import { chromium as browsers } from "@playwright/test";

const QUIET = ["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"];
const HEIGHT = 900;

/** Takes every scene in each width, theme and language. Returns what was taken, with what went wrong on the page. */
export async function takePictures({ scenes, shop, out, width, theme, language }) {
  const args = process.getuid?.() === 0 ? ["--no-sandbox", ...QUIET] : QUIET;
  const browser = await browsers.launch({ executablePath: process.env.ATELIER_CHROMIUM, args });
  const taken = [];
  for (const locale of language) {
    for (const colorScheme of theme) {
      const options = { baseURL: shop.url, locale, colorScheme, reducedMotion: "reduce", timezoneId: "Europe/London" };
      const studio = await browser.newContext(options);
      if (scenes.some((scene) => scene.staff)) await signIn(await studio.newPage(), shop.owner);
      for (const scene of scenes) {
        const context = scene.staff ? studio : await browser.newContext(options);
        await fillBag(context, shop, scene.cart ?? []);
        for (const pixels of width) {
          const file = [scene.name, pixels, colorScheme, ...(locale === "en-GB" ? [] : [locale])].join("-");
          const errors = await take({ context, scene, pixels: Number(pixels), path: join(out, `${file}.png`) });
          taken.push({ file, scene: scene.name, errors });
          for (const error of errors) process.stdout.write(`${file}: ${error}\n`);
        }
        if (!scene.staff) await context.close();
      }
      await studio.close();
    }
  }
  await browser.close();
  return taken;
}

async function take({ context, scene, pixels, path }) {
  const page = await context.newPage();
  const errors = [];
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (message) => message.type() === "error" && isOurs(message) && errors.push(message.text()));
  try {
    await page.setViewportSize({ width: pixels, height: HEIGHT });
    await page.goto(scene.path, { waitUntil: "load" });
    await settled(page);
    await scene.act?.(page);
    await settled(page);
    await lookThrough(page);
    const overhang = await page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
    if (overhang > 0) errors.push(`${overhang} px wider than the window`);
    await page.screenshot({ path, fullPage: true, animations: "disabled" });
  } catch (error) {
    errors.push(error.message.split("\n")[0]);
  }
  await context.setOffline(false);
  await page.close();
  return errors;
}

/** A page that is asked for and not there is said so in the console by the browser itself. */
function isOurs(message) {
  return !/status of 4\d\d|ERR_INTERNET_DISCONNECTED/.test(message.text());
}

/** Nothing asked for is on its way any more; a stream of news never ends, so it is not waited for long. */
async function settled(page) {
  await page.waitForLoadState("networkidle", { timeout: 3_000 }).catch(() => undefined);
  await page.evaluate("document.fonts.ready.then(() => undefined)");
}

/** Pictures further down come when they are looked at. */
async function lookThrough(page) {
  await page.evaluate(async (step) => {
    const start = window.scrollY;
    for (let at = 0; at < document.documentElement.scrollHeight; at += step) {
      window.scrollTo(0, at);
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 30)));
    }
    window.scrollTo(0, start);
    await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)));
  }, HEIGHT / 2);
  await settled(page);
}

async function signIn(page, { email, password }) {
  await page.goto("/admin/sign-in");
  await page.locator("input[type=email]").fill(email);
  await page.locator("input[type=password]").fill(password);
  await page.locator("button[type=submit]").click();
  await page.locator("main.main").waitFor();
  await page.close();
}

async function fillBag(context, { url }, variantIds) {
  for (const variantId of variantIds) {
    await context.request.post(`${url}/trpc/shop/cart.add`, {
      data: { variantId, quantity: 1 },
      headers: { origin: url },
    });
  }
}
