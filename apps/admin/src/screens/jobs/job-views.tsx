import type { JobPage } from "@atelier/contract/jobs";
import { Link, useNavigate } from "@tanstack/react-router";
import { useList } from "../../parts/lists/use-list.ts";
import type { OwnView } from "../../parts/lists/view-address.ts";
import { ViewTabs } from "../../parts/lists/view-tabs.tsx";
import { t } from "../../words/words.ts";
import { type JobSearch, jobStates, readJobSearch } from "./job-search.ts";

const exactly = { exact: true };

/** The views of the jobs with their counts, and those kept by name. */
export function JobViews(props: { search: JobSearch; counts: JobPage["counts"] | undefined }) {
  const { search, counts } = props;
  const navigate = useNavigate();
  const kept = useList("jobs");
  const states: OwnView[] = jobStates.map((key) => ({
    key,
    label: t(`jobs.state.${key}`),
    count: counts?.[key],
    search: { state: key },
  }));
  return (
    <ViewTabs
      list="jobs"
      kept={kept}
      own={[{ key: "all", label: t("list.all"), search: {} }, ...states]}
      current={search.state ?? "all"}
      search={{ ...search }}
      passing={["job"]}
      go={(next) => void navigate({ to: "/jobs", search: readJobSearch(next), replace: true })}
      link={(next, link) => <Link to="/jobs" search={readJobSearch(next)} activeOptions={exactly} {...link} />}
    />
  );
}
