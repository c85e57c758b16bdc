import { Chip, Field, Select } from "@atelier/ui";
import { useMemo, useState } from "react";
import { locale, t } from "../../words/words.ts";
import { withCountry, withZone } from "./change-zones.ts";
import { countryList, countryName } from "./country-list.ts";
import type { ZoneProps } from "./zone-panel.tsx";

const shownAtFirst = 12;

/** The countries of a zone; one that lies in another zone moves here when it is chosen. */
export function ZoneCountries({ editor, zone, at }: ZoneProps) {
  const { draft, change, errors, readOnly } = editor;
  const [all, setAll] = useState(false);
  const known = useMemo(() => [{ code: "*", name: t("delivery.restOfWorld") }, ...countryList()], []);
  const elsewhere = new Map(
    draft.zones
      .filter((one) => one.key !== zone.key)
      .flatMap((one) => one.countries.map((code) => [code, one.name.trim() || t("delivery.unnamedZone")])),
  );
  const named = useMemo(
    () =>
      zone.countries
        .map((code) => ({ code, name: countryName(code) }))
        .toSorted((a, b) => new Intl.Collator(locale()).compare(a.name, b.name)),
    [zone.countries],
  );
  const shown = all ? named : named.slice(0, shownAtFirst);
  const drop = (code: string) =>
    change((before) => {
      const now = before.zones.find((one) => one.key === zone.key);
      return withZone(before, zone.key, { countries: (now?.countries ?? []).filter((one) => one !== code) });
    });
  return (
    <>
      {!readOnly && (
        <Field className="half" label={t("delivery.addCountry")} error={errors[`zones.${at}.countries`]}>
          <Select
            value=""
            onChange={(event) => {
              const { value } = event.target;
              change((before) => withCountry(before, zone.key, value));
            }}
          >
            <option value="" disabled>
              {t("delivery.choose")}
            </option>
            {known
              .filter(({ code }) => !zone.countries.includes(code))
              .map(({ code, name }) => {
                const other = elsewhere.get(code);
                return (
                  <option key={code} value={code}>
                    {other ? t("delivery.movesFrom", { country: name, zone: other }) : name}
                  </option>
                );
              })}
          </Select>
        </Field>
      )}
      <ul className="countries" aria-label={t("delivery.countries", { n: zone.countries.length })}>
        {shown.map(({ code, name }) => (
          <li key={code}>
            {readOnly ? (
              name
            ) : (
              <Chip removeLabel={t("delivery.dropCountry")} onRemove={() => drop(code)}>
                {name}
              </Chip>
            )}
          </li>
        ))}
        {named.length > shown.length && (
          <li>
            <button type="button" className="act" onClick={() => setAll(true)}>
              {t("settings.andMore", { n: named.length - shown.length })}
            </button>
          </li>
        )}
      </ul>
    </>
  );
}
