import { adjustReason, type AdjustReason } from "@atelier/contract/stock";
import { Field, Input, Select } from "@atelier/ui";
import { Segmented } from "@atelier/ui/admin";
import { t } from "../../words/words.ts";
import type { AdjustWay } from "./stock-preview.ts";

export interface Adjustment {
  way: AdjustWay;
  quantity: number | null;
  reason: AdjustReason;
  note: string;
}

export const blankAdjustment: Adjustment = { way: "add", quantity: null, reason: "count", note: "" };

interface AdjustWayFieldsProps {
  adjustment: Adjustment;
  set: (change: Partial<Adjustment>) => void;
}

const ways: AdjustWay[] = ["add", "off", "set"];

/** By or to how many, and why. */
export function AdjustWayFields({ adjustment, set }: AdjustWayFieldsProps) {
  return (
    <div className="adj-row">
      <div className="field">
        <span className="field-name">{t("stock.changeBy")}</span>
        <div className="by">
          <Segmented
            label={t("stock.changeBy")}
            value={adjustment.way}
            onChange={(way) => set({ way: ways.find((one) => one === way) ?? "add" })}
            segments={ways.map((way) => ({ value: way, label: t(`stock.way.${way}`) }))}
          />
          <Input
            className="num"
            aria-label={t("stock.pieces")}
            inputMode="numeric"
            autoFocus
            autoComplete="off"
            maxLength={6}
            value={adjustment.quantity ?? ""}
            onChange={(event) =>
              set({ quantity: /^\d{1,6}$/.test(event.target.value) ? Number(event.target.value) : null })
            }
          />
        </div>
      </div>
      <Field label={t("stock.reason")}>
        <Select
          value={adjustment.reason}
          onChange={(event) =>
            set({ reason: adjustReason.options.find((one) => one === event.target.value) ?? "other" })
          }
        >
          {adjustReason.options.map((reason) => (
            <option key={reason} value={reason}>
              {t(`stock.reason.${reason}`)}
            </option>
          ))}
        </Select>
      </Field>
    </div>
  );
}
