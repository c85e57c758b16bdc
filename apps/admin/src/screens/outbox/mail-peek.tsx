import type { MailView } from "@atelier/contract/mails";
import { admin } from "@atelier/client/react";
import { Button, Note, toast } from "@atelier/ui";
import { Kbd, KeyValue, Segmented, StatusWord } from "@atelier/ui/admin";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { DidNotArrive } from "../../parts/list-state.tsx";
import { Time } from "../../parts/time.tsx";
import { useKeys } from "../../shell/keys.ts";
import { PeekSlot } from "../../shell/peek-slot.tsx";
import { sayError } from "../../shell/refusal-words.ts";
import { useMay } from "../../shell/session.tsx";
import { t } from "../../words/words.ts";
import { Letter } from "./letter.tsx";
import { sayMail } from "./mail-columns.tsx";
import { mailStandings } from "./mail-states.ts";

/** One mail beside the list: to whom, how it stands, what it says in both its forms, and sending it again. */
export function MailPeek(props: { id: string; rows: readonly string[]; onRead: (id: string | undefined) => void }) {
  const { id, rows, onRead } = props;
  const utils = admin.useUtils();
  const asked = admin.mail.byId.useQuery({ id });
  const maySend = useMay("mail.send");
  const resend = admin.mail.resend.useMutation({
    onSuccess: (mail) => {
      utils.mail.byId.setData({ id: mail.id }, mail);
      void utils.mail.list.invalidate();
      toast(t("outbox.resent", { to: mail.recipient }));
    },
  });
  const at = rows.indexOf(id);
  const before = rows[at - 1];
  const after = at >= 0 ? rows[at + 1] : undefined;
  const mail = asked.data;
  useKeys({ r: () => mail && maySend && !resend.isPending && resend.mutate({ id }), Escape: () => onRead(undefined) });
  return (
    <PeekSlot
      place={at >= 0 ? t("list.rowOf", { at: at + 1, n: rows.length }) : t("place.outbox")}
      title={mail ? sayMail(mail) : t("list.loading")}
      facts={mail && <Facts mail={mail} />}
      onPrevious={before === undefined ? undefined : () => onRead(before)}
      onNext={after === undefined ? undefined : () => onRead(after)}
      onClose={() => onRead(undefined)}
      actions={
        mail && maySend ? (
          <Button variant="primary" busy={resend.isPending} onClick={() => resend.mutate({ id })}>
            {mail.state === "sent" ? t("outbox.resend") : t("outbox.tryNow")} <Kbd>R</Kbd>
          </Button>
        ) : undefined
      }
    >
      {asked.isError && !mail && <DidNotArrive asked={asked} title={t("outbox.didNotArrive")} />}
      {mail && <MailBody mail={mail} refusal={resend.error ? sayError(resend.error) : null} />}
    </PeekSlot>
  );
}

function Facts(props: { mail: MailView }) {
  const { mail } = props;
  return (
    <>
      {mail.orderId && mail.orderNumber && (
        <>
          {t("orders.order")}{" "}
          <Link className="link" to="/orders/$orderId" params={{ orderId: mail.orderId }}>
            {mail.orderNumber}
          </Link>
          {", "}
        </>
      )}
      {t("outbox.writtenAt")} <Time at={mail.createdAt} />
    </>
  );
}

function MailBody(props: { mail: MailView; refusal: string | null }) {
  const { mail, refusal } = props;
  const [form, setForm] = useState("html");
  const stands = mailStandings[mail.state];
  return (
    <>
      {(mail.lastError || refusal || mail.state === "held") && (
        <section className="stack">
          {refusal && (
            <Note tone="alert" live>
              {refusal}
            </Note>
          )}
          {mail.lastError && (
            <Note tone={mail.state === "failed" ? "alert" : "warn"}>
              <b>{mail.state === "failed" ? t("outbox.gaveUp") : t("outbox.notYet")}</b> {mail.lastError}
            </Note>
          )}
          {mail.state === "held" && <Note tone="info">{t("outbox.heldWords")}</Note>}
        </section>
      )}
      <section>
        <KeyValue
          facts={[
            { label: t("outbox.to"), value: mail.recipient },
            { label: t("outbox.subject"), value: mail.subject },
            {
              label: t("outbox.state"),
              value: stands ? <StatusWord standing={stands.standing}>{t(stands.word)}</StatusWord> : mail.state,
            },
            { label: t("outbox.attempts"), value: mail.attempts },
            ...(mail.sentAt ? [{ label: t("outbox.sentAt"), value: <Time at={mail.sentAt} long /> }] : []),
          ]}
        />
      </section>
      <section className="peek-letter">
        <div className="letter-head">
          <h3 className="h3">{t("outbox.says")}</h3>
          <Segmented
            label={t("outbox.form")}
            value={form}
            onChange={setForm}
            segments={[
              { value: "html", label: "HTML" },
              { value: "text", label: t("outbox.text") },
            ]}
          />
        </div>
        {form === "html" ? (
          <Letter html={mail.html} subject={mail.subject} />
        ) : (
          <pre className="letter plain-letter">{mail.plain}</pre>
        )}
      </section>
    </>
  );
}
