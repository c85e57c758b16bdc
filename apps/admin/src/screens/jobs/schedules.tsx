import type { JobPage } from "@atelier/contract/jobs";
import { Section, Table, type TableColumn } from "@atelier/ui/admin";
import { Time } from "../../parts/time.tsx";
import { t } from "../../words/words.ts";
import { sayCron, sayJob } from "./job-words.ts";

type Schedule = JobPage["schedules"][number];

/** What runs by the clock, and when it last did. */
export function Schedules(props: { schedules: readonly Schedule[] }) {
  if (props.schedules.length === 0) return null;
  return (
    <div className="pt-s6">
      <Section title={t("jobs.schedules")} top>
        <Table plain label={t("jobs.schedules")} columns={columns} rows={props.schedules} rowKey={(one) => one.name} />
      </Section>
    </div>
  );
}

const columns: TableColumn<Schedule>[] = [
  { key: "name", head: t("jobs.job"), mono: true, width: "190px", phone: "title", cell: (one) => one.name },
  {
    key: "does",
    head: t("jobs.does"),
    soft: true,
    wideOnly: true,
    cell: (one) => <span className="wrap-words">{sayJob(one.name)}</span>,
  },
  {
    key: "cron",
    head: t("jobs.cron"),
    soft: true,
    width: "152px",
    phone: "sub",
    cell: (one) => <span title={one.cron}>{sayCron(one.cron)}</span>,
  },
  {
    key: "last",
    head: t("jobs.lastRun"),
    soft: true,
    width: "108px",
    phone: "value",
    cell: (one) => (one.lastRunAt ? <Time at={one.lastRunAt} /> : t("jobs.notRunYet")),
  },
];
