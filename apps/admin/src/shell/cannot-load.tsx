import { Button, ErrorState } from "@atelier/ui";
import { t } from "../words/words.ts";
import { requestIdOf, sayError } from "./refusal-words.ts";

/** The admin itself did not arrive. */
export function CannotLoad(props: { error: unknown; onRetry: () => void }) {
  return (
    <main className="pad" id="main">
      <title>{t("error.title")}</title>
      <ErrorState
        heading={1}
        title={t("error.title")}
        safe={t("error.safe")}
        requestId={requestIdOf(props.error)}
        actions={
          <Button variant="primary" onClick={props.onRetry}>
            {t("error.again")}
          </Button>
        }
      >
        <p>{sayError(props.error)}</p>
      </ErrorState>
    </main>
  );
}
