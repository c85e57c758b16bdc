import { Button, toast } from "@atelier/ui";
import { useState } from "react";
import { saveFile } from "../../parts/save-file.ts";
import { sayError } from "../../shell/refusal-words.ts";
import { useZone } from "../../shell/session.tsx";
import { t } from "../../words/words.ts";
import { useMatchingOrders } from "./matching-orders.ts";
import { ordersCsv } from "./order-csv.ts";
import type { OrderList } from "./use-order-list.ts";

const mostExported = 20_000;

/** Everything the list matches as a file for a spreadsheet. */
export function ExportOrders({ list }: { list: OrderList }) {
  const zone = useZone();
  const read = useMatchingOrders();
  const [sofar, setSofar] = useState<number | null>(null);
  async function write(): Promise<void> {
    setSofar(0);
    try {
      const orders = await read(list.filter, mostExported, setSofar);
      saveFile(fileName(), ordersCsv(orders, zone));
      toast(
        orders.length === mostExported
          ? t("orders.exportedMost", { n: mostExported })
          : t("orders.exported", { n: orders.length }),
      );
    } catch (error) {
      toast(sayError(error), { tone: "alert" });
    }
    setSofar(null);
  }
  return (
    <Button size="small" variant="quiet" busy={sofar !== null} onClick={() => void write()}>
      {sofar ? t("orders.exporting", { n: sofar }) : t("orders.export")}
    </Button>
  );
}

/** "orders-2026-11-21.csv". */
export function fileName(): string {
  return `${t("orders.fileName")}-${new Date().toISOString().slice(0, 10)}.csv`;
}
