import { createContext, Fragment, type ReactNode, useContext } from "react";
import type { enGB } from "./en-GB.ts";
import type { enGBOrders } from "./en-GB-orders.ts";

/** A text with `{places}`; with plural forms chosen by `count` where a number decides the words. */
export type Phrase = string | { readonly one: string; readonly other: string };
export type WordKey = keyof typeof enGB | keyof typeof enGBOrders;
export type Words = Readonly<Record<WordKey, Phrase>>;
export type Language = "en-GB" | "de-DE";

export type Speech = {
  locale: Language;
  /** The text of a key, its places filled. */
  t: (key: WordKey, values?: Record<string, string | number>) => string;
  /** The same with links and other elements in its places. */
  rich: (key: WordKey, values: Record<string, ReactNode>) => ReactNode;
};

/**
 * Puts a language's words to use. Numbers in places are written as the language writes them. More words may be added to
 * `words` while the page is open: those of a screen arrive with the screen.
 */
export function speechOf(locale: Language, words: Partial<Words>): Speech {
  const plurals = new Intl.PluralRules(locale);
  const numbers = new Intl.NumberFormat(locale);
  function phrase(key: WordKey, count: unknown): string {
    const found = words[key];
    // A word that has not arrived says its name rather than nothing; a screen is shown only with its words.
    if (found === undefined || typeof found === "string") return found ?? key;
    return plurals.select(typeof count === "number" ? count : 0) === "one" ? found.one : found.other;
  }
  return {
    locale,
    t: (key, values = {}) =>
      phrase(key, values["count"]).replace(/\{(\w+)\}/g, (whole, name: string) => {
        const value = values[name];
        return value === undefined ? whole : typeof value === "number" ? numbers.format(value) : value;
      }),
    rich: (key, values) =>
      phrase(key, values["count"])
        .split(/\{(\w+)\}/g)
        .map((part, at) => <Fragment key={at}>{at % 2 ? values[part] : part}</Fragment>),
  };
}

const SpeechContext = createContext<Speech | null>(null);

export function SpeechProvider(props: { speech: Speech; children: ReactNode }) {
  return <SpeechContext value={props.speech}>{props.children}</SpeechContext>;
}

/** The words of the page's language. */
export function useWords(): Speech {
  const speech = useContext(SpeechContext);
  if (!speech) throw new Error("useWords needs a SpeechProvider above it");
  return speech;
}
