import type { JobView } from "@atelier/contract/jobs";
import { admin } from "@atelier/client/react";
import { EmptyState } from "@atelier/ui";
import { Columns, PageHead, StatusWord, Table, type TableColumn, TableFoot } from "@atelier/ui/admin";
import { keepPreviousData } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { KeyHints } from "../../parts/key-hints.tsx";
import { listState } from "../../parts/list-state.tsx";
import { Pager } from "../../parts/pager.tsx";
import { Time } from "../../parts/time.tsx";
import { useFresh } from "../../parts/use-fresh.ts";
import { useRowKeys } from "../../parts/use-row-keys.ts";
import { useViewKeys } from "../../parts/use-view-keys.ts";
import { t } from "../../words/words.ts";
import { jobQuestion, type JobSearch, jobStates } from "./job-search.ts";
import { sayJob } from "./job-words.ts";
import { JobViews } from "./job-views.tsx";
import { JobSide } from "./job-side.tsx";
import { jobStandings } from "./job-states.ts";
import { RefreshChoice, useRefresh } from "./refresh-choice.tsx";
import { Schedules } from "./schedules.tsx";

const route = getRouteApi("/shell/jobs");
const views = [undefined, ...jobStates] as const;

/** What the shop does by itself: waiting, running, tried again, given up; and what it does by the clock. */
export function JobsScreen() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const [seconds, setSeconds] = useRefresh();
  const asked = admin.jobs.list.useQuery(jobQuestion(search), {
    placeholderData: keepPreviousData,
    refetchInterval: seconds > 0 ? seconds * 1000 : false,
  });
  const page = asked.data;
  const jobs = page?.items ?? [];
  const chosen =
    jobs.find((job) => job.id === search.job) ?? (search.job ? undefined : jobs.find((job) => job.state === "dead"));
  const look = (job: string) => void navigate({ search: { ...search, job }, replace: true });
  const go = (change: { state?: JobSearch["state"] | undefined; page?: string | undefined }) =>
    void navigate({ search: { ...search, page: undefined, job: undefined, ...change } as JobSearch });
  const cursor = useRowKeys(
    jobs.map((job) => job.id),
    look,
  );
  useViewKeys(views, search.state, (state) => go({ state }));
  const fresh = useFresh(asked.dataUpdatedAt);
  return (
    <>
      <title>{t("place.jobs")}</title>
      <PageHead
        title={t("place.jobs")}
        facts={
          page && (
            <>
              {t("jobs.facts", { waiting: page.counts.waiting, running: page.counts.running })}
              {page.counts.dead > 0 && (
                <StatusWord standing="failed">{t("jobs.deadFact", { n: page.counts.dead })}</StatusWord>
              )}
            </>
          )
        }
        actions={
          <>
            <span className="meta">{fresh}</span>
            <RefreshChoice seconds={seconds} onChoose={setSeconds} />
          </>
        }
      />
      <JobViews search={search} counts={page?.counts} />
      <div className="jobs-page">
        <Columns side={<JobSide job={chosen} />} sideLabel={t("jobs.chosen")}>
          <Table
            plain
            label={t("place.jobs")}
            columns={jobColumns}
            rows={jobs}
            rowKey={(job) => job.id}
            cursor={cursor ?? chosen?.id ?? null}
            onRowPress={(job) => look(job.id)}
            {...listState(asked, <NoJobs state={search.state} />, jobs.length > 0)}
          />
          <TableFoot
            actions={
              <>
                <KeyHints />
                <Pager
                  trail={search.page}
                  nextCursor={page?.nextCursor}
                  busy={asked.isPlaceholderData}
                  onTrail={(trail) => go({ state: search.state, page: trail })}
                />
              </>
            }
          >
            <span role="status">{page && t("jobs.count", { n: jobs.length })}</span>
          </TableFoot>
          {page && <Schedules schedules={page.schedules} />}
        </Columns>
      </div>
    </>
  );
}

const jobColumns: TableColumn<JobView>[] = [
  { key: "name", head: t("jobs.job"), mono: true, width: "190px", phone: "title", cell: (job) => job.name },
  {
    key: "error",
    head: t("jobs.reason"),
    soft: true,
    grows: true,
    wideOnly: true,
    cell: (job) => job.lastError ?? sayJob(job.name),
  },
  {
    key: "tries",
    head: t("jobs.tries"),
    numeric: true,
    width: "84px",
    phone: "value",
    cell: (job) => t("jobs.triesOf", { n: job.attempts, max: job.maxAttempts }),
  },
  { key: "due", head: t("jobs.due"), soft: true, width: "112px", phone: "sub", cell: (job) => <Time at={job.runAt} /> },
  {
    key: "state",
    head: t("jobs.stateHead"),
    width: "128px",
    phone: "state",
    cell: (job) => <StatusWord standing={jobStandings[job.state]}>{t(`jobs.state.${job.state}`)}</StatusWord>,
  },
];

function NoJobs(props: { state: JobSearch["state"] }) {
  return (
    <EmptyState title={props.state === "dead" ? t("jobs.noneDead") : t("jobs.none")}>
      <p>{t("jobs.noneWords")}</p>
    </EmptyState>
  );
}
