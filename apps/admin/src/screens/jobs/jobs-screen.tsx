import type { JobPage } from "@atelier/contract/jobs";
import { Columns, PageHead, StatusWord } from "@atelier/ui/admin";
import { getRouteApi } from "@tanstack/react-router";
import { useFresh } from "../../parts/use-fresh.ts";
import { useViewKeys } from "../../parts/use-view-keys.ts";
import { t } from "../../words/words.ts";
import { JobFilters } from "./job-filters.tsx";
import { JobRows } from "./job-rows.tsx";
import { type JobSearch, jobStates } from "./job-search.ts";
import { JobSide } from "./job-side.tsx";
import { JobViews } from "./job-views.tsx";
import { RefreshChoice, useRefresh } from "./refresh-choice.tsx";
import { Schedules } from "./schedules.tsx";
import { useJobList } from "./use-job-list.ts";

const route = getRouteApi("/shell/jobs");
const views = [undefined, ...jobStates] as const;

/** What the shop does by itself: waiting, running, tried again, given up; and what it does by the clock. */
export function JobsScreen() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const [seconds, setSeconds] = useRefresh();
  const list = useJobList(search, seconds);
  const { asked, page, jobs } = list;
  const chosen =
    jobs.find((job) => job.id === search.job) ?? (search.job ? undefined : jobs.find((job) => job.state === "dead"));
  const look = (job: string) => void navigate({ search: { ...search, job }, replace: true });
  const go = (change: Partial<Record<keyof JobSearch, string | undefined>>) =>
    void navigate({ search: { ...search, page: undefined, job: undefined, ...change } as JobSearch });
  useViewKeys(views, search.state, (state) => go({ state }));
  const fresh = useFresh(asked.dataUpdatedAt);
  return (
    <>
      <title>{t("place.jobs")}</title>
      <PageHead
        title={t("place.jobs")}
        facts={page && <JobFacts counts={page.counts} />}
        actions={
          <>
            <span className="meta">{fresh}</span>
            <RefreshChoice seconds={seconds} onChoose={setSeconds} />
          </>
        }
      />
      <JobViews search={search} counts={page?.counts} />
      <JobFilters search={search} names={page?.names ?? []} onChange={(name) => go({ name })} />
      <div className="jobs-page">
        <Columns side={<JobSide job={chosen} />} sideLabel={t("jobs.chosen")}>
          <JobRows search={search} list={list} at={chosen?.id ?? null} onLook={look} onPage={(page) => go({ page })} />
          {page && <Schedules schedules={page.schedules} />}
        </Columns>
      </div>
    </>
  );
}

function JobFacts({ counts }: { counts: JobPage["counts"] }) {
  return (
    <>
      {t("jobs.facts", { waiting: counts.waiting, running: counts.running })}
      {counts.dead > 0 && <StatusWord standing="failed">{t("jobs.deadFact", { n: counts.dead })}</StatusWord>}
    </>
  );
}
