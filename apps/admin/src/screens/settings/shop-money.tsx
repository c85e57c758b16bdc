import { Field, Fields, Input, Note, Select } from "@atelier/ui";
import { Section } from "@atelier/ui/admin";
import { Link } from "@tanstack/react-router";
import { locale, t } from "../../words/words.ts";
import { countryList } from "./country-list.ts";
import type { ShopFieldsProps } from "./shop-form.tsx";

/** Where the shop sits, what it counts in and which language it writes; the currency stays once anything has a price. */
export function ShopMoney({ draft, settings, told, tied }: ShopFieldsProps) {
  const { products, orders } = settings.priced;
  const stays = products > 0 || orders > 0;
  const countries = countryList();
  return (
    <Section title={t("settings.money")} top>
      <Fields>
        <Field className="half" {...told("country", t("settings.countryHint"))}>
          <Select {...tied("country")}>
            {!countries.some(({ code }) => code === draft.country) && <option>{draft.country}</option>}
            {countries.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
        <Field className="half" {...told("language", t("settings.languageHint"))}>
          <Select {...tied("language")}>
            <option value="en-GB">English</option>
            <option value="de-DE">Deutsch</option>
          </Select>
        </Field>
        <Field
          {...told("currency", stays ? t("settings.currencyStays", { products, orders }) : t("settings.currencyHint"))}
        >
          {stays ? (
            <Input readOnly value={currencyName(settings.currency)} />
          ) : (
            <Select {...tied("currency")}>
              {currencies().map(({ code, name }) => (
                <option key={code} value={code}>
                  {name}
                </option>
              ))}
            </Select>
          )}
        </Field>
        {draft.currency !== settings.currency && (
          <Note tone="warn" live>
            {t("settings.currencyChanges", { to: currencyName(draft.currency) })}{" "}
            <Link className="act" to="/settings/delivery">
              {t("settings.delivery")}
            </Link>
          </Note>
        )}
      </Fields>
    </Section>
  );
}

function currencyName(code: string): string {
  return `${new Intl.DisplayNames(locale(), { type: "currency" }).of(code) ?? code} (${code})`;
}

function currencies(): { code: string; name: string }[] {
  const order = new Intl.Collator(locale());
  return Intl.supportedValuesOf("currency")
    .map((code) => ({ code, name: currencyName(code) }))
    .toSorted((a, b) => order.compare(a.name, b.name));
}
