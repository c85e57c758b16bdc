import type { ImportRunView } from "@atelier/contract/imports";
import { StatusWord } from "@atelier/ui/admin";
import { locale, t } from "../../words/words.ts";
import { countedKinds } from "./counted-kinds.ts";

/** What the file holds, in four figures, and underneath every kind the shop counted: nothing is dropped in silence. */
export function ImportCounts(props: { run: ImportRunView }) {
  const { run } = props;
  const number = new Intl.NumberFormat(locale());
  const checked = run.mode === "dry_run";
  const kinds = countedKinds(run.counts);
  return (
    <>
      <div className="counts">
        <div>
          <b>{number.format(run.rowsImported)}</b>
          <StatusWord standing={checked ? "todo" : "good"}>{checked ? t("imports.wouldImport") : t("imports.didImport")}</StatusWord>
        </div>
        <div>
          <b>{number.format(run.rowsUnchanged)}</b>
          <StatusWord standing="held">{t("imports.same")}</StatusWord>
        </div>
        <div>
          <b>{number.format(run.rowsRefused)}</b>
          <StatusWord standing={run.rowsRefused > 0 ? "failed" : "settled"}>{t("imports.refused")}</StatusWord>
        </div>
        <div>
          <b>{number.format(run.rowsRead)}</b>
          <span>{t("imports.read")}</span>
        </div>
        <p className="two">{checked ? t("imports.nothingYet") : t("imports.twice")}</p>
      </div>
      {kinds.length > 0 && (
        <dl className="import-kinds">
          {kinds.map(({ label, n }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{number.format(n)}</dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}
