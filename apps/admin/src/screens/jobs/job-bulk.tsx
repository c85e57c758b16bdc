import { admin } from "@atelier/client/react";
import type { JobPage } from "@atelier/contract/jobs";
import { Button, toast } from "@atelier/ui";
import { useState } from "react";
import { BulkToolbar } from "../../parts/bulk/bulk-toolbar.tsx";
import { type BulkTarget, useBulk } from "../../parts/bulk/use-bulk.ts";
import { sayError } from "../../shell/refusal-words.ts";
import { t } from "../../words/words.ts";
import type { JobList } from "./use-job-list.ts";

const mostAtOnce = 1000;

/** The bar of what can be done with the chosen jobs; nothing while none is chosen. */
export function JobBulk({ list }: { list: JobList }) {
  const { selection, jobs, page, names } = list;
  const utils = admin.useUtils();
  const few = useBulk(() => {
    void utils.jobs.invalidate();
    void utils.home.workList.invalidate();
  });
  const readAll = useMatchingJobs(list);
  const [reading, setReading] = useState(false);
  async function retry(): Promise<void> {
    setReading(true);
    try {
      const targets = selection.all
        ? await readAll()
        : [...selection.chosen].map((id) => ({ id, name: names.get(id) ?? id }));
      selection.clear();
      few.start(t("jobs.ranAgain"), targets, ({ id }) => utils.client.jobs.retry.mutate({ id }));
    } catch (error) {
      toast(sayError(error), { tone: "alert" });
    } finally {
      setReading(false);
    }
  }
  return (
    <BulkToolbar
      selection={selection}
      shown={jobs.map((job) => job.id)}
      total={page && Math.min(page.total, mostAtOnce)}
      few={few}
      actions={
        <Button busy={reading} onClick={() => void retry()}>
          {t("jobs.retryMany")}
        </Button>
      }
    >
      {null}
    </BulkToolbar>
  );
}

/** Reads the jobs that match, page by page: they come and go while one looks. */
function useMatchingJobs({ question }: JobList): () => Promise<BulkTarget[]> {
  const utils = admin.useUtils();
  return async () => {
    const targets: BulkTarget[] = [];
    let cursor: string | null = null;
    do {
      const page: JobPage = await utils.client.jobs.list.query({
        ...(question.state ? { state: question.state } : {}),
        ...(question.name ? { name: question.name } : {}),
        ...(cursor ? { cursor } : {}),
        limit: 100,
      });
      targets.push(...page.items.map(({ id, name }) => ({ id, name: `${name} ${id}` })));
      cursor = page.nextCursor;
    } while (cursor && targets.length < mostAtOnce);
    return targets.slice(0, mostAtOnce);
  };
}
