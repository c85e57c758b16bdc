import { type ReactNode, useState } from "react";
import { BulkToolbar } from "../../../parts/bulk/bulk-toolbar.tsx";
import type { ListAct } from "../../../parts/bulk/use-list-acts.ts";
import type { OrderList } from "../use-order-list.ts";
import { BulkCancelDialog } from "./bulk-cancel-dialog.tsx";
import { BulkDeliverDialog } from "./bulk-deliver-dialog.tsx";
import { BulkShipSheet } from "./bulk-ship-sheet.tsx";
import { ChosenActs } from "./chosen-acts.tsx";
import type { OrdersAsked } from "./chosen-orders.ts";
import { type BulkAsk, useChosen } from "./use-chosen.ts";
import { labelOf, rowsOf, useOrderActs } from "./use-order-acts.ts";

/** The list's toolbar; with rows chosen it is the bar of what can be done with them, and of what came of it. */
export function OrderBulk({ list, children }: { list: OrderList; children: ReactNode }) {
  const { selection, asked: page, orders } = list;
  const acts = useOrderActs(list);
  const chosen = useChosen(list);
  const [asking, setAsking] = useState<(OrdersAsked & { what: BulkAsk }) | null>(null);
  const total = page.data?.total;
  const onClose = () => setAsking(null);
  async function ask(what: BulkAsk): Promise<void> {
    const asked = await chosen.sumUp();
    if (asked) setAsking({ ...asked, what });
  }
  const start = (act: ListAct) => acts.start({ ...act, rows: rowsOf(asking?.rows ?? null) }, onClose);
  const dialog = asking && { asked: asking, busy: acts.busy, onClose };
  return (
    <>
      <BulkToolbar
        selection={selection}
        shown={orders.map((order) => order.id)}
        total={total?.how === "exactly" ? total.n : total && "uncounted"}
        few={acts.few}
        many={{ bulk: acts.many, label: labelOf }}
        actions={<ChosenActs chosen={chosen} onAsk={(what) => void ask(what)} />}
      >
        {children}
      </BulkToolbar>
      {dialog && asking.what === "ship" && <BulkShipSheet {...dialog} onDo={(parcel) => start(acts.ship(parcel))} />}
      {dialog && asking.what === "deliver" && <BulkDeliverDialog {...dialog} onDo={() => start(acts.deliver())} />}
      {dialog && asking.what === "cancel" && <BulkCancelDialog {...dialog} onDo={(note) => start(acts.cancel(note))} />}
    </>
  );
}
