import type { ImportIssueView, ImportRunView } from "@atelier/contract/imports";
import { admin } from "@atelier/client/react";
import { Button, toast } from "@atelier/ui";
import { StatusWord, Table, type TableColumn, TableFoot } from "@atelier/ui/admin";
import { keepPreviousData } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { listState } from "../../parts/list-state.tsx";
import { Pager } from "../../parts/pager.tsx";
import { saveFile } from "../../parts/save-file.ts";
import { cursorOf } from "../../parts/trail.ts";
import { present } from "../../shell/search-params.ts";
import { sayError } from "../../shell/refusal-words.ts";
import { t } from "../../words/words.ts";
import { sayFinding } from "./finding-words.ts";
import { isUnderWay } from "./import-states.ts";
import { issuesCsv } from "./issues-csv.ts";

const route = getRouteApi("/shell/imports/$importId");
const perPage = 100;

/** What is wrong, cell by cell: row, column, what stands there, why not. */
export function ImportIssues(props: { run: ImportRunView }) {
  const { run } = props;
  const { page: trail } = route.useSearch();
  const navigate = route.useNavigate();
  const utils = admin.useUtils();
  const [busy, setBusy] = useState(false);
  const asked = admin.imports.issues.useQuery(
    present({ id: run.id, cursor: cursorOf(trail), limit: perPage }) as { id: string },
    {
      placeholderData: keepPreviousData,
      refetchInterval: isUnderWay(run) ? 3000 : false,
    },
  );
  const issues = asked.data?.items ?? [];
  // A short run is over before its findings are asked for again.
  const over = !isUnderWay(run);
  useEffect(() => {
    if (over) void utils.imports.issues.invalidate({ id: run.id });
  }, [over, run.id, utils]);
  async function download(): Promise<void> {
    setBusy(true);
    try {
      const all: ImportIssueView[] = [];
      for (let cursor: string | null | undefined; cursor !== null; ) {
        const page = await utils.imports.issues.fetch({ id: run.id, limit: perPage, ...(cursor ? { cursor } : {}) });
        all.push(...page.items);
        cursor = page.nextCursor;
      }
      saveFile(
        `${run.fileName.replace(/\.\w+$/, "")}-${t("imports.wrongFile")}.csv`,
        issuesCsv(
          all.map((issue) => ({ ...issue, reason: sayFinding("reason", issue.reason) })),
          [t("imports.row"), t("imports.column"), t("imports.value"), t("imports.why")],
        ),
      );
    } catch (error) {
      toast(sayError(error), { tone: "alert" });
    } finally {
      setBusy(false);
    }
  }
  if (issues.length === 0 && !trail && !asked.isError) return null;
  return (
    <>
      <div className="list-title">
        <h2 className="h2">{t("imports.wrongTitle")}</h2>
        <Button variant="plain" className="act" busy={busy} onClick={() => void download()}>
          {t("imports.download")}
        </Button>
      </div>
      <Table
        label={t("imports.wrongTitle")}
        columns={issueColumns}
        rows={issues}
        rowKey={(issue) => issue.id}
        {...listState(asked, null, issues.length > 0)}
      />
      <TableFoot
        actions={
          <Pager
            trail={trail}
            nextCursor={asked.data?.nextCursor}
            onTrail={(page) => void navigate({ search: present({ page }) })}
          />
        }
      >
        <span role="status">{t("imports.issueCount", { n: issues.length })}</span>
      </TableFoot>
    </>
  );
}

const issueColumns: TableColumn<ImportIssueView>[] = [
  {
    key: "row",
    head: t("imports.row"),
    numeric: true,
    width: "96px",
    phone: "value",
    cell: (issue) => t("imports.number", { n: issue.row }),
  },
  { key: "column", head: t("imports.column"), width: "168px", phone: "title", cell: (issue) => issue.column },
  {
    key: "value",
    head: t("imports.value"),
    width: "220px",
    cell: (issue) =>
      issue.value === "" ? (
        <span className="three">{t("imports.empty")}</span>
      ) : (
        <span className="val cut-value">{issue.value}</span>
      ),
  },
  {
    key: "why",
    head: t("imports.why"),
    grows: true,
    phone: "sub",
    cell: (issue) => sayFinding("reason", issue.reason),
  },
  {
    key: "what",
    head: t("imports.consequence"),
    width: "140px",
    phone: "state",
    cell: (issue) =>
      issue.severity === "refused" ? (
        <StatusWord standing="failed">{t("imports.leftOut")}</StatusWord>
      ) : (
        <StatusWord standing="pending">{t("imports.note")}</StatusWord>
      ),
  },
];
