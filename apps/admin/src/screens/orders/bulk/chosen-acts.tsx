import { Button, toast } from "@atelier/ui";
import { Kbd } from "@atelier/ui/admin";
import { useNavigate } from "@tanstack/react-router";
import { saveFile } from "../../../parts/save-file.ts";
import { useKeys } from "../../../shell/keys.ts";
import { useMay, useZone } from "../../../shell/session.tsx";
import { t } from "../../../words/words.ts";
import { fileName } from "../export-orders.tsx";
import { ordersCsv } from "../order-csv.ts";
import type { BulkAsk, Chosen } from "./use-chosen.ts";

const mostSlips = 50;
/** Enough to say how many there are beyond what is printed at once. */
const mostRead = 1000;
const mostExported = 20_000;

/** What can be done with the chosen orders, as far as this person may. */
export function ChosenActs({ chosen, onAsk }: { chosen: Chosen; onAsk: (what: BulkAsk) => void }) {
  const zone = useZone();
  const navigate = useNavigate();
  const mayShip = useMay("orders.ship");
  const mayCancel = useMay("orders.cancel");
  useKeys(mayShip ? { s: () => onAsk("ship"), d: () => onAsk("deliver") } : {});
  async function exportThem(): Promise<void> {
    const orders = await chosen.read(mostExported);
    if (orders) saveFile(fileName(), ordersCsv(orders, zone));
  }
  async function printSlips(): Promise<void> {
    const orders = await chosen.read(mostRead);
    if (!orders) return;
    if (orders.length > mostSlips) toast(t("bulk.slipsCut", { most: mostSlips, n: orders.length }));
    const ids = orders.slice(0, mostSlips).map((order) => order.id);
    void navigate({ to: "/orders/slips", search: { ids: ids.join(".") } });
  }
  return (
    <>
      {mayShip && (
        <>
          <Button busy={chosen.reading} onClick={() => onAsk("ship")}>
            {t("bulk.ship")} <Kbd>S</Kbd>
          </Button>
          <Button onClick={() => onAsk("deliver")}>
            {t("bulk.deliver")} <Kbd>D</Kbd>
          </Button>
        </>
      )}
      <Button onClick={() => void printSlips()}>{t("bulk.slips")}</Button>
      <Button onClick={() => void exportThem()}>{t("orders.export")}</Button>
      {mayCancel && <Button onClick={() => onAsk("cancel")}>{t("bulk.cancel")}</Button>}
    </>
  );
}
