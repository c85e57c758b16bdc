import type { ImportRunView } from "@atelier/contract/imports";
import { ProgressBar } from "@atelier/ui/admin";
import { megabytes } from "../../parts/bytes.ts";
import { t } from "../../words/words.ts";

/** How far the shop has read the file; by bytes, because rows are only known at the end. */
export function ImportProgress(props: { run: ImportRunView }) {
  const { run } = props;
  const values = { n: run.rowsRead, read: megabytes(run.readBytes), of: megabytes(run.totalBytes) };
  return (
    <div className="pad pt-s5" role="status">
      <ProgressBar
        label={
          run.state === "waiting"
            ? t("imports.queued")
            : run.mode === "dry_run"
              ? t("imports.checking", values)
              : t("imports.importing", values)
        }
        value={run.readBytes}
        max={Math.max(1, run.totalBytes)}
      />
    </div>
  );
}
