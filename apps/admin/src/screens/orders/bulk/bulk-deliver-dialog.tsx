import { admin } from "@atelier/client/react";
import { ConfirmDialog } from "@atelier/ui/admin";
import { t } from "../../../words/words.ts";
import { type BulkDialogProps, deliverable, targetsOf } from "./chosen-orders.ts";

/** Marks many parcels delivered. */
export function BulkDeliverDialog({ orders, onClose, start }: BulkDialogProps) {
  const utils = admin.useUtils();
  const fit = deliverable(orders).length;
  return (
    <ConfirmDialog
      open
      onClose={onClose}
      title={t("bulk.deliverTitle", { n: orders.length })}
      verb={t("bulk.deliverDo", { n: orders.length })}
      onConfirm={() =>
        start(t("order.deliveredDone"), targetsOf(orders), ({ id }) => utils.client.orders.deliver.mutate({ id }))
      }
    >
      <p>{fit === orders.length ? t("bulk.deliverWords") : t("bulk.someFit", { fit, n: orders.length })}</p>
    </ConfirmDialog>
  );
}
