import { countryCodes } from "@atelier/contract/country-codes";
import { locale, t } from "../../words/words.ts";

/** A country by name in the language spoken; `*` is the rest of the world. */
export function countryName(code: string): string {
  if (code === "*") return t("delivery.restOfWorld");
  return new Intl.DisplayNames(locale(), { type: "region" }).of(code) ?? code;
}

/** All countries by name, in the alphabet of the language spoken. */
export function countryList(): { code: string; name: string }[] {
  const names = new Intl.DisplayNames(locale(), { type: "region" });
  const order = new Intl.Collator(locale());
  return countryCodes
    .map((code) => ({ code, name: names.of(code) ?? code }))
    .toSorted((a, b) => order.compare(a.name, b.name));
}
