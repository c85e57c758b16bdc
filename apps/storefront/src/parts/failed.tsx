import { refusalIn, requestIdIn } from "@atelier/client";
import { Button, ErrorState, useOnline } from "@atelier/ui";
import { useWords } from "../words/words.tsx";

/** A part of the page that did not arrive: what happened, what is safe, and a way to ask again. */
export function Failed(props: { error: unknown; what: string; heading?: 1; onRetry: () => void }) {
  const { t } = useWords();
  const online = useOnline();
  const busy = refusalIn(props.error)?.code === "shop.busy";
  return (
    <ErrorState
      heading={props.heading}
      title={online ? t("failed.title", { what: props.what }) : t("failed.offline")}
      safe={busy ? t("failed.busy") : t("failed.safe")}
      requestId={requestIdIn(props.error)}
      actions={<Button onClick={props.onRetry}>{t("failed.retry")}</Button>}
    />
  );
}

/** Nothing was kept of this page and there is no connection to fetch it by. */
export function NotWithoutConnection(props: { heading?: 1 }) {
  const { t } = useWords();
  const Title = `h${props.heading ?? 2}` as const;
  return (
    <div className="quiet" role="status">
      <Title className="heading">{t("failed.offline")}</Title>
      <p className="soft">{t("failed.offlineText")}</p>
    </div>
  );
}
