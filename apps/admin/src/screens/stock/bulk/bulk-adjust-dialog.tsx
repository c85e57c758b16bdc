import type { StockCorrection, StockRowView } from "@atelier/contract/stock";
import { Button, Field, Note, Textarea } from "@atelier/ui";
import { FormDialog, Kbd } from "@atelier/ui/admin";
import { useState } from "react";
import { useKeys } from "../../../shell/keys.ts";
import { t } from "../../../words/words.ts";
import { type Adjustment, AdjustWayFields, blankAdjustment } from "../adjust-way-fields.tsx";
import { figure } from "../signed.ts";
import { changeOf, previewStock } from "../stock-preview.ts";

interface BulkAdjustDialogProps {
  n: number;
  /** Those of them the page shows. */
  rows: readonly StockRowView[];
  busy: boolean;
  onClose: () => void;
  onDo: (correction: StockCorrection) => void;
}

/** Corrects many counts by the same, for the same reason. */
export function BulkAdjustDialog({ n, rows, busy, onClose, onDo }: BulkAdjustDialogProps) {
  const [adjustment, setAdjustment] = useState<Adjustment>(blankAdjustment);
  const [missing, setMissing] = useState(false);
  const { way, quantity, reason, note } = adjustment;
  const nothing = quantity === null || (quantity === 0 && way !== "set");
  const refused = nothing ? 0 : rows.filter((row) => previewStock(row, way, quantity).refused !== null).length;
  function write(): void {
    setMissing(nothing);
    if (nothing || busy) return;
    onDo({ change: changeOf(way, quantity), reason, note: note.trim() });
  }
  useKeys({ "mod+Enter": write });
  return (
    <FormDialog
      open
      dismissable={false}
      onClose={() => !busy && onClose()}
      title={t("stock.adjustManyTitle", { n })}
      actions={
        <>
          <Button onClick={onClose}>
            {t("dialog.back")} <Kbd>Esc</Kbd>
          </Button>
          <Button variant="primary" busy={busy} onClick={write}>
            {nothing ? t("stock.adjust") : t(`stock.doMany.${way}`, { quantity: figure(quantity), n })}{" "}
            <Kbd>Ctrl ↵</Kbd>
          </Button>
        </>
      }
    >
      <p className="two">{t("stock.adjustManyWords")}</p>
      <AdjustWayFields adjustment={adjustment} set={(change) => setAdjustment({ ...adjustment, ...change })} />
      {missing && nothing && (
        <Note tone="alert" live>
          {t("stock.adjustManyNeeds")}
        </Note>
      )}
      {refused > 0 && (
        <Note tone="warn" live>
          {t("stock.adjustManyRefused", { n: refused })}
        </Note>
      )}
      <Field label={t("stock.note")} hint={t("stock.noteHint")}>
        <Textarea
          rows={2}
          maxLength={500}
          value={note}
          onChange={(event) => setAdjustment({ ...adjustment, note: event.target.value })}
        />
      </Field>
    </FormDialog>
  );
}
