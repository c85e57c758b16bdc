import { ConfirmDialog } from "@atelier/ui/admin";
import { t } from "../../../words/words.ts";
import type { BulkDialogProps } from "./chosen-orders.ts";

/** Marks many parcels delivered. */
export function BulkDeliverDialog({ asked, busy, onClose, onDo }: BulkDialogProps & { onDo: () => void }) {
  const { n, deliverable: fit } = asked.sums;
  return (
    <ConfirmDialog
      open
      busy={busy}
      onClose={onClose}
      title={t("bulk.deliverTitle", { n })}
      verb={t("bulk.deliverDo", { n })}
      onConfirm={onDo}
    >
      <p>{fit === n ? t("bulk.deliverWords") : t("bulk.someFit", { fit, n })}</p>
    </ConfirmDialog>
  );
}
