import type { ImportRunView } from "@atelier/contract/imports";
import { admin } from "@atelier/client/react";
import { Button, Note, toast } from "@atelier/ui";
import { PageHead, StatusWord } from "@atelier/ui/admin";
import { getRouteApi, Link } from "@tanstack/react-router";
import { DidNotArrive } from "../../parts/list-state.tsx";
import { PageGhost } from "../../parts/page-ghost.tsx";
import { sayError } from "../../shell/refusal-words.ts";
import { useMay } from "../../shell/session.tsx";
import { t } from "../../words/words.ts";
import { ImportColumns } from "./import-columns.tsx";
import { ImportCounts } from "./import-counts.tsx";
import { ImportIssues } from "./import-issues.tsx";
import { ImportProgress } from "./import-progress.tsx";
import { ImportSteps } from "./import-steps.tsx";
import { importStanding, isUnderWay } from "./import-states.ts";

const route = getRouteApi("/shell/imports/$importId");

/** One import: what the dry run found, what is wrong with which row, and the import itself, live. */
export function ImportScreen() {
  const { importId } = route.useParams();
  const { columns } = route.useSearch();
  const navigate = route.useNavigate();
  const utils = admin.useUtils();
  const mayRun = useMay("imports.run");
  const asked = admin.imports.byId.useQuery(
    { id: importId },
    { refetchInterval: (query) => (isUnderWay(query.state.data) ? 1000 : false) },
  );
  function became(run: ImportRunView): void {
    utils.imports.byId.setData({ id: run.id }, run);
    void utils.imports.list.invalidate();
    void utils.products.invalidate();
    if (run.id !== importId) void navigate({ to: "/imports/$importId", params: { importId: run.id }, search: {} });
  }
  const apply = admin.imports.confirm.useMutation({ onSuccess: became });
  const stop = admin.imports.stop.useMutation({
    onSuccess: (run) => {
      became(run);
      toast(t("imports.stopAsked"));
    },
  });
  const run = asked.data;
  if (!run)
    return asked.isError ? (
      <div className="pad pt-s6">
        <DidNotArrive asked={asked} title={t("imports.didNotArrive")} />
      </div>
    ) : (
      <PageGhost />
    );
  const mayMap = mayRun && run.source === "csv" && run.mode === "dry_run" && !isUnderWay(run);
  if (mayMap && (run.state === "mapping" || columns))
    return (
      <ImportColumns
        run={run}
        onMapped={(mapped) => {
          became(mapped);
          void utils.imports.columns.invalidate();
          if (mapped.id === importId) void navigate({ search: {} });
        }}
      />
    );
  const checked = run.mode === "dry_run" && run.state === "done";
  const good = run.rowsImported;
  const { standing, word } = importStanding(run);
  const error = apply.error ?? stop.error;
  return (
    <>
      <title>{run.fileName}</title>
      <PageHead
        back={<Link to="/imports">{t("place.imports")}</Link>}
        title={run.fileName}
        facts={
          <>
            {t(`imports.source.${run.source}`)}, {t("imports.rowsRead", { n: run.rowsRead })}{" "}
            <StatusWord standing={standing}>{word}</StatusWord>
          </>
        }
        actions={
          <>
            {mayRun && isUnderWay(run) && (
              <Button busy={stop.isPending} onClick={() => stop.mutate({ id: run.id })}>
                {t("upload.stop")}
              </Button>
            )}
            {mayMap && (
              <Link to="/imports/$importId" params={{ importId }} search={{ columns: "1" }} className="button">
                {t("imports.columnsChange")}
              </Link>
            )}
            {!isUnderWay(run) && (
              <Link to="/imports" className="button">
                {t("imports.other")}
              </Link>
            )}
          </>
        }
        primary={
          mayRun && checked && good > 0 ? (
            <Button variant="primary" busy={apply.isPending} onClick={() => apply.mutate({ id: run.id })}>
              {run.rowsRefused > 0
                ? t("imports.applyLeaving", { n: good, left: run.rowsRefused })
                : t("imports.apply", { n: good })}
            </Button>
          ) : undefined
        }
      />
      <ImportSteps run={run} {...(run.state === "mapping" && { at: "columns" as const })} />
      {error && (
        <div className="pad pt-s4">
          <Note tone="alert" live>
            {sayError(error)}
          </Note>
        </div>
      )}
      {run.failure && (
        <div className="pad pt-s4">
          <Note tone="alert">
            <b>{t("imports.failed")}</b> {run.failure}
          </Note>
        </div>
      )}
      {isUnderWay(run) && <ImportProgress run={run} />}
      {run.state === "mapping" ? (
        <p className="pad two pt-s6">{t("imports.columnsWait")}</p>
      ) : (
        <ImportCounts run={run} />
      )}
      <ImportIssues run={run} />
    </>
  );
}
