import type { AdminOutputs } from "@atelier/client";
import type { SaveTaxesInput } from "@atelier/contract/delivery";
import { locale, t } from "../../words/words.ts";
import { countryName } from "./country-list.ts";
import { percentTyped, readPercent } from "./number-words.ts";
import type { Paper, Reading } from "./paper.ts";
import type { Units } from "./units.ts";

/** The page as the shop answers it. */
export type TaxesPage = AdminOutputs["taxes"]["get"];

/** A tax as it is typed. */
export interface TaxDraft {
  key: string;
  id?: string | undefined;
  country: string;
  region: string;
  name: string;
  rate: string;
  taxesShipping: boolean;
}

export interface TaxesDraft {
  pricesIncludeTax: boolean;
  taxes: readonly TaxDraft[];
}

type Unit = boolean | TaxDraft;

/** The taxes as a page: each place is a part, and whether prices carry them another. */
export const taxesPaper: Paper<TaxesPage, TaxesDraft, SaveTaxesInput, Unit> = {
  key: "taxes",
  name: () => t("settings.taxes"),
  toDraft: taxesDraft,
  units: (draft) =>
    new Map<string, Unit>([["prices", draft.pricesIncludeTax], ...draft.taxes.map((tax) => [tax.key, tax] as const)]),
  rebuild: (units) => ({
    pricesIncludeTax: units.get("prices") === true,
    taxes: [...units.values()].filter((unit) => typeof unit === "object"),
  }),
  say: sayChange,
  label: (key, units) => placeOf(units.get(key)),
  show: (unit) =>
    typeof unit === "boolean" ? t(unit ? "taxes.included" : "taxes.added") : `${unit.name}, ${unit.rate} %`,
  read: readTaxes,
};

function taxesDraft(view: TaxesPage): TaxesDraft {
  const taxes = view.taxes.map((tax, at) => ({
    key: tax.id ?? `tax-${at}`,
    id: tax.id,
    country: tax.country,
    region: tax.region,
    name: tax.name,
    rate: percentTyped(tax.rateBp),
    taxesShipping: tax.taxesShipping,
  }));
  const order = new Intl.Collator(locale());
  const byName = (a: TaxDraft, b: TaxDraft) =>
    order.compare(countryName(a.country), countryName(b.country)) || order.compare(a.region, b.region);
  return { pricesIncludeTax: view.pricesIncludeTax, taxes: taxes.toSorted(byName) };
}

/** A further tax, blank. */
export function newTax(country: string): TaxDraft {
  return { key: `new-${crypto.randomUUID()}`, country, region: "", name: "", rate: "", taxesShipping: true };
}

function placeOf(unit: Unit | undefined): string {
  if (typeof unit !== "object") return t("taxes.prices");
  return [countryName(unit.country), unit.region.trim()].filter(Boolean).join(", ");
}

function sayChange(key: string, before: Units<Unit>, after: Units<Unit>): string {
  const [was, is] = [before.get(key), after.get(key)];
  if (key === "prices") return t(is === true ? "taxes.included" : "taxes.added");
  if (was === undefined) return t("taxes.say.new", { place: placeOf(is) });
  return is === undefined
    ? t("taxes.say.gone", { place: placeOf(was) })
    : t("taxes.say.changed", { place: placeOf(is) });
}

function readTaxes(draft: TaxesDraft, view: TaxesPage): Reading<SaveTaxesInput> {
  const errors: Record<string, string> = {};
  const places = new Set<string>();
  const taxes = draft.taxes.map(({ id, country, region, name, rate, taxesShipping }, at) => {
    const place = `${country} ${region.trim()}`;
    if (places.has(place)) errors[`taxes.${at}.region`] = t("taxes.placeTaken");
    places.add(place);
    if (name.trim() === "") errors[`taxes.${at}.name`] = t("taxes.nameNeeded");
    const rateBp = readPercent(rate);
    if (rateBp === undefined) errors[`taxes.${at}.rateBp`] = t("taxes.rateWrong");
    return { id, country, region: region.trim(), name: name.trim(), rateBp: rateBp ?? 0, taxesShipping };
  });
  if (Object.keys(errors).length > 0) return { input: null, errors };
  return { input: { version: view.saved.version, pricesIncludeTax: draft.pricesIncludeTax, taxes }, errors: null };
}
