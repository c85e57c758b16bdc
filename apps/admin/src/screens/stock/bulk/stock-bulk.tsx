import { admin } from "@atelier/client/react";
import type { StockCorrection, StockFilter, StockRowView } from "@atelier/contract/stock";
import { Button } from "@atelier/ui";
import { type ReactNode, useState } from "react";
import { BulkToolbar } from "../../../parts/bulk/bulk-toolbar.tsx";
import { targetsOf, useListActs } from "../../../parts/bulk/use-list-acts.ts";
import type { Selection } from "../../../parts/use-selection.ts";
import { t } from "../../../words/words.ts";
import { ExportStock } from "../export-stock.tsx";
import { BulkAdjustDialog } from "./bulk-adjust-dialog.tsx";

export interface ChosenStock {
  selection: Selection;
  names: ReadonlyMap<string, string>;
}

interface StockBulkProps {
  chosen: ChosenStock;
  filter: StockFilter;
  rows: readonly StockRowView[];
  total: number | undefined;
  mayAdjust: boolean;
  children: ReactNode;
}

/** The stock's toolbar; with rows chosen it is the bar of what can be done with them. */
export function StockBulk({ chosen, filter, rows, total, mayAdjust, children }: StockBulkProps) {
  const { selection } = chosen;
  const [asking, setAsking] = useState(false);
  const acts = useStockActs(chosen, filter);
  const n = selection.all && total !== undefined ? total : selection.chosen.size;
  return (
    <>
      <BulkToolbar
        selection={selection}
        shown={rows.map((row) => row.variantId)}
        total={total}
        few={acts.few}
        many={{ bulk: acts.many, label: () => t("stock.corrected") }}
        actions={
          <>
            {mayAdjust && <Button onClick={() => setAsking(true)}>{t("stock.adjustMany")}</Button>}
            <ExportStock filter={filter} only={selection.all ? undefined : selection.chosen} />
          </>
        }
      >
        {children}
      </BulkToolbar>
      {asking && (
        <BulkAdjustDialog
          n={n}
          rows={selection.all ? [] : rows.filter((row) => selection.chosen.has(row.variantId))}
          busy={acts.busy}
          onClose={() => setAsking(false)}
          onDo={(correction) => acts.start(correction, () => setAsking(false))}
        />
      )}
    </>
  );
}

function useStockActs(chosen: ChosenStock, filter: StockFilter) {
  const utils = admin.useUtils();
  const onDone = () => {
    void utils.stock.invalidate();
    void utils.products.invalidate();
    void utils.home.workList.invalidate();
  };
  const acts = useListActs("stock", { ...chosen, onDone });
  return {
    ...acts,
    start(correction: StockCorrection, onBegun: () => void) {
      const one = ({ id }: { id: string }) => utils.client.stock.adjust.mutate({ variantId: id, ...correction });
      const begin = (ids: readonly string[] | null) =>
        utils.client.stock.adjustMany.mutate({ targets: targetsOf(ids, filter), correction });
      acts.start({ label: t("stock.corrected"), one, begin }, onBegun);
    },
  };
}
