import { createContext, type ReactNode, useContext } from "react";
import { type Words, wordsFor } from "./words.ts";

const LocaleContext = createContext("en-GB");

/** The language every price, date and number beneath is written in. */
export function LocaleProvider(props: { locale: string; children: ReactNode }) {
  return <LocaleContext value={props.locale}>{props.children}</LocaleContext>;
}

/** The language of the page, `en-GB` where none was given. */
export function useLocale(): string {
  return useContext(LocaleContext);
}

/** The words components say by themselves, in the page's language. */
export function useWords(): Words {
  return wordsFor(useLocale());
}
