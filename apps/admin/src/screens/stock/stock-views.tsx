import type { StockPage } from "@atelier/contract/stock";
import { Views } from "@atelier/ui/admin";
import { Link } from "@tanstack/react-router";
import { t } from "../../words/words.ts";
import { stockStates, type StockSearch } from "./stock-search.ts";

/** The views of the stock with their counts. */
export function StockViews(props: { search: StockSearch; counts: StockPage["counts"] | undefined }) {
  const { search, counts } = props;
  const waiting: Partial<Record<(typeof stockStates)[number], number>> = counts ?? {};
  return (
    <Views
      label={t("list.views")}
      views={[undefined, ...stockStates].map((state) => ({
        key: state ?? "all",
        link: (
          <Link
            to="/stock"
            search={{ q: search.q, state } as StockSearch}
            aria-current={search.state === state ? "page" : undefined}
          >
            {state ? t(`stock.view.${state}`) : t("list.all")}
            {state && waiting[state] !== undefined && <span className="n">{waiting[state]}</span>}
          </Link>
        ),
      }))}
    />
  );
}
