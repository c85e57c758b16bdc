import { admin } from "@atelier/client/react";
import { Field, Icon, Textarea } from "@atelier/ui";
import { ConfirmDialog, drawerIcons, Effects } from "@atelier/ui/admin";
import { useState } from "react";
import { t } from "../../../words/words.ts";
import { type BulkDialogProps, cancellable, paidSums, targetsOf } from "./chosen-orders.ts";

/** Cancels many orders, naming the money that goes back and the mails that go out. */
export function BulkCancelDialog({ orders, onClose, start }: BulkDialogProps) {
  const utils = admin.useUtils();
  const [note, setNote] = useState("");
  const fit = cancellable(orders);
  const sums = paidSums(fit);
  const pieces = fit.reduce((sum, order) => sum + order.pieces, 0);
  return (
    <ConfirmDialog
      danger
      open
      onClose={onClose}
      title={t("bulk.cancelTitle", { n: orders.length })}
      verb={sums ? t("bulk.cancelDoMoney", { n: orders.length, sums }) : t("bulk.cancelDo", { n: orders.length })}
      onConfirm={() =>
        start(t("order.cancelledDone"), targetsOf(orders), ({ id }) =>
          utils.client.orders.cancel.mutate({ id, note: note.trim() }),
        )
      }
    >
      {fit.length < orders.length && <p>{t("bulk.someFit", { fit: fit.length, n: orders.length })}</p>}
      <Effects
        items={[
          { key: "stock", icon: <Icon path={drawerIcons.stock} />, text: t("cancel.stock", { n: pieces }) },
          {
            key: "money",
            icon: <Icon path={drawerIcons.payouts} />,
            text: sums ? t("bulk.cancelMoney", { sums }) : t("cancel.noMoney"),
          },
          { key: "mail", icon: <Icon path={drawerIcons.outbox} />, text: t("bulk.cancelMails", { n: fit.length }) },
        ]}
      />
      <div className="pt-s4">
        <Field label={t("cancel.note")} aside={t("field.optional")} hint={t("cancel.noteHint")}>
          <Textarea rows={2} maxLength={1000} value={note} onChange={(event) => setNote(event.target.value)} />
        </Field>
      </div>
    </ConfirmDialog>
  );
}
