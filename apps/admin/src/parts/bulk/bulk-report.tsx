import { Button } from "@atelier/ui";
import { FormDialog, type SelectionBar } from "@atelier/ui/admin";
import { t } from "../../words/words.ts";
import type { Bulk, BulkRun } from "./use-bulk.ts";

/** The bar while many rows are being worked on, and with what came of it. */
export function bulkBar(bulk: Bulk, run: BulkRun, onWhy: () => void): SelectionBar {
  const { done, total, refused, running, label } = run;
  if (running) {
    return {
      words: t("bulk.running", { label, at: done + refused.length, total }),
      actions: <Button onClick={bulk.stop}>{t("bulk.stop")}</Button>,
      onClear: bulk.stop,
    };
  }
  return {
    words:
      refused.length > 0
        ? t("bulk.doneRefused", { label, done, refused: refused.length })
        : t("bulk.done", { label, done }),
    actions: refused.length > 0 && (
      <>
        <Button onClick={onWhy}>{t("bulk.why")}</Button>
        <Button onClick={bulk.retry}>{t("bulk.retry", { n: refused.length })}</Button>
      </>
    ),
    onClear: bulk.close,
  };
}

/** Row by row, what was refused and why. */
export function BulkWhy(props: { run: BulkRun; open: boolean; onClose: () => void; onRetry: () => void }) {
  const { run, open, onClose } = props;
  return (
    <FormDialog
      open={open}
      onClose={onClose}
      title={t("bulk.whyTitle", { n: run.refused.length })}
      facts={t("bulk.whyFacts", { done: run.done })}
      actions={
        <>
          <Button onClick={onClose}>{t("dialog.back")}</Button>
          <Button
            variant="primary"
            onClick={() => {
              onClose();
              props.onRetry();
            }}
          >
            {t("bulk.retry", { n: run.refused.length })}
          </Button>
        </>
      }
    >
      <table className="plain" aria-label={t("bulk.whyTitle", { n: run.refused.length })}>
        <tbody>
          {run.refused.map(({ target, why }) => (
            <tr key={target.id}>
              <th scope="row" className="mono">
                {target.name}
              </th>
              <td className="wraps">{why}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </FormDialog>
  );
}
