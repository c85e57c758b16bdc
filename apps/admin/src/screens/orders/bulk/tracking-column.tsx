import { Input } from "@atelier/ui";
import { type ClipboardEvent, useId } from "react";
import { t } from "../../../words/words.ts";
import type { ChosenOrders } from "./chosen-orders.ts";
import { pasteColumn } from "./paste-column.ts";

interface TrackingColumnProps {
  orders: ChosenOrders;
  numbers: Readonly<Record<string, string>>;
  onChange: (numbers: Readonly<Record<string, string>>) => void;
}

/** One number per parcel; a column copied from a spreadsheet fills from here down. */
export function TrackingColumn({ orders, numbers, onChange }: TrackingColumnProps) {
  const id = useId();
  const ids = orders.map((order) => order.id);
  function paste(event: ClipboardEvent, from: string): void {
    const filled = pasteColumn(event.clipboardData.getData("text/plain"), ids, from);
    if (!filled) return;
    event.preventDefault();
    onChange({ ...numbers, ...filled });
  }
  return (
    <table className="plain numbers" aria-label={t("bulk.numbers")}>
      <thead>
        <tr>
          <th scope="col">{t("orders.order")}</th>
          <th scope="col">{t("ship.number")}</th>
        </tr>
      </thead>
      <tbody>
        {orders.map((order) => (
          <tr key={order.id}>
            <th scope="row" id={`${id}-${order.id}`}>
              <span className="mono">{order.number}</span> <span className="two">{order.customer}</span>
            </th>
            <td>
              <Input
                className="mono"
                aria-label={t("bulk.numberOf", { number: order.number })}
                autoComplete="off"
                spellCheck={false}
                maxLength={80}
                value={numbers[order.id] ?? ""}
                onChange={(event) => onChange({ ...numbers, [order.id]: event.target.value })}
                onPaste={(event) => paste(event, order.id)}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
