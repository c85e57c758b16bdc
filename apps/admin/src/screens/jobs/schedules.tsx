import type { JobPage } from "@atelier/contract/jobs";
import { Section, Table, type TableColumn } from "@atelier/ui/admin";
import { Time } from "../../parts/time.tsx";
import { t } from "../../words/words.ts";

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
  { key: "name", head: t("jobs.job"), mono: true, phone: "title", cell: (one) => one.name },
  { key: "cron", head: t("jobs.cron"), mono: true, soft: true, width: "160px", phone: "sub", cell: (one) => one.cron },
  {
    key: "last",
    head: t("jobs.lastRun"),
    soft: true,
    width: "160px",
    phone: "value",
    cell: (one) => (one.lastRunAt ? <Time at={one.lastRunAt} /> : t("jobs.notRunYet")),
  },
];
