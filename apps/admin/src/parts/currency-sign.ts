import { locale } from "../words/words.ts";

/** "£" for GBP: for heads that name the currency once. */
export function currencySign(currency: string): string {
  const parts = new Intl.NumberFormat(locale(), {
    style: "currency",
    currency,
    currencyDisplay: "narrowSymbol",
  }).formatToParts(0);
  return parts.find((part) => part.type === "currency")?.value ?? currency;
}
