import { Views } from "@atelier/ui/admin";
import { Link } from "@tanstack/react-router";
import { t } from "../../words/words.ts";

const pages = [
  { key: "shop", to: "/settings", label: "settings.shop" },
  { key: "delivery", to: "/settings/delivery", label: "settings.delivery" },
  { key: "taxes", to: "/settings/taxes", label: "settings.taxes" },
] as const;

/** The pages of the settings. */
export function SettingsViews(props: { current: (typeof pages)[number]["key"] }) {
  return (
    <Views
      label={t("place.settings")}
      views={pages.map(({ key, to, label }) => ({
        key,
        link: (
          <Link to={to} activeOptions={{ exact: true }} aria-current={key === props.current ? "page" : undefined}>
            {t(label)}
          </Link>
        ),
      }))}
    />
  );
}
