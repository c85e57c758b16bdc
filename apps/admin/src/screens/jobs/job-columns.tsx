import type { JobView } from "@atelier/contract/jobs";
import { StatusWord, type TableColumn } from "@atelier/ui/admin";
import { Time } from "../../parts/time.tsx";
import { t } from "../../words/words.ts";
import { jobStandings } from "./job-states.ts";
import { sayJob } from "./job-words.ts";

/** The columns of the jobs. */
export const jobColumns: TableColumn<JobView>[] = [
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
