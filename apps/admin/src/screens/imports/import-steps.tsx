import type { ImportRunView } from "@atelier/contract/imports";
import { t } from "../../words/words.ts";

/** Where in the import one is: file, check, import. */
export function ImportSteps(props: { run: ImportRunView }) {
  const at = props.run.mode === "dry_run" ? 1 : 2;
  return (
    <ol className="wizard-steps" aria-label={t("imports.steps")}>
      {(["imports.file", "imports.check", "imports.import"] as const).map((step, index) => (
        <li key={step} className={index < at ? "done" : undefined} aria-current={index === at ? "step" : undefined}>
          {index === at ? <b>{t(step)}</b> : t(step)}
        </li>
      ))}
    </ol>
  );
}
