import type { Language, Words } from "./words.tsx";

/** Kept in a cookie, so that the server knows it before it writes the page. */
const cookie = "atelier-language";

/** The words of the public pages, and those that only bag, checkout, orders and accounts need. */
export type Area = "public" | "orders";

export const languages: Record<Language, { name: string; words: Record<Area, () => Promise<Partial<Words>>> }> = {
  "en-GB": {
    name: "English (UK)",
    words: {
      public: async () => (await import("./en-GB.ts")).enGB,
      orders: async () => (await import("./en-GB-orders.ts")).enGBOrders,
    },
  },
  "de-DE": {
    name: "Deutsch",
    words: {
      public: async () => (await import("./de-DE.ts")).deDE,
      orders: async () => (await import("./de-DE-orders.ts")).deDEOrders,
    },
  },
};

/** What the page can say so far. */
export const pageWords: Partial<Words> = {};

/** Fetches more words of the page's language. A server, which speaks all of them, has them from the start. */
export async function learn(area: Area): Promise<void> {
  if (typeof document === "undefined") return;
  Object.assign(pageWords, await languages[readLanguage(document.documentElement.lang)].words[area]());
}

/** The language meant by a tag such as `de-AT`; English for those we do not speak. */
export function readLanguage(tag: string): Language {
  return tag.toLowerCase().startsWith("de") ? "de-DE" : "en-GB";
}

/** The language a request asks for: the one chosen before, else the one its browser likes best of those we speak. */
export function languageOf(headers: { cookie?: string | undefined; acceptLanguage?: string | undefined }): Language {
  const chosen = chosenIn(headers.cookie ?? "");
  if (chosen) return readLanguage(chosen);
  const liked = (headers.acceptLanguage ?? "")
    .split(",")
    .map((one) => {
      const [tag = "", quality] = one.split(";q=");
      return { tag: tag.trim().toLowerCase(), weight: quality === undefined ? 1 : Number(quality) };
    })
    .filter((one) => /^(de|en)\b/.test(one.tag) && one.weight > 0)
    .toSorted((a, b) => b.weight - a.weight);
  return readLanguage(liked[0]?.tag ?? "");
}

/** The language of a page the server has not written: chosen on this device, else the browser's. */
export function languageHere(): Language {
  return readLanguage(chosenIn(document.cookie) ?? navigator.language);
}

/** Keeps the choice and opens the page anew in it. */
export function chooseLanguage(language: Language): void {
  document.cookie = `${cookie}=${language}; path=/; max-age=31536000; samesite=lax`;
  window.location.reload();
}

function chosenIn(cookies: string): string | undefined {
  return new RegExp(`(?:^|;\\s*)${cookie}=([\\w-]{2,10})`).exec(cookies)?.[1];
}
