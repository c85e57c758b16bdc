import { EmptyState } from "@atelier/ui";
import { Table, TableFoot } from "@atelier/ui/admin";
import { KeyHints } from "../../parts/key-hints.tsx";
import { listState } from "../../parts/list-state.tsx";
import { Pager } from "../../parts/pager.tsx";
import { useRowKeys } from "../../parts/use-row-keys.ts";
import { useMay } from "../../shell/session.tsx";
import { t } from "../../words/words.ts";
import { JobBulk } from "./job-bulk.tsx";
import { jobColumns } from "./job-columns.tsx";
import type { JobSearch } from "./job-search.ts";
import type { JobList } from "./use-job-list.ts";

interface JobRowsProps {
  search: JobSearch;
  list: JobList;
  /** The job being looked at. */
  at: string | null;
  onLook: (id: string) => void;
  onPage: (trail: string | undefined) => void;
}

/** The jobs as rows, with what can be done with those chosen. */
export function JobRows({ search, list, at, onLook, onPage }: JobRowsProps) {
  const { asked, page, jobs, selection } = list;
  const mayRetry = useMay("jobs.retry");
  const cursor = useRowKeys(
    jobs.map((job) => job.id),
    onLook,
    mayRetry ? { choose: selection.toggle } : {},
  );
  return (
    <>
      <JobBulk list={list} />
      <Table
        plain
        label={t("place.jobs")}
        columns={jobColumns}
        rows={jobs}
        rowKey={(job) => job.id}
        cursor={cursor ?? at}
        selection={
          mayRetry && jobs.length > 0
            ? { chosen: selection.chosen, onChange: selection.choose, name: (job) => `${job.name} ${job.id}` }
            : undefined
        }
        onRowPress={(job) => onLook(job.id)}
        {...listState(asked, <NoJobs search={search} />, jobs.length > 0)}
      />
      <TableFoot
        actions={
          <>
            <KeyHints />
            <Pager trail={search.page} nextCursor={page?.nextCursor} busy={asked.isPlaceholderData} onTrail={onPage} />
          </>
        }
      >
        <span role="status">{page && sayCount(jobs.length, page.total)}</span>
      </TableFoot>
    </>
  );
}

function sayCount(shown: number, total: number): string {
  return total > shown ? t("jobs.of", { shown, n: total }) : t("jobs.count", { n: shown });
}

function NoJobs({ search }: { search: JobSearch }) {
  if (search.name)
    return (
      <EmptyState title={t("jobs.noneNarrowed")}>
        <p>{t("jobs.noneNarrowedWords")}</p>
      </EmptyState>
    );
  return (
    <EmptyState title={search.state === "dead" ? t("jobs.noneDead") : t("jobs.none")}>
      <p>{t("jobs.noneWords")}</p>
    </EmptyState>
  );
}
