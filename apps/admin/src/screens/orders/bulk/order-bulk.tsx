import { admin } from "@atelier/client/react";
import { Button, toast } from "@atelier/ui";
import { Toolbar } from "@atelier/ui/admin";
import { type ReactNode, useState } from "react";
import { BulkWhy, bulkBar } from "../../../parts/bulk/bulk-report.tsx";
import { type BulkTarget, useBulk } from "../../../parts/bulk/use-bulk.ts";
import { useKeys } from "../../../shell/keys.ts";
import { sayError } from "../../../shell/refusal-words.ts";
import { t } from "../../../words/words.ts";
import { useMatchingOrders } from "../matching-orders.ts";
import type { OrderList } from "../use-order-list.ts";
import { BulkCancelDialog } from "./bulk-cancel-dialog.tsx";
import { BulkDeliverDialog } from "./bulk-deliver-dialog.tsx";
import { BulkShipSheet } from "./bulk-ship-sheet.tsx";
import { ChosenActs } from "./chosen-acts.tsx";
import type { ChosenOrders } from "./chosen-orders.ts";

const mostAtOnce = 1000;

export type BulkAsk = "ship" | "deliver" | "cancel";

/** The list's toolbar; with rows chosen it is the bar of what can be done with them, and of what came of it. */
export function OrderBulk({ list, children }: { list: OrderList; children: ReactNode }) {
  const utils = admin.useUtils();
  const bulk = useBulk(() => {
    void utils.orders.invalidate();
    void utils.home.workList.invalidate();
    void utils.stock.invalidate();
    void utils.mail.invalidate();
  });
  const { selection } = list;
  const [asking, setAsking] = useState<{ what: BulkAsk; orders: ChosenOrders } | null>(null);
  const [why, setWhy] = useState(false);
  const chosen = useChosen(list);
  const clear = bulk.run ? (bulk.run.running ? undefined : bulk.close) : selection.clear;
  useKeys(clear && (bulk.run ?? selection.chosen.size > 0) ? { Escape: clear } : {});
  async function ask(what: BulkAsk): Promise<void> {
    const orders = await chosen.read();
    if (orders) setAsking({ what, orders });
  }
  function start(label: string, targets: readonly BulkTarget[], act: (target: BulkTarget) => Promise<unknown>): void {
    setAsking(null);
    selection.clear();
    bulk.start(label, targets, act);
  }
  return (
    <>
      {bulk.run ? (
        <Toolbar selection={bulkBar(bulk, bulk.run, () => setWhy(true))} />
      ) : selection.chosen.size > 0 ? (
        <Toolbar
          selection={{
            words: <ChosenWords list={list} />,
            more: <MoreMatching list={list} />,
            actions: <ChosenActs chosen={chosen} onAsk={(what) => void ask(what)} />,
            onClear: selection.clear,
          }}
        />
      ) : (
        children
      )}
      {bulk.run && <BulkWhy run={bulk.run} open={why} onClose={() => setWhy(false)} onRetry={bulk.retry} />}
      {asking?.what === "ship" && (
        <BulkShipSheet orders={asking.orders} onClose={() => setAsking(null)} start={start} />
      )}
      {asking?.what === "deliver" && (
        <BulkDeliverDialog orders={asking.orders} onClose={() => setAsking(null)} start={start} />
      )}
      {asking?.what === "cancel" && (
        <BulkCancelDialog orders={asking.orders} onClose={() => setAsking(null)} start={start} />
      )}
    </>
  );
}

/** The chosen orders as rows; all that match are read first. */
function useChosen(list: OrderList) {
  const { selection, seen, question } = list;
  const readMatching = useMatchingOrders();
  const [reading, setReading] = useState(false);
  async function read(): Promise<ChosenOrders | undefined> {
    if (!selection.all) return [...selection.chosen].flatMap((id) => seen.get(id) ?? []);
    setReading(true);
    try {
      return await readMatching(question, mostAtOnce);
    } catch (error) {
      toast(sayError(error), { tone: "alert" });
      return undefined;
    } finally {
      setReading(false);
    }
  }
  return { read, reading };
}

export type Chosen = ReturnType<typeof useChosen>;

function ChosenWords({ list }: { list: OrderList }) {
  const { selection, asked, orders } = list;
  const total = asked.data?.total;
  if (selection.all && total)
    return total.how === "exactly" ? t("bulk.allChosen", { n: total.n }) : t("bulk.mostChosen", { n: mostAtOnce });
  return t("bulk.chosen", { n: selection.chosen.size, of: orders.length });
}

function MoreMatching({ list }: { list: OrderList }) {
  const { selection, asked, orders } = list;
  const total = asked.data?.total;
  const wholePage = orders.length > 0 && orders.every((order) => selection.chosen.has(order.id));
  if (!total || selection.all || !wholePage || (total.how === "exactly" && total.n <= orders.length)) return null;
  return (
    <Button onClick={selection.chooseAll}>
      {total.how === "exactly" ? t("bulk.chooseAll", { n: total.n }) : t("bulk.chooseMost", { n: mostAtOnce })}
    </Button>
  );
}
