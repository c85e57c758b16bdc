import type { WorkListView } from "@atelier/contract/health";
import type { Permission } from "@atelier/contract/permissions";
import type { Standing } from "@atelier/ui/admin";
import { ago } from "../../parts/when.ts";
import { t } from "../../words/words.ts";

type Kind = WorkListView["rows"][number]["kind"];

export interface WorkRow {
  id: string;
  label: string;
  what: string;
  how: string;
  standing: Standing;
  since: string;
  /** For stock: how many are free. */
  free: number | null;
}

export interface WorkGroup {
  kind: Kind;
  count: number;
  needs: Permission;
  rows: WorkRow[];
}

const longestList = 5;
const dayMs = 86_400_000;

/** What waits, in the order it should be done; a few rows each, the rest counted. */
export function workGroups(work: WorkListView, now = Date.now()): WorkGroup[] {
  const { counts } = work;
  const group = (kind: Kind, count: number, needs: Permission): WorkGroup => ({
    kind,
    count,
    needs,
    rows: work.rows
      .filter((row) => row.kind === kind)
      .slice(0, longestList)
      .map((row) => workRow(row, now)),
  });
  return [
    group("problem", counts.problems, "orders.read"),
    group("ship", counts.toShip, "orders.read"),
    group("unpublished", counts.unpublished, "products.read"),
    group("failed-mail", counts.failedMails, "mail.read"),
    group("dead-job", counts.deadJobs, "jobs.read"),
    group("low-stock", counts.lowStock, "stock.read"),
  ];
}

function workRow(row: WorkListView["rows"][number], now: number): WorkRow {
  const { id, title, detail, since, kind } = row;
  const waited = ago(since, now);
  const common = { id, since, free: null };
  switch (kind) {
    case "ship":
      return {
        ...common,
        label: title,
        what: detail,
        how: t("home.waited", { ago: waited }),
        standing: now - Date.parse(since) > 3 * dayMs ? "late" : "todo",
      };
    case "problem":
      return { ...common, label: title, what: detail, how: t("home.lookAt"), standing: "doubt" };
    case "dead-job":
      return {
        ...common,
        label: `job ${id}`,
        what: [title, detail].filter(Boolean).join(": "),
        how: t("home.gaveUp"),
        standing: "failed",
      };
    case "failed-mail":
      return {
        ...common,
        label: "",
        what: [title, detail].filter(Boolean).join(": "),
        how: t("home.notSent"),
        standing: "failed",
      };
    case "unpublished":
      return { ...common, label: "", what: title, how: t("home.notPublished"), standing: "failed" };
    case "low-stock": {
      const free = Number.parseInt(detail, 10);
      return {
        ...common,
        free,
        label: "",
        what: title,
        how: Number.isNaN(free) ? detail : t("stock.free", { n: free }),
        standing: free <= 0 ? "failed" : "doubt",
      };
    }
  }
}
