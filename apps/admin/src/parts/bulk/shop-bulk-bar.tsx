import type { BulkRunView } from "@atelier/contract/bulk";
import { Button } from "@atelier/ui";
import type { SelectionBar } from "@atelier/ui/admin";
import { t } from "../../words/words.ts";
import { isGoing, type ShopBulk } from "./use-shop-bulk.ts";

/** The bar while the shop works many rows off, and with what came of it. */
export function shopBulkBar(bulk: ShopBulk, run: BulkRunView, say: { label: string; onWhy: () => void }): SelectionBar {
  const { label, onWhy } = say;
  const { done, refused, total, state } = run;
  const at = done + refused;
  if (isGoing(run)) {
    return {
      words:
        state === "waiting" && at === 0 ? t("bulk.begins", { label, total }) : t("bulk.running", { label, at, total }),
      actions: <Button onClick={bulk.stop}>{t("bulk.stop")}</Button>,
      onClear: bulk.close,
    };
  }
  const why = refused > 0 && <Button onClick={onWhy}>{t("bulk.why")}</Button>;
  if (state === "done") {
    return {
      words: refused > 0 ? t("bulk.doneRefused", { label, done, refused }) : t("bulk.done", { label, done }),
      actions: refused > 0 && (
        <>
          {why}
          <Button onClick={() => bulk.goOn("refused")}>{t("bulk.retry", { n: refused })}</Button>
        </>
      ),
      onClear: bulk.close,
    };
  }
  return {
    words: state === "failed" ? t("bulk.gaveUp", { label, at, total }) : t("bulk.stopped", { label, at, total }),
    actions: (
      <>
        {why}
        <Button onClick={() => bulk.goOn("rest")}>{t("bulk.goOn", { n: total - at })}</Button>
      </>
    ),
    onClear: bulk.close,
  };
}
