import type { StockRowView } from "@atelier/contract/stock";
import { Button, Field, Note, Textarea } from "@atelier/ui";
import { MoneyTable } from "@atelier/ui/admin";
import { refusalOf, sayError } from "../../shell/refusal-words.ts";
import { t } from "../../words/words.ts";
import { figure, signed } from "./signed.ts";
import { type Adjustment, AdjustWayFields } from "./adjust-way-fields.tsx";
import type { StockPreview } from "./stock-preview.ts";

/** Whether it says enough to be written: a figure that changes something, and a note where promised pieces go. */
export function isReady(adjustment: Adjustment, preview: StockPreview): boolean {
  return (
    adjustment.quantity !== null &&
    preview.change !== 0 &&
    preview.refused === null &&
    !(preview.missing > 0 && adjustment.note.trim() === "")
  );
}

export interface AdjustFieldsProps {
  level: StockRowView;
  adjustment: Adjustment;
  onChange: (adjustment: Adjustment) => void;
  preview: StockPreview;
  error: unknown;
  onLevel: (level: StockRowView) => void;
}

/** By or to, reason, what it would make, and the note for the ledger. */
export function AdjustFields(props: AdjustFieldsProps) {
  const { level, adjustment, onChange, preview } = props;
  const set = (change: Partial<Adjustment>) => onChange({ ...adjustment, ...change });
  return (
    <>
      <AdjustWayFields adjustment={adjustment} set={set} />
      <BeforeAfter level={level} preview={preview} />
      <Warnings {...props} />
      <Field label={t("stock.note")} hint={preview.missing > 0 ? t("stock.noteNeeded") : t("stock.noteHint")}>
        <Textarea
          rows={2}
          maxLength={500}
          value={adjustment.note}
          onChange={(event) => set({ note: event.target.value })}
        />
      </Field>
    </>
  );
}

function BeforeAfter(props: { level: StockRowView; preview: StockPreview }) {
  const { level, preview } = props;
  const row = (key: string, label: string, cells: readonly [string, string, string]) => ({
    key,
    cells: {
      line: label,
      hand: cells[0],
      reserved: cells[1],
      free: preview.freeAfter < 0 && key === "after" ? <span className="text-alert">{cells[2]}</span> : cells[2],
    },
  });
  return (
    <div role="status">
      <MoneyTable
        label={t("stock.beforeAfter")}
        columns={[
          { key: "line", head: "" },
          { key: "hand", head: t("stock.onHand") },
          { key: "reserved", head: t("stock.reserved") },
          { key: "free", head: t("stock.freeToSell") },
        ]}
        rows={[
          row("now", t("stock.now"), [figure(level.onHand), figure(level.reserved), figure(preview.freeNow)]),
          row("change", t("stock.change"), [signed(preview.change), "–", signed(preview.change)]),
        ]}
        total={row("after", t("stock.after"), [
          figure(preview.onHandAfter),
          figure(level.reserved),
          figure(preview.freeAfter),
        ])}
      />
    </div>
  );
}

function Warnings(props: AdjustFieldsProps) {
  const { level, preview, error, onLevel } = props;
  const refusal = refusalOf(error);
  const current = onHandIn(refusal?.detail.current);
  return (
    <>
      {preview.refused && (
        <Note tone="alert" live>
          {preview.refused === "below-zero"
            ? t("stock.wouldBeBelowZero")
            : t("stock.wouldBreakPromise", { n: preview.missing, reserved: level.reserved })}
        </Note>
      )}
      {!preview.refused && preview.missing > 0 && (
        <Note tone="warn" live>
          {t("stock.aheadOfStock", { n: preview.missing })}
        </Note>
      )}
      {error !== null && error !== undefined && (
        <Note
          tone="alert"
          live
          action={
            current !== undefined && (
              <Button
                size="small"
                onClick={() => onLevel({ ...level, ...current, free: current.onHand - current.reserved })}
              >
                {t("stock.useNow", { n: current.onHand })}
              </Button>
            )
          }
        >
          {sayError(error)}
        </Note>
      )}
    </>
  );
}

function onHandIn(current: unknown): { onHand: number; reserved: number } | undefined {
  const { onHand, reserved } = (typeof current === "object" && current !== null ? current : {}) as {
    onHand?: unknown;
    reserved?: unknown;
  };
  return typeof onHand === "number" && typeof reserved === "number" ? { onHand, reserved } : undefined;
}
