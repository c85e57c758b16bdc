import { expect, type Page } from "@playwright/test";
import axe from "axe-core";

declare global {
  interface Window {
    axe: typeof axe;
  }
}

/** What a shopper does in a browser test. */
export const shopper = {
  /** Puts a good in an empty bag and sees it there. */
  async putsInBag(page: Page, address: string): Promise<void> {
    await page.goto(address);
    // From here on the script listens.
    await expect(page.getByTestId("bag-count")).toBeVisible();
    await page.getByRole("button", { name: /^Put in bag/ }).click();
    await expect(page.getByRole("dialog", { name: "Bag, 1 thing" })).toBeVisible();
  },

  /** Puts another good in it. */
  async putsAlsoInBag(page: Page, address: string, things: number): Promise<void> {
    await page.goto(address);
    // From here on the script listens.
    await expect(page.getByTestId("bag-count")).toBeVisible();
    await page.getByRole("button", { name: /^Put in bag/ }).click();
    await expect(page.getByRole("dialog", { name: `Bag, ${things} things` })).toBeVisible();
  },

  /** Looks at a page until it has fetched what it fetches when it is at rest: the bag's drawer. */
  async waitsForRest(page: Page): Promise<void> {
    await expect
      .poll(() =>
        page.evaluate(() =>
          performance
            .getEntriesByType("resource")
            .map((one) => one.name)
            .join(),
        ),
      )
      .toContain("bag-drawer");
    await page.waitForLoadState("networkidle");
  },

  /** Answers the checkout's questions as a guest in Suffolk. */
  async answers(page: Page): Promise<void> {
    await page.getByLabel("E-mail").fill("dilys.quayle@example.com");
    await page.getByLabel("Name", { exact: true }).fill("Dilys Quayle");
    await page.getByLabel("Street and number").fill("3 Maltings Row");
    await page.getByLabel("Town").fill("Saxmundham");
    await page.getByLabel("Postcode").fill("IP17 1AB");
    await expect(page.getByRole("radio", { name: /Royal Mail/ })).toBeChecked();
  },

  /** Presses the button with the sum on it and lands on the payment page. */
  async goesToPay(page: Page): Promise<void> {
    await page.getByRole("button", { name: /^Pay £[\d.,]+ at Stripe$/ }).click();
    await expect(page.locator("[name=cardNumber]")).toBeVisible();
  },

  async paysWith(page: Page, card: string): Promise<void> {
    await page.locator("[name=cardNumber]").fill(card);
    await page.locator("[name=cardExpiry]").fill("12 / 34");
    await page.locator("[name=cardCvc]").fill("123");
    await page.locator("[name=billingName]").fill("Dilys Quayle");
    await page.getByTestId("hosted-payment-submit-button").click();
  },
};

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

/** Presses Tab until something is focused whose name fits; names what was passed when it is not reached. */
export async function tabsTo(page: Page, name: RegExp): Promise<void> {
  const passed: string[] = [];
  for (let presses = 0; presses < 90; presses++) {
    await page.keyboard.press("Tab");
    const focused = await page.evaluate(nameOfFocused);
    if (name.test(focused)) return;
    passed.push(focused);
  }
  throw new Error(`Tab does not reach ${name}; passed ${passed.join(" | ")}`);
}

function nameOfFocused(): string {
  const focused = document.activeElement;
  const labels = focused instanceof HTMLInputElement || focused instanceof HTMLSelectElement ? focused.labels : null;
  const label = focused?.getAttribute("aria-label") ?? labels?.[0]?.textContent ?? focused?.textContent ?? "";
  return label.replace(/\s+/g, " ").trim();
}

/** What can be pressed but is smaller than a fingertip. Links in running text are as tall as the text. */
export function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const small: string[] = [];
    for (const one of document.querySelectorAll<HTMLElement>("a, button, input, select, textarea, summary")) {
      if (!one.checkVisibility({ visibilityProperty: true }) || one.closest("[aria-hidden=true]")) continue;
      const label = one instanceof HTMLInputElement && /radio|checkbox/.test(one.type) ? one.labels?.[0] : undefined;
      // The title of a card is pressed anywhere on the card.
      const isSpread = getComputedStyle(one, "::after").position === "absolute";
      const { width, height } = (label ?? ((isSpread && one.offsetParent) || one)).getBoundingClientRect();
      const isInText = one.matches("p a, p button, .story a, .shop-text a, dd a, label a, .note button");
      const isForKeyboard = one.classList.contains("skip");
      if (isInText || isForKeyboard || width <= 1 || (width >= 43.5 && height >= 43.5)) continue;
      small.push(
        `${one.tagName} ${Math.round(width)}×${Math.round(height)} ${one.className} ${one.textContent.trim().slice(0, 40)}`,
      );
    }
    return small;
  });
}
