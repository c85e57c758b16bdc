import { Chip } from "@atelier/ui";
import { ComboBox } from "@atelier/ui/admin";
import { useMemo, useState } from "react";
import { fits } from "../../shell/fits.ts";
import { locale, t } from "../../words/words.ts";
import { withCountry, withZone } from "./change-zones.ts";
import { countryList, countryName } from "./country-list.ts";
import type { ZoneProps } from "./zone-panel.tsx";

const shownAtFirst = 12;

/** The countries of a zone; one that lies in another zone moves here when it is chosen. */
export function ZoneCountries({ editor, zone, at }: ZoneProps) {
  const { draft, change, errors, readOnly } = editor;
  const [typed, setTyped] = useState("");
  const [all, setAll] = useState(false);
  const known = useMemo(() => [{ code: "*", name: t("delivery.restOfWorld") }, ...countryList()], []);
  const elsewhere = new Map(
    draft.zones
      .filter((one) => one.key !== zone.key)
      .flatMap((one) => one.countries.map((code) => [code, one.name.trim() || t("delivery.unnamedZone")])),
  );
  const items = known
    .filter(({ code, name }) => !zone.countries.includes(code) && (typed === "" || fits(name, typed)))
    .map(({ code, name }) => {
      const other = elsewhere.get(code);
      return { key: code, label: name, note: other && t("delivery.movesFrom", { zone: other }) };
    });
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
        <div className="half">
          <ComboBox
            label={t("delivery.addCountry")}
            items={items}
            value={null}
            typed={typed}
            onTyped={setTyped}
            nothing={t("delivery.noCountry")}
            error={errors[`zones.${at}.countries`]}
            onChange={(code) => {
              if (code === null) return;
              setTyped("");
              change((before) => withCountry(before, zone.key, code));
            }}
          />
        </div>
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
