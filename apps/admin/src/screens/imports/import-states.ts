import type { ImportRunView } from "@atelier/contract/imports";
import type { Standing } from "@atelier/ui/admin";
import { t } from "../../words/words.ts";

type Run = Pick<ImportRunView, "mode" | "state">;

/** How a run stands and what it is called. */
export function importStanding(run: Run): { standing: Standing; word: string } {
  switch (run.state) {
    case "mapping":
      return { standing: "todo", word: t("imports.state.mapping") };
    case "waiting":
      return { standing: "todo", word: t("imports.state.waiting") };
    case "running":
      return {
        standing: "part",
        word: run.mode === "dry_run" ? t("imports.state.checking") : t("imports.state.importing"),
      };
    case "stopped":
      return { standing: "held", word: t("imports.state.stopped") };
    case "failed":
      return { standing: "failed", word: t("imports.state.failed") };
    case "done":
      return run.mode === "dry_run"
        ? { standing: "pending", word: t("imports.state.checked") }
        : { standing: "settled", word: t("imports.state.imported") };
  }
}

/** Whether the shop is still at it, so that the page keeps asking. */
export function isUnderWay(run: Run | undefined): boolean {
  return run?.state === "waiting" || run?.state === "running";
}
