import { type JobListInput, jobState } from "@atelier/contract/jobs";
import { cursorOf, readTrail } from "../../parts/trail.ts";
import { oneOf, present, savedIn, textOf } from "../../shell/search-params.ts";

export const jobStates = jobState.options;

/** The jobs as they stand in the address; `job` is the one being looked at. */
export interface JobSearch {
  /** The kept view it began with. */
  saved?: string | undefined;
  state?: (typeof jobStates)[number] | undefined;
  /** What it does: `mail.send`. */
  name?: string | undefined;
  page?: string | undefined;
  job?: string | undefined;
}

/** Reads an address; what it does not know it drops. */
export function readJobSearch(search: Record<string, unknown>): JobSearch {
  return present({
    saved: savedIn(search),
    state: oneOf(jobStates, search["state"]),
    name: textOf(search["name"], 100),
    page: readTrail(search["page"]),
    job: textOf(search["job"], 20),
  });
}

/** The question to the shop that an address stands for. */
export function jobQuestion(search: JobSearch): JobListInput {
  return present({ state: search.state, name: search.name, cursor: cursorOf(search.page), limit: 50 });
}
