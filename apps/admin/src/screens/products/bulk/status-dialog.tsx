import type { ProductStatus } from "@atelier/contract/catalog";
import { ConfirmDialog } from "@atelier/ui/admin";
import { t } from "../../../words/words.ts";
import type { ProductDialogProps } from "./product-dialog-props.ts";

/** Puts many products into the shop, back to draft or away, saying what follows. */
export function StatusDialog(props: ProductDialogProps & { status: ProductStatus }) {
  const { n, status, busy, onClose, onDo } = props;
  return (
    <ConfirmDialog
      open
      busy={busy}
      danger={status === "archived"}
      onClose={onClose}
      title={t(`products.ask.${status}`, { n })}
      verb={t(`products.verb.${status}`, { n })}
      onConfirm={() => onDo({ kind: "status", status })}
    >
      <p>{t(`products.follows.${status}`)}</p>
    </ConfirmDialog>
  );
}
