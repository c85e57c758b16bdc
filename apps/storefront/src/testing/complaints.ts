import type { Page } from "@playwright/test";

/** Everything a page complains of from now on, and every request that leaves the shop. `expected` is left out. */
export function complaints(page: Page, own: string, expected?: RegExp): string[] {
  const heard: string[] = [];
  const hear = (text: string) => expected?.test(text) || heard.push(text);
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") hear(message.text());
  });
  page.on("pageerror", (error) => hear(error.message));
  page.on("request", (request) => {
    if (!request.url().startsWith(own) && !request.url().startsWith("data:")) hear(request.url());
  });
  return heard;
}
