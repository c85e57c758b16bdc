import { Field, Icon, Textarea } from "@atelier/ui";
import { ConfirmDialog, drawerIcons, Effects } from "@atelier/ui/admin";
import { useState } from "react";
import { t } from "../../../words/words.ts";
import { type BulkDialogProps, paidSums } from "./chosen-orders.ts";

/** Cancels many orders, naming the money that goes back and the mails that go out. */
export function BulkCancelDialog(props: BulkDialogProps & { onDo: (note: string) => void }) {
  const { n, cancellable: fit, pieces } = props.asked.sums;
  const [note, setNote] = useState("");
  const sums = paidSums(props.asked.sums);
  return (
    <ConfirmDialog
      danger
      open
      busy={props.busy}
      onClose={props.onClose}
      title={t("bulk.cancelTitle", { n })}
      verb={sums ? t("bulk.cancelDoMoney", { n, sums }) : t("bulk.cancelDo", { n })}
      onConfirm={() => props.onDo(note.trim())}
    >
      {fit < n && <p>{t("bulk.someFit", { fit, n })}</p>}
      <Effects
        items={[
          { key: "stock", icon: <Icon path={drawerIcons.stock} />, text: t("cancel.stock", { n: pieces }) },
          {
            key: "money",
            icon: <Icon path={drawerIcons.payouts} />,
            text: sums ? t("bulk.cancelMoney", { sums }) : t("cancel.noMoney"),
          },
          { key: "mail", icon: <Icon path={drawerIcons.outbox} />, text: t("bulk.cancelMails", { n: fit }) },
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
