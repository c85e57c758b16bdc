import { admin } from "@atelier/client/react";
import { Button } from "@atelier/ui";
import { ConfirmDialog } from "@atelier/ui/admin";
import { type ReactNode, useState } from "react";
import { BulkToolbar } from "../../../parts/bulk/bulk-toolbar.tsx";
import { targetsOf, useListActs } from "../../../parts/bulk/use-list-acts.ts";
import { t } from "../../../words/words.ts";
import type { Outbox } from "../use-outbox.ts";

/** The outbox's toolbar; with mails chosen it is the bar of what can be done with them. */
export function MailBulk({ outbox, children }: { outbox: Outbox; children: ReactNode }) {
  const { selection, filter, mails, page, names } = outbox;
  const utils = admin.useUtils();
  const [asking, setAsking] = useState(false);
  const acts = useListActs("outbox", { selection, names, onDone: () => void utils.mail.invalidate() });
  const n = selection.all && page ? page.total : selection.chosen.size;
  function resend(): void {
    acts.start(
      {
        label: t("outbox.sentAgain"),
        one: ({ id }) => utils.client.mail.resend.mutate({ id }),
        begin: (ids) => utils.client.mail.resendMany.mutate({ targets: targetsOf(ids, filter) }),
      },
      () => setAsking(false),
    );
  }
  return (
    <>
      <BulkToolbar
        selection={selection}
        shown={mails.map((mail) => mail.id)}
        total={page?.total}
        few={acts.few}
        many={{ bulk: acts.many, label: () => t("outbox.sentAgain") }}
        actions={<Button onClick={() => setAsking(true)}>{t("outbox.resendMany")}</Button>}
      >
        {children}
      </BulkToolbar>
      <ConfirmDialog
        open={asking}
        busy={acts.busy}
        onClose={() => setAsking(false)}
        title={t("outbox.resendTitle", { n })}
        verb={t("outbox.resendDo", { n })}
        onConfirm={resend}
      >
        <p>{page?.delivers ? t("outbox.resendWords") : t("outbox.resendHeld")}</p>
      </ConfirmDialog>
    </>
  );
}
