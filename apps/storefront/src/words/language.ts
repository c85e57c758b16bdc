import { enGB } from "./en-GB.ts";
import type { Language, Words } from "./words.tsx";

const key = "atelier-language";

/** The language chosen on this device, else the browser's, else English. */
export function chosenLanguage(): Language {
  const said = stored() ?? navigator.language;
  return said.startsWith("de") ? "de-DE" : "en-GB";
}

/** Keeps the choice and opens the page anew in it. */
export function chooseLanguage(language: Language): void {
  try {
    localStorage.setItem(key, language);
  } catch {
    // Storage is shut off: the choice lasts for no longer than this page.
  }
  window.location.reload();
}

/** The words of one language. English is at hand, the others are fetched. */
export async function wordsOf(language: Language): Promise<Words> {
  if (language === "de-DE") return (await import("./de-DE.ts")).deDE;
  return enGB;
}

function stored(): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}
