import { buttonClass, EmptyState } from "@atelier/ui";
import { Kbd } from "@atelier/ui/admin";
import { Link } from "@tanstack/react-router";
import { t } from "../words/words.ts";

/** An address with nothing behind it. */
export function NotFound() {
  return (
    <div className="pad">
      <title>{t("notFound.title")}</title>
      <EmptyState
        heading={1}
        title={t("notFound.title")}
        actions={
          <Link to="/" className={buttonClass({ variant: "primary" })}>
            {t("notFound.home")}
          </Link>
        }
      >
        <p>
          {t("notFound.words")} <Kbd>Ctrl K</Kbd>
        </p>
      </EmptyState>
    </div>
  );
}
