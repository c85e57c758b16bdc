import { Checkbox, Field, Input, Select } from "@atelier/ui";
import { useMemo } from "react";
import { t } from "../../words/words.ts";
import { countryList, countryName } from "./country-list.ts";
import type { TaxDraft } from "./taxes-paper.ts";
import type { TaxesEditor } from "./taxes-screen.tsx";

/** One place's tax: country, region or all of it, what it is called, how much, and whether delivery carries it. */
export function TaxRow(props: { editor: TaxesEditor; tax: TaxDraft; at: number }) {
  const { editor, tax, at } = props;
  const { change, errors, readOnly } = editor;
  const countries = useMemo(() => countryList(), []);
  const set = (own: Partial<TaxDraft>) =>
    change((before) => ({
      ...before,
      taxes: before.taxes.map((one) => (one.key === tax.key ? { ...one, ...own } : one)),
    }));
  const tied = (field: "region" | "name" | "rate") => ({
    value: tax[field],
    autoComplete: "off",
    onChange: (event: { target: { value: string } }) => set({ [field]: event.target.value }),
  });
  const place = [countryName(tax.country), tax.region.trim()].filter(Boolean).join(", ");
  return (
    <div className="tax-row" role="group" aria-label={place}>
      <Field label={t("bag.country")} error={errors[`taxes.${at}.country`]}>
        <Select value={tax.country} onChange={(event) => set({ country: event.target.value })}>
          {countries.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t("bag.region")} error={errors[`taxes.${at}.region`]}>
        <Input maxLength={60} placeholder={t("taxes.wholeCountry")} {...tied("region")} />
      </Field>
      <Field label={t("taxes.name")} error={errors[`taxes.${at}.name`]}>
        <Input maxLength={40} placeholder={t("taxes.nameExample")} {...tied("name")} />
      </Field>
      <Field label={t("taxes.rate")} suffix="%" error={errors[`taxes.${at}.rateBp`]}>
        <Input className="num" inputMode="decimal" {...tied("rate")} />
      </Field>
      <Checkbox
        label={t("taxes.onDelivery")}
        checked={tax.taxesShipping}
        onChange={(event) => set({ taxesShipping: event.target.checked })}
      />
      {!readOnly && (
        <button
          type="button"
          className="link"
          aria-label={t("media.removeOf", { name: place })}
          onClick={() => change((before) => ({ ...before, taxes: before.taxes.filter((one) => one.key !== tax.key) }))}
        >
          {t("media.remove")}
        </button>
      )}
    </div>
  );
}
