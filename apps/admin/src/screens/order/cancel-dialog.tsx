import type { AdminOrderView } from "@atelier/contract/orders";
import { Field, formatMoney, Icon, Textarea } from "@atelier/ui";
import { ConfirmDialog, drawerIcons, Effects } from "@atelier/ui/admin";
import { useEffect, useState } from "react";
import { sayError } from "../../shell/refusal-words.ts";
import { locale, t } from "../../words/words.ts";
import type { OrderActions } from "./use-order-acts.ts";

export interface CancelDialogProps {
  order: AdminOrderView;
  act: OrderActions["cancel"];
  open: boolean;
  onClose: () => void;
}

/** Cancels an order, naming what follows: the pieces, the money, the mail. */
export function CancelDialog(props: CancelDialogProps) {
  const { order, act, open, onClose } = props;
  const [note, setNote] = useState("");
  const { reset } = act;
  useEffect(() => {
    if (open) reset();
  }, [open, reset]);
  const backMinor = order.payment.capturedMinor - order.payment.refundedMinor;
  const sum = formatMoney(backMinor, order.totals.currency, locale());
  return (
    <ConfirmDialog
      danger
      open={open}
      onClose={() => !act.isPending && onClose()}
      busy={act.isPending}
      title={t("cancel.title", { number: order.number })}
      verb={backMinor > 0 ? t("cancel.doWithMoney", { sum }) : t("cancel.do")}
      cancel={t("dialog.back")}
      onConfirm={() => act.mutate({ id: order.id, note: note.trim() })}
    >
      <Effects items={cancelEffects(order, backMinor > 0 ? sum : null)} />
      <div className="pt-s4">
        <Field label={t("cancel.note")} aside={t("field.optional")} hint={t("cancel.noteHint")}>
          <Textarea rows={2} maxLength={1000} value={note} onChange={(event) => setNote(event.target.value)} />
        </Field>
      </div>
      {act.error && (
        <p className="note alert" role="alert">
          {sayError(act.error)}
        </p>
      )}
    </ConfirmDialog>
  );
}

function cancelEffects(order: AdminOrderView, sum: string | null) {
  const pieces = order.lines.reduce((count, line) => count + line.quantity, 0);
  return [
    { key: "stock", icon: <Icon path={drawerIcons.stock} />, text: t("cancel.stock", { n: pieces }) },
    {
      key: "money",
      icon: <Icon path={drawerIcons.payouts} />,
      text: sum ? t("cancel.money", { sum, method: order.payment.method || t("cancel.sameWay") }) : t("cancel.noMoney"),
    },
    { key: "mail", icon: <Icon path={drawerIcons.outbox} />, text: t("cancel.mail", { email: order.email }) },
  ];
}
