import { admin } from "@atelier/client/react";
import type { MeView } from "@atelier/contract/accounts";
import { Button, StatusMark } from "@atelier/ui";
import { FormDialog, Kbd } from "@atelier/ui/admin";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { timeOf } from "../parts/when.ts";
import { t } from "../words/words.ts";
import { useSession, useZone } from "./session.tsx";
import { type KeptDraft, noteSessionBack, setSessionEndAside, useSessionEnd } from "./session-end.ts";
import { SignInForm } from "./sign-in-form.tsx";

const formId = "sign-in-again";

/** Over the page whose session ended: sign in again in place, and everything is as it was left. */
export function SessionEnded(props: { gone: boolean }) {
  const { me } = useSession();
  const zone = useZone();
  const queryClient = useQueryClient();
  const utils = admin.useUtils();
  const { endedAt, setAside, drafts } = useSessionEnd();
  const [busy, setBusy] = useState(false);
  const [noticedAt] = useState(() => new Date().toISOString());
  function comeBack(who: MeView): void {
    if (who.id !== me.id) return location.reload();
    utils.account.me.setData(undefined, who);
    noteSessionBack();
    void queryClient.invalidateQueries();
  }
  return (
    <FormDialog
      open={(props.gone || endedAt !== undefined) && !setAside}
      onClose={setSessionEndAside}
      dismissable={false}
      title={t("ended.title", { time: timeOf(endedAt ?? noticedAt, zone) })}
      actions={
        <>
          <Button onClick={() => location.assign("/admin/sign-in")}>{t("ended.someoneElse")}</Button>
          <Button variant="primary" type="submit" form={formId} busy={busy}>
            {t("ended.do")} <Kbd>↵</Kbd>
          </Button>
        </>
      }
    >
      <p className="two">{drafts.length > 0 ? t("ended.withDrafts") : t("ended.nothingOpen")}</p>
      {drafts.length > 0 && (
        <div className="keeps">
          {drafts.map((draft) => (
            <Kept key={draft.key} draft={draft} zone={zone} />
          ))}
        </div>
      )}
      <SignInForm formId={formId} email={me.email} ownButton={false} onDone={comeBack} onBusy={setBusy} />
    </FormDialog>
  );
}

function Kept(props: { draft: KeptDraft; zone: string }) {
  const { name, changes, keptAt } = props.draft;
  return (
    <>
      <StatusMark shape="check" tone="ok">
        {t("ended.kept", { name, time: timeOf(keptAt, props.zone) })}
      </StatusMark>
      <p className="two">{changes}</p>
    </>
  );
}
