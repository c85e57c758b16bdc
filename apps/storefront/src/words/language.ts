/// <reference types="vite/client" />
import { bestLanguage, byLanguage } from "@atelier/ui";
import type { Words } from "./words.tsx";

/** Kept in a cookie, so that the server knows it before it writes the page. */
const cookie = "atelier-language";

/** The words of the public pages, and those that only what is opened on them, checkout, orders and accounts need. */
export type Area = "public" | "orders";

// A language is a file: what lies here is spoken. Its words come in two parts, the second with the first screen for it.
const areas = {
  public: byLanguage(import.meta.glob<Partial<Words>>("./*.json", { query: "?area=public", import: "default" })),
  orders: byLanguage(import.meta.glob<Partial<Words>>("./*.json", { query: "?area=orders", import: "default" })),
};
/** The languages the shop speaks, each with its own name for itself. */
export const languages: ReadonlyMap<string, string> = byLanguage(
  import.meta.glob<string>("./*.json", { query: "?name", import: "default", eager: true }),
);

/** What the page can say so far. */
export const pageWords: Partial<Words> = {};

/** Fetches more words of the page's language. A server, which speaks all of them, has them from the start. */
export async function learn(area: Area): Promise<void> {
  if (typeof document === "undefined") return;
  Object.assign(pageWords, await wordsOf(readLanguage(document.documentElement.lang), area));
}

/** The words of one part of a language. */
export async function wordsOf(language: string, area: Area): Promise<Partial<Words>> {
  return (await areas[area].get(language)?.()) ?? {};
}

/** The language meant by a tag such as `de-AT`; English for those we do not speak. */
export function readLanguage(tag: string): string {
  return bestLanguage([tag], languages.keys());
}

/** The language a request asks for: the one chosen before, else the one its browser likes best of those we speak. */
export function languageOf(headers: { cookie?: string | undefined; acceptLanguage?: string | undefined }): string {
  const liked = (headers.acceptLanguage ?? "")
    .split(",")
    .map((one) => {
      const [tag = "", quality] = one.split(";q=");
      return { tag: tag.trim(), weight: quality === undefined ? 1 : Number(quality) };
    })
    .filter((one) => one.weight > 0)
    .toSorted((a, b) => b.weight - a.weight)
    .map(({ tag }) => tag);
  return bestLanguage([chosenIn(headers.cookie ?? "") ?? "", ...liked], languages.keys());
}

/** The language of a page the server has not written: chosen on this device, else the browser's. */
export function languageHere(): string {
  return bestLanguage([chosenIn(document.cookie) ?? "", ...navigator.languages], languages.keys());
}

/** Keeps the choice and opens the page anew in it. */
export function chooseLanguage(language: string): void {
  document.cookie = `${cookie}=${language}; path=/; max-age=31536000; samesite=lax`;
  window.location.reload();
}

function chosenIn(cookies: string): string | undefined {
  return new RegExp(`(?:^|;\\s*)${cookie}=([\\w-]{2,10})`).exec(cookies)?.[1];
}
