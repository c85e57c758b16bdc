import type { StockRowView } from "@atelier/contract/stock";
import { admin } from "@atelier/client/react";
import { keepPreviousData } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { useSeenNames } from "../../parts/use-seen-names.ts";
import { useSelection } from "../../parts/use-selection.ts";
import { t } from "../../words/words.ts";
import { AdjustDialog } from "./adjust-dialog.tsx";
import { StockList } from "./stock-list.tsx";
import { stockFilter, stockQuestion, type StockSearch } from "./stock-search.ts";
import { variantName } from "./stock-states.tsx";
import { VariantStock } from "./variant-stock.tsx";

const route = getRouteApi("/shell/stock");

const none: readonly StockRowView[] = [];

export type NarrowStock = (change: { [K in keyof StockSearch]?: StockSearch[K] | undefined }) => void;

/** What is on the shelves: the list, or one variant with its ledger beside it; and the one way to correct it. */
export function StockScreen() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const asked = admin.stock.list.useQuery(stockQuestion(search), {
    placeholderData: keepPreviousData,
    refetchInterval: 30_000,
  });
  const rows = asked.data?.items ?? none;
  const [adjusting, setAdjusting] = useState<StockRowView | null>(null);
  const found = rows.find((row) => row.variantId === search.variant);
  const last = useRemembered(found, search.variant);
  const narrow: NarrowStock = (change) =>
    void navigate({ search: { ...search, ...change } as StockSearch, replace: "q" in change });
  const list = { selection: useSelection(JSON.stringify(stockFilter(search))), names: useSeenNames(rows, nameOf) };
  return (
    <>
      <title>{t("place.stock")}</title>
      {search.variant ? (
        <VariantStock
          row={last}
          asked={asked}
          rows={rows}
          search={search}
          narrow={narrow}
          counts={asked.data?.counts}
          onAdjust={setAdjusting}
        />
      ) : (
        <StockList
          asked={asked}
          page={asked.data}
          search={search}
          chosen={list}
          narrow={narrow}
          onAdjust={setAdjusting}
        />
      )}
      <AdjustDialog row={adjusting} onClose={() => setAdjusting(null)} onAdjusted={last.remember} />
    </>
  );
}

function nameOf(row: StockRowView): [string, string] {
  return [row.variantId, variantName(row)];
}

/** The variant being looked at, also when the list no longer holds it: a low one that was just filled up. */
export interface Remembered {
  row: StockRowView | undefined;
  remember: (row: StockRowView) => void;
}

function useRemembered(found: StockRowView | undefined, variant: string | undefined): Remembered {
  const [kept, setKept] = useState<StockRowView | undefined>(found);
  if (found && found !== kept && found.variantId === variant) setKept(found);
  return { row: found ?? (kept?.variantId === variant ? kept : undefined), remember: setKept };
}
