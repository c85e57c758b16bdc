import type { ImportRunView } from "@atelier/contract/imports";
import { admin } from "@atelier/client/react";
import { EmptyState } from "@atelier/ui";
import { PageHead, Section, StatusWord, Table, type TableColumn, TableFoot } from "@atelier/ui/admin";
import { keepPreviousData } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { listState } from "../../parts/list-state.tsx";
import { Pager } from "../../parts/pager.tsx";
import { Time } from "../../parts/time.tsx";
import { cursorOf } from "../../parts/trail.ts";
import { useRowKeys } from "../../parts/use-row-keys.ts";
import { present } from "../../shell/search-params.ts";
import { useMay } from "../../shell/session.tsx";
import { t } from "../../words/words.ts";
import { importStanding, isUnderWay } from "./import-states.ts";
import { NewImport } from "./new-import.tsx";

const route = getRouteApi("/shell/imports");

/** Bring products in from a file, and what was brought in before. */
export function ImportsScreen() {
  const { page: trail } = route.useSearch();
  const navigate = route.useNavigate();
  const mayRun = useMay("imports.run");
  const asked = admin.imports.list.useQuery(present({ cursor: cursorOf(trail), limit: 20 }), {
    placeholderData: keepPreviousData,
    refetchInterval: (query) => (query.state.data?.items.some(isUnderWay) ? 1500 : 30_000),
  });
  const runs = asked.data?.items ?? [];
  const open = (importId: string) => void navigate({ to: "/imports/$importId", params: { importId } });
  const cursor = useRowKeys(
    runs.map((run) => run.id),
    open,
  );
  return (
    <>
      <title>{t("place.imports")}</title>
      <PageHead title={t("place.imports")} facts={t("imports.facts")} />
      <div className="pad fits">
        {mayRun ? <NewImport onUploaded={open} /> : <p className="two pb-s6">{t("imports.readOnly")}</p>}
        <Section title={t("imports.earlier")} top>
          <Table
            plain
            label={t("imports.earlier")}
            columns={runColumns}
            rows={runs}
            rowKey={(run) => run.id}
            cursor={cursor}
            onRowPress={(run) => open(run.id)}
            phoneSub={(run) => (
              <>
                {t(`imports.source.${run.source}`)} · <Time at={run.createdAt} />
              </>
            )}
            {...listState(asked, <NoImports />, runs.length > 0)}
          />
        </Section>
      </div>
      {(runs.length > 0 || trail) && (
        <TableFoot
          actions={
            <Pager
              trail={trail}
              nextCursor={asked.data?.nextCursor}
              onTrail={(page) => void navigate({ search: present({ page }) })}
            />
          }
        >
          <span role="status">{asked.data && t("imports.count", { n: runs.length })}</span>
        </TableFoot>
      )}
    </>
  );
}

const runColumns: TableColumn<ImportRunView>[] = [
  {
    key: "file",
    head: t("imports.file"),
    phone: "title",
    cell: (run) => (
      <Link to="/imports/$importId" params={{ importId: run.id }}>
        {run.fileName}
      </Link>
    ),
  },
  {
    key: "source",
    head: t("imports.from"),
    soft: true,
    width: "152px",
    cell: (run) => t(`imports.source.${run.source}`),
  },
  { key: "when", head: t("imports.when"), soft: true, width: "120px", cell: (run) => <Time at={run.createdAt} /> },
  {
    key: "read",
    head: t("imports.rows"),
    numeric: true,
    width: "84px",
    phone: "value",
    cell: (run) => t("imports.number", { n: run.rowsRead }),
  },
  {
    key: "refused",
    head: t("imports.wrong"),
    numeric: true,
    width: "84px",
    cell: (run) => t("imports.number", { n: run.rowsRefused }),
  },
  {
    key: "state",
    head: t("imports.stateHead"),
    width: "172px",
    phone: "state",
    cell: (run) => {
      const { standing, word } = importStanding(run);
      return <StatusWord standing={standing}>{word}</StatusWord>;
    },
  },
];

function NoImports() {
  return (
    <EmptyState title={t("imports.none")}>
      <p>{t("imports.noneWords")}</p>
    </EmptyState>
  );
}
