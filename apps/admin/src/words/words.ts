import { enGB } from "./en-GB.ts";

export type Locale = "en-GB" | "de-DE";
export type WordKey = keyof typeof enGB;
export type Words = Record<WordKey, string>;

type Placed<S extends string> = S extends `${string}{${infer Name}}${infer Rest}` ? Name | Placed<Rest> : never;
type Counted<S extends string> = S extends `${string}[${infer Name}|${infer Rest}` ? Name | Counted<Rest> : never;
type Blanks<K extends WordKey> = Placed<(typeof enGB)[K]> | Counted<(typeof enGB)[K]>;
/** A text without blanks: what a table of labels may name. */
export type PlainWordKey = { [K in WordKey]: [Blanks<K>] extends [never] ? K : never }[WordKey];
type Values<K extends WordKey> = [Blanks<K>] extends [never] ? [] : [Record<Blanks<K>, string | number>];

const storedAt = "atelier-language";
let spoken: Words = enGB;
let spokenLocale: Locale = "en-GB";

/** The language the admin speaks on this device: the chosen one, else the browser's if we have it. */
export function chosenLocale(): Locale {
  const stored = localStorage.getItem(storedAt);
  if (stored === "en-GB" || stored === "de-DE") return stored;
  return navigator.language.startsWith("de") ? "de-DE" : "en-GB";
}

/** Keeps the choice and starts the page anew in it. */
export function chooseLocale(locale: Locale): void {
  localStorage.setItem(storedAt, locale);
  location.reload();
}

/** Loads a language; called once before anything is drawn. */
export async function speak(locale: Locale): Promise<void> {
  if (locale === "de-DE") spoken = (await import("./de-DE.ts")).deDE;
  spokenLocale = locale;
  document.documentElement.lang = locale;
}

/** The language being spoken, for dates, numbers and money. */
export function locale(): Locale {
  return spokenLocale;
}

/** A text of the interface. Blanks are `{name}`; `[n|# order|# orders]` chooses by number. */
export function t<K extends WordKey>(key: K, ...values: Values<K>): string {
  return fill(spoken[key], values[0] ?? {}, spokenLocale);
}

/** Fills the blanks of a text; apart so that it can be tested for every language. */
export function fill(text: string, values: Record<string, string | number>, language: Locale): string {
  const said = (value: string | number | undefined) =>
    typeof value === "number" ? new Intl.NumberFormat(language).format(value) : (value ?? "");
  return text
    .replace(/\[(\w+)\|([^|\]]*)\|([^\]]*)\]/g, (...found: string[]) => {
      const [, name = "", one = "", other = ""] = found;
      return (Number(values[name]) === 1 ? one : other).replaceAll("#", said(values[name]));
    })
    .replace(/\{(\w+)\}/g, (_, name: string) => said(values[name]));
}
