/// <reference types="vite/client" />
import { bestLanguage, byLanguage, type Message, type Speech, speechOf, type Values } from "@atelier/ui";
import type { WordValues } from "./words.gen.ts";

export type WordKey = keyof WordValues;
/** A text without blanks: what a table of labels may name. */
export type PlainWordKey = { [K in WordKey]: WordValues[K] extends null ? K : never }[WordKey];
type Words = Record<WordKey, Message>;

// A language is a file: what lies here is spoken.
const catalogs = byLanguage(import.meta.glob<Words>("./*.json", { query: "?words", import: "default" }));
/** The languages the admin speaks, each with its own name for itself. */
export const languages: ReadonlyMap<string, string> = byLanguage(
  import.meta.glob<string>("./*.json", { query: "?name", import: "default", eager: true }),
);

const storedAt = "atelier-language";
let speech: Speech<WordValues> = speechOf("en-GB", {});

/** The language the admin speaks on this device: the chosen one, else the browser's if we have it. */
export function chosenLocale(): string {
  return bestLanguage([localStorage.getItem(storedAt) ?? "", ...navigator.languages], catalogs.keys());
}

/** Keeps the choice and starts the page anew in it. */
export function chooseLocale(locale: string): void {
  localStorage.setItem(storedAt, locale);
  location.reload();
}

/** Loads a language; called once before anything is drawn. */
export async function speak(locale: string): Promise<void> {
  const load = catalogs.get(locale);
  if (!load) throw new Error(`There are no words in ${locale}`);
  speech = speechOf(locale, await load());
}

/** The language being spoken, for dates, numbers and money. */
export function locale(): string {
  return speech.locale;
}

/** A text of the interface, its blanks filled. */
export function t<K extends WordKey>(key: K, ...values: Values<WordValues, K>): string {
  return speech.t(key, ...values);
}
