import { admin } from "@atelier/client/react";
import type { JobView } from "@atelier/contract/jobs";
import { keepPreviousData } from "@tanstack/react-query";
import { useSeenNames } from "../../parts/use-seen-names.ts";
import { useSelection } from "../../parts/use-selection.ts";
import { jobQuestion, type JobSearch } from "./job-search.ts";

/** The page of jobs an address asks for, asked again every so many seconds, and which of them are chosen. */
export function useJobList(search: JobSearch, seconds: number) {
  const asked = admin.jobs.list.useQuery(jobQuestion(search), {
    placeholderData: keepPreviousData,
    refetchInterval: seconds > 0 ? seconds * 1000 : false,
  });
  const { state, name } = search;
  const selection = useSelection(JSON.stringify({ state, name }));
  const names = useSeenNames(asked.data?.items, nameOf);
  return { asked, page: asked.data, jobs: asked.data?.items ?? [], question: { state, name }, selection, names };
}

export type JobList = ReturnType<typeof useJobList>;

function nameOf(job: JobView): [string, string] {
  return [job.id, `${job.name} ${job.id}`];
}
