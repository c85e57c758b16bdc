import type { AdminOrderView, ShipOrderInput } from "@atelier/contract/orders";
import { Field, Input } from "@atelier/ui";
import type { UseFormReturn } from "react-hook-form";
import { t } from "../../words/words.ts";
import type { ShipForm } from "./ship-sheet.tsx";

/** How many pieces of each line go into the parcel, as typed. */
export type Packing = Record<string, string>;

/** All that waits in one parcel, as most orders leave. */
export function packingAll(order: AdminOrderView): Packing {
  return Object.fromEntries(order.lines.map((line) => [line.id, String(line.waits)]));
}

/** What the parcel holds, for the shop. */
export function packed(order: AdminOrderView, packing: Packing): NonNullable<ShipOrderInput["lines"]> {
  return order.lines
    .map((line) => ({ lineId: line.id, quantity: piecesOf(packing[line.id]) ?? 0 }))
    .filter((line) => line.quantity > 0);
}

function piecesOf(typed: string | undefined): number | undefined {
  return /^\d{1,6}$/.test(typed?.trim() ?? "") ? Number(typed) : undefined;
}

/** What goes into this parcel, line by line; not asked where there is one piece to send. */
export function PackLines(props: { order: AdminOrderView; form: UseFormReturn<ShipForm> }) {
  const { order, form } = props;
  const waiting = order.lines.filter((line) => line.waits > 0);
  const { errors } = form.formState;
  if (waiting.reduce((sum, line) => sum + line.waits, 0) < 2) return null;
  return (
    <fieldset className="pack">
      <legend className="h3">{t("ship.pieces")}</legend>
      {waiting.map((line, at) => (
        <Field
          key={line.id}
          label={[line.title, ...line.choices].join(", ")}
          aside={t("ship.piecesOf", { n: String(line.waits) })}
          error={errors.pieces?.[line.id]?.message}
        >
          <Input
            className="num"
            inputMode="numeric"
            autoComplete="off"
            {...form.register(`pieces.${line.id}`, {
              validate: (typed, all) => {
                const pieces = piecesOf(typed);
                if (pieces === undefined || pieces > line.waits) return t("ship.piecesWrong", { n: line.waits });
                return at > 0 || packed(order, all.pieces).length > 0 || t("ship.nothingIn");
              },
            })}
          />
        </Field>
      ))}
    </fieldset>
  );
}
