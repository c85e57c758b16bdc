import type { ImportRunView } from "@atelier/contract/imports";
import { type Standing, StatusWord } from "@atelier/ui/admin";
import { locale, t } from "../../words/words.ts";
import { countedKinds } from "./counted-kinds.ts";

/** The shop's names for what it counts of products; every other count is listed by its own name. */
const products = {
  new: "products new",
  changed: "products changed",
  same: "products the same",
  wrong: "products wrong",
} as const;

/** What the file holds: products new, changed, the same and wrong; then every row, so that nothing is dropped in silence. */
export function ImportCounts(props: { run: ImportRunView }) {
  const { run } = props;
  const wrong = run.counts[products.wrong] ?? 0;
  const others = countedKinds(run.counts, Object.values(products));
  const rows = { read: run.rowsRead, imported: run.rowsImported, same: run.rowsUnchanged, wrong: run.rowsRefused };
  return (
    <>
      <div className="counts" aria-live="polite">
        <Figure n={run.counts[products.new] ?? 0} standing="todo" words={t("imports.new")} />
        <Figure n={run.counts[products.changed] ?? 0} standing="part" words={t("imports.changed")} />
        <Figure n={run.counts[products.same] ?? 0} standing="held" words={t("imports.same")} />
        <Figure n={wrong} standing={wrong > 0 ? "failed" : "settled"} words={t("imports.refused")} />
        <p className="two">
          {run.mode === "dry_run" ? t("imports.sumChecked", rows) : t("imports.sumImported", rows)}{" "}
          {run.mode === "dry_run" ? t("imports.nothingYet") : t("imports.twice")}
        </p>
      </div>
      {others.length > 0 && (
        <dl className="import-kinds">
          {others.map(({ label, n }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{new Intl.NumberFormat(locale()).format(n)}</dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}

function Figure(props: { n: number; standing: Standing; words: string }) {
  return (
    <div>
      <b>{new Intl.NumberFormat(locale()).format(props.n)}</b>
      <StatusWord standing={props.standing}>{props.words}</StatusWord>
    </div>
  );
}
