import type { MailRowView } from "@atelier/contract/mails";
import { StatusWord, type TableColumn } from "@atelier/ui/admin";
import { Time } from "../../parts/time.tsx";
import { t } from "../../words/words.ts";
import { isMailKind, mailStandings } from "./mail-states.ts";

/** The columns of the outbox. */
export const mailColumns: TableColumn<MailRowView>[] = [
  {
    key: "written",
    head: t("outbox.written"),
    soft: true,
    width: "104px",
    phone: "value",
    cell: (mail) => <Time at={mail.createdAt} />,
  },
  {
    key: "mail",
    head: t("outbox.mail"),
    width: "172px",
    phone: "title",
    cell: sayMail,
  },
  { key: "order", head: t("orders.order"), mono: true, width: "92px", cell: (mail) => mail.orderNumber ?? "–" },
  { key: "to", head: t("outbox.to"), soft: true, grows: true, cell: (mail) => mail.recipient },
  { key: "state", head: t("outbox.state"), width: "168px", phone: "state", cell: (mail) => <MailState mail={mail} /> },
];

function MailState(props: { mail: MailRowView }) {
  const stands = mailStandings[props.mail.state];
  if (!stands) return props.mail.state;
  if (props.mail.state === "queued" && props.mail.attempts > 0)
    return <StatusWord standing="doubt">{t("outbox.tries", { n: props.mail.attempts })}</StatusWord>;
  return <StatusWord standing={stands.standing}>{t(stands.word)}</StatusWord>;
}

/** What a mail is, by its kind. */
export function sayMail(mail: Pick<MailRowView, "kind" | "subject">): string {
  return isMailKind(mail.kind) ? t(`mail.kind.${mail.kind}`) : mail.subject;
}
