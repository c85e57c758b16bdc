import type { JobView } from "@atelier/contract/jobs";
import { admin } from "@atelier/client/react";
import { Button, Note, toast } from "@atelier/ui";
import { ConfirmDialog, KeyValue, SideSection } from "@atelier/ui/admin";
import { useState } from "react";
import { CopyAct } from "../../parts/copy-act.tsx";
import { Time } from "../../parts/time.tsx";
import { sayError } from "../../shell/refusal-words.ts";
import { useMay } from "../../shell/session.tsx";
import { t } from "../../words/words.ts";
import { sayJob } from "./job-words.ts";

/** One job: what it is about, with secrets masked by the shop, what went wrong, and running or discarding it. */
export function JobSide(props: { job: JobView | undefined }) {
  const { job } = props;
  if (!job) {
    return (
      <SideSection title={t("jobs.chosen")}>
        <p className="two">{t("jobs.chooseOne")}</p>
      </SideSection>
    );
  }
  return (
    <>
      <SideSection
        title={<span className="mono">{job.name}</span>}
        action={<span className="mono three">{job.id}</span>}
      >
        {sayJob(job.name) && <p className="two pb-s4">{sayJob(job.name)}</p>}
        <KeyValue
          facts={[
            { label: t("jobs.written"), value: <Time at={job.createdAt} long /> },
            { label: t("jobs.due"), value: <Time at={job.runAt} long /> },
            { label: t("jobs.tries"), value: t("jobs.triesOf", { n: job.attempts, max: job.maxAttempts }) },
          ]}
        />
      </SideSection>
      {job.lastError && (
        <SideSection title={t("jobs.lastError")} action={<CopyAct text={job.lastError} of={t("jobs.lastError")} />}>
          <p className="wrap-anywhere">{job.lastError}</p>
        </SideSection>
      )}
      <SideSection title={t("jobs.payload")} action={<span className="meta">{t("jobs.masked")}</span>}>
        <pre className="payload">{JSON.stringify(job.payload, null, 2)}</pre>
      </SideSection>
      <JobActs job={job} />
    </>
  );
}

function JobActs(props: { job: JobView }) {
  const { job } = props;
  const may = useMay("jobs.retry");
  const utils = admin.useUtils();
  const [asking, setAsking] = useState(false);
  const settle = (words: string) => ({
    onSuccess: () => {
      setAsking(false);
      toast(words);
    },
    onSettled: () => Promise.all([utils.jobs.list.invalidate(), utils.home.workList.invalidate()]),
  });
  const retry = admin.jobs.retry.useMutation(settle(t("jobs.retried")));
  const discard = admin.jobs.discard.useMutation(settle(t("jobs.discarded")));
  if (!may) return null;
  const error = retry.error ?? discard.error;
  const resting = job.state === "running" ? t("jobs.isRunning") : undefined;
  return (
    <SideSection title={t("jobs.acts")}>
      <div className="does">
        <Button
          variant={job.state === "dead" ? "primary" : "second"}
          busy={retry.isPending}
          cannot={resting}
          onClick={() => retry.mutate({ id: job.id })}
        >
          {t("jobs.retry")}
        </Button>
        {!resting && <Button onClick={() => setAsking(true)}>{t("jobs.discard")}</Button>}
      </div>
      {error && (
        <Note tone="alert" live>
          {sayError(error)}
        </Note>
      )}
      <ConfirmDialog
        danger
        open={asking}
        onClose={() => setAsking(false)}
        title={t("jobs.discardTitle", { name: job.name })}
        verb={t("jobs.discardDo")}
        cancel={t("dialog.back")}
        busy={discard.isPending}
        onConfirm={() => discard.mutate({ id: job.id })}
      >
        <p>{t("jobs.discardWords")}</p>
      </ConfirmDialog>
    </SideSection>
  );
}
