import { requestIdIn } from "@atelier/client";
import { Button, buttonClass, CopyButton, useOnline } from "@atelier/ui";
import { useState } from "react";
import { NotWithoutConnection } from "../parts/failed.tsx";
import { PageTitle } from "../parts/page-title.tsx";
import { useDates } from "../parts/use-dates.ts";
import { useWords } from "../words/words.tsx";
import { useShop } from "./use-shop.ts";

/** What could not be shown: for want of a connection, or because something broke on our side. */
export function BrokenScreen(props: { error: unknown }) {
  const online = useOnline();
  return online ? <Broken {...props} /> : <NotHere />;
}

/** The page's own code was never fetched, and cannot be now. */
function NotHere() {
  const { t } = useWords();
  return (
    <div className="page">
      <PageTitle>{t("failed.offline")}</PageTitle>
      <NotWithoutConnection heading={1} />
    </div>
  );
}

/** What is safe, what to do, and the number to quote. */
function Broken(props: { error: unknown }) {
  const { t } = useWords();
  const dates = useDates();
  const mail = useShop()?.email;
  const [at] = useState(() => new Date().toISOString());
  const requestId = requestIdIn(props.error);
  return (
    <div className="page">
      <PageTitle>{t("broken.short")}</PageTitle>
      <div className="quiet broke" role="alert">
        <h1 className="display">{t("broken.title")}</h1>
        <p className="story">{t("broken.text")}</p>
        <dl className="facts ruled closed">
          {(["safe", "money", "todo"] as const).map((fact) => (
            <div key={fact}>
              <dt>{t(`broken.${fact}`)}</dt>
              <dd>{t(`broken.${fact}Text`)}</dd>
            </div>
          ))}
        </dl>
        <div className="pay-acts">
          <Button variant="primary" onClick={() => window.location.reload()}>
            {t("failed.retry")}
          </Button>
          <a className={buttonClass()} href="/goods">
            {t("nav.goods")}
          </a>
        </div>
        <div className="small soft">
          {t("broken.still")}{" "}
          {mail && (
            <a className="link" href={`mailto:${mail}`}>
              {t("contact.write")}
            </a>
          )}{" "}
          {requestId && (
            <>
              <code className="code">{requestId}</code>{" "}
              <CopyButton text={requestId} label={t("broken.copy")} copiedLabel={t("broken.copied")} />
            </>
          )}
          <p>{dates.moment(at)}</p>
        </div>
      </div>
    </div>
  );
}
