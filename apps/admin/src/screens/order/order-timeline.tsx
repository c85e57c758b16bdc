import type { AdminOrderEventView, AdminOrderView } from "@atelier/contract/orders";
import { Button } from "@atelier/ui";
import { DayLog, Kbd, Section } from "@atelier/ui/admin";
import { type KeyboardEvent, useRef, useState } from "react";
import { dayName, exactWhen, timeOf } from "../../parts/when.ts";
import { useKeys } from "../../shell/keys.ts";
import { sayError } from "../../shell/refusal-words.ts";
import { useZone } from "../../shell/session.tsx";
import { t } from "../../words/words.ts";
import { isMailKind } from "../outbox/mail-states.ts";
import { eventDays } from "./event-days.ts";
import { sayEvent } from "./event-words.ts";
import { OwnNote } from "./own-note.tsx";
import type { OrderActions } from "./use-order-acts.ts";

/** Everything that happened, mails among it, by day, with the studio's own notes. */
export function OrderTimeline(props: { order: AdminOrderView; acts: OrderActions }) {
  const { order, acts } = props;
  const zone = useZone();
  const days = eventDays(withMails(order), zone).map(({ day, events }) => ({
    key: day,
    label: dayName(day, zone),
    events: events.map((event) => {
      const { what, quote } = sayEvent(event);
      const own = event.mine && event.kind === "note" && order.may.note && quote !== undefined;
      return {
        key: event.id,
        time: timeOf(event.at, zone),
        at: event.at,
        exact: exactWhen(event.at, zone),
        what: event.kind === "mail" ? mailWords(event) : what,
        quote: own ? undefined : quote,
        act: own && <OwnNote orderId={order.id} noteId={event.id} text={quote} act={acts.changeNote} />,
        who: whoDid(event, order),
      };
    }),
  }));
  return (
    <Section title={t("timeline.title")} aside={zone}>
      {order.may.note && <NoteBox orderId={order.id} act={acts.note} />}
      <DayLog days={days} label={t("timeline.title")} />
    </Section>
  );
}

function whoDid(event: AdminOrderEventView, order: AdminOrderView): string {
  if (event.actorName !== null) return event.actorName;
  if (event.actorKind === "guest" || event.actorKind === "customer")
    return order.shippingAddress?.name ?? t("actor.customer");
  return t(`actor.${event.actorKind}`);
}

/** The mails stand among the events, at the moment they were written. */
function withMails(order: AdminOrderView): AdminOrderEventView[] {
  const mails = order.mails.map((mail) => ({
    id: mail.id,
    kind: "mail",
    at: mail.createdAt,
    actorKind: "system" as const,
    actorName: null,
    mine: false,
    detail: { mail: mail.kind, subject: mail.subject },
  }));
  return [...order.events, ...mails];
}

function mailWords(event: AdminOrderEventView): string {
  const kind = String(event.detail["mail"]);
  const title = isMailKind(kind) ? t(`mail.kind.${kind}`) : String(event.detail["subject"]);
  return t("event.mail", { title });
}

function NoteBox(props: { orderId: string; act: OrderActions["note"] }) {
  const { act } = props;
  const [text, setText] = useState("");
  const box = useRef<HTMLTextAreaElement>(null);
  useKeys({ n: () => box.current?.focus() });
  function write(): void {
    const trimmed = text.trim();
    if (trimmed && !act.isPending) act.mutate({ id: props.orderId, text: trimmed }, { onSuccess: () => setText("") });
  }
  function steer(event: KeyboardEvent): void {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    write();
  }
  return (
    <div className="note-box">
      <label className="compose">
        <span className="sr">{t("timeline.note")}</span>
        <textarea
          className="focus-visible:outline-none focus-visible:shadow-none"
          ref={box}
          rows={text.includes("\n") || text.length > 90 ? 4 : 1}
          maxLength={4000}
          placeholder={t("timeline.note")}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={steer}
        />
        {text.trim() === "" ? (
          <Kbd>N</Kbd>
        ) : (
          <Button size="small" variant="primary" busy={act.isPending} onClick={write}>
            {t("timeline.write")} <Kbd>Ctrl ↵</Kbd>
          </Button>
        )}
      </label>
      {act.error && (
        <p className="error" role="alert">
          {sayError(act.error)}
        </p>
      )}
    </div>
  );
}
