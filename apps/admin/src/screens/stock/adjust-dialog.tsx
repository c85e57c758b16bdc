import type { StockRowView } from "@atelier/contract/stock";
import { admin } from "@atelier/client/react";
import { Button, toast } from "@atelier/ui";
import { FormDialog, Kbd } from "@atelier/ui/admin";
import { useState } from "react";
import { timeOf } from "../../parts/when.ts";
import { useKeys } from "../../shell/keys.ts";
import { useSession } from "../../shell/session.tsx";
import { t } from "../../words/words.ts";
import { AdjustFields, isReady } from "./adjust-fields.tsx";
import { type Adjustment, blankAdjustment } from "./adjust-way-fields.tsx";
import { changeOf, previewStock } from "./stock-preview.ts";
import { figure } from "./signed.ts";
import { variantName } from "./stock-states.tsx";

export interface AdjustDialogProps {
  /** The variant to adjust; none: closed. */
  row: StockRowView | null;
  onClose: () => void;
  onAdjusted: (row: StockRowView) => void;
}

/** Corrects what is on hand, showing now, change and after before anything is written. */
export function AdjustDialog(props: AdjustDialogProps) {
  const { row } = props;
  return row && <Adjusting key={row.variantId} {...props} row={row} />;
}

function Adjusting(props: Omit<AdjustDialogProps, "row"> & { row: StockRowView }) {
  const { row, onClose, onAdjusted } = props;
  const { me, shop } = useSession();
  const utils = admin.useUtils();
  const [openedAt] = useState(() => new Date().toISOString());
  const [adjustment, setAdjustment] = useState<Adjustment>(blankAdjustment);
  // What this dialog shows as on hand: the row, or what the shop said instead when somebody was faster.
  const [level, setLevel] = useState(row);
  const adjust = admin.stock.adjust.useMutation({
    onSuccess: (now) => {
      onAdjusted(now);
      toast(t("stock.adjusted", { name: variantName(now), n: now.onHand }));
      onClose();
    },
    onSettled: () =>
      Promise.all([utils.stock.invalidate(), utils.products.invalidate(), utils.home.workList.invalidate()]),
  });
  const preview = previewStock(level, adjustment.way, adjustment.quantity ?? 0);
  const ready = isReady(adjustment, preview);
  function write(): void {
    if (!ready || adjust.isPending || adjustment.quantity === null) return;
    adjust.mutate({
      variantId: row.variantId,
      change: changeOf(adjustment.way, adjustment.quantity),
      reason: adjustment.reason,
      note: adjustment.note.trim(),
      expectedOnHand: level.onHand,
    });
  }
  useKeys({ "mod+Enter": write });
  const verb =
    adjustment.quantity === null
      ? t("stock.adjust")
      : t(`stock.do.${adjustment.way}`, { n: figure(adjustment.quantity) });
  return (
    <FormDialog
      open
      dismissable={false}
      onClose={() => !adjust.isPending && onClose()}
      title={t("stock.adjustTitle", { name: variantName(row) })}
      footNote={t("stock.writtenAs", { name: me.name, time: timeOf(openedAt, shop.timeZone) })}
      actions={
        <>
          <Button onClick={onClose}>
            {t("dialog.back")} <Kbd>Esc</Kbd>
          </Button>
          <Button
            variant={preview.freeAfter < 0 ? "danger" : "primary"}
            busy={adjust.isPending}
            aria-disabled={!ready || undefined}
            onClick={write}
          >
            {verb} <Kbd>Ctrl ↵</Kbd>
          </Button>
        </>
      }
    >
      <AdjustFields
        level={level}
        adjustment={adjustment}
        onChange={setAdjustment}
        preview={preview}
        error={adjust.error}
        onLevel={setLevel}
      />
    </FormDialog>
  );
}
