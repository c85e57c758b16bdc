import type { ImportRunView } from "@atelier/contract/imports";
import { t } from "../../words/words.ts";

/** Where in the import one is: file, columns where somebody has to say what they are, check, import. */
export function ImportSteps(props: { run: ImportRunView; at?: "columns" }) {
  const { run } = props;
  const steps =
    run.source === "csv"
      ? (["imports.file", "imports.columns", "imports.check", "imports.import"] as const)
      : (["imports.file", "imports.check", "imports.import"] as const);
  const here = props.at ? "imports.columns" : run.mode === "dry_run" ? "imports.check" : "imports.import";
  const at = steps.findIndex((step) => step === here);
  return (
    <ol className="wizard-steps" aria-label={t("imports.steps")}>
      {steps.map((step, index) => (
        <li key={step} className={index < at ? "done" : undefined} aria-current={index === at ? "step" : undefined}>
          {index === at ? <b>{t(step)}</b> : t(step)}
        </li>
      ))}
    </ol>
  );
}
