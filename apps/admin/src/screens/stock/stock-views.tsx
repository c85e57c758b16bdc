import type { StockPage } from "@atelier/contract/stock";
import { Link, useNavigate } from "@tanstack/react-router";
import { useList } from "../../parts/lists/use-list.ts";
import type { OwnView } from "../../parts/lists/view-address.ts";
import { ViewTabs } from "../../parts/lists/view-tabs.tsx";
import { t } from "../../words/words.ts";
import { readStockSearch, stockStates, type StockSearch } from "./stock-search.ts";

const exactly = { exact: true };

/** The views of the stock with their counts, and those kept by name. */
export function StockViews(props: { search: StockSearch; counts: StockPage["counts"] | undefined }) {
  const { search, counts } = props;
  const navigate = useNavigate();
  const kept = useList("stock");
  const waiting: Partial<Record<(typeof stockStates)[number], number>> = counts ?? {};
  const states: OwnView[] = stockStates.map((key) => ({
    key,
    label: t(`stock.view.${key}`),
    count: waiting[key],
    search: { state: key },
  }));
  return (
    <ViewTabs
      list="stock"
      kept={kept}
      own={[{ key: "all", label: t("list.all"), search: {} }, ...states]}
      current={search.state ?? "all"}
      search={{ ...search }}
      passing={["variant", "ledger"]}
      go={(next) => void navigate({ to: "/stock", search: readStockSearch(next), replace: true })}
      link={(next, link) => <Link to="/stock" search={readStockSearch(next)} activeOptions={exactly} {...link} />}
    />
  );
}
