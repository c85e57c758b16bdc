import { countryCodes } from "@atelier/contract/country-codes";

/** The countries a shop sends to, by name in the page's language; `*` stands for everywhere. */
export function countryNames(
  codes: readonly string[],
  locale: string,
  keep?: string,
): { code: string; name: string }[] {
  const sent = codes.includes("*") ? countryCodes : codes;
  const all = keep && !sent.includes(keep) ? [...sent, keep] : sent;
  const names = new Intl.DisplayNames([locale], { type: "region" });
  const order = new Intl.Collator(locale);
  return [...new Set(all)]
    .map((code) => ({ code, name: names.of(code) ?? code }))
    .toSorted((a, b) => order.compare(a.name, b.name));
}
