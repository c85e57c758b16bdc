import { createContext, type ReactNode, useContext } from "react";

const LocaleContext = createContext("en-GB");

/** The language every price, date and number beneath is written in. */
export function LocaleProvider(props: { locale: string; children: ReactNode }) {
  return <LocaleContext value={props.locale}>{props.children}</LocaleContext>;
}

/** The language of the page, `en-GB` where none was given. */
export function useLocale(): string {
  return useContext(LocaleContext);
}
