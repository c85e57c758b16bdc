import { chooseTheme, chosenTheme, ShopFooter, type ThemeChoice } from "@atelier/ui";
import { PlaceLink } from "../router/link.tsx";
import { useState, useSyncExternalStore } from "react";
import { chooseLanguage, languages } from "../words/language.ts";
import { useWords } from "../words/words.tsx";
import { useShop } from "./use-shop.ts";

const pages = [
  ["delivery", "contact"],
  ["terms", "privacy", "imprint"],
] as const;

/** The colophon: where the shop is, its small print, language and look. */
export function Foot() {
  const { t } = useWords();
  const about = useShop();
  const lists = pages.map((slugs) => (
    <ul key={slugs[0]}>
      {slugs.map((slug) => (
        <li key={slug}>
          <PlaceLink to="/pages/$slug" params={{ slug }}>
            {t(`page.${slug}`)}
          </PlaceLink>
        </li>
      ))}
    </ul>
  ));
  return (
    <ShopFooter
      name={about?.name ?? "\u00a0"}
      address={about && <Address lines={[...about.address, about.openingHours]} />}
      columns={[...lists, <Choices key="choices" currency={about?.currency} />]}
      imprint={t("foot.imprint")}
    />
  );
}

function Address(props: { lines: string[] }) {
  return (
    <p className="soft">
      {props.lines.filter(Boolean).map((line) => (
        <span className="block" key={line}>
          {line}
        </span>
      ))}
    </p>
  );
}

function Choices(props: { currency: string | undefined }) {
  const { t, locale } = useWords();
  // The server does not know; it is asked for once the page is there.
  const stored = useSyncExternalStore(never, chosenTheme, () => "system" as const);
  const [chosen, setTheme] = useState<ThemeChoice>();
  const theme = chosen ?? stored;
  const currency = props.currency && new Intl.DisplayNames([locale], { type: "currency" }).of(props.currency);
  return (
    <div className="foot-choices">
      <label>
        <span className="sr">{t("foot.language")}</span>
        <select value={locale} onChange={(event) => chooseLanguage(event.target.value)}>
          {[...languages].map(([language, name]) => (
            <option key={language} value={language} lang={language}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span className="sr">{t("foot.theme")}</span>
        <select
          value={theme}
          onChange={(event) => {
            const choice = event.target.value as ThemeChoice;
            chooseTheme(choice);
            setTheme(choice);
          }}
        >
          <option value="system">{t("foot.themeSystem")}</option>
          <option value="light">{t("foot.themeLight")}</option>
          <option value="dark">{t("foot.themeDark")}</option>
        </select>
      </label>
      {currency && <p className="foot-currency">{currency}</p>}
    </div>
  );
}

/** Nobody else changes the theme of this page. */
const never = () => () => undefined;
