import type { AdminOrderPage } from "@atelier/contract/orders";
import { Views } from "@atelier/ui/admin";
import { Link } from "@tanstack/react-router";
import { t } from "../../words/words.ts";
import { type OrderSearch, orderViews } from "./order-search.ts";

/** The views of the orders list with their counts; filters set stay set. */
export function OrderViews(props: { search: OrderSearch; counts: AdminOrderPage["counts"] | undefined }) {
  const { search, counts } = props;
  const waiting = counts && {
    open: counts.open,
    "to-ship": counts.toShip,
    "to-pay": counts.toPay,
    problem: counts.problem,
    all: undefined,
  };
  return (
    <Views
      label={t("list.views")}
      views={orderViews.map((view) => ({
        key: view,
        link: (
          <Link
            to="/orders"
            search={{ ...search, view, page: undefined } as OrderSearch}
            aria-current={(search.view ?? "open") === view ? "page" : undefined}
          >
            {t(`orders.view.${view}`)}
            {waiting?.[view] !== undefined && <span className="n">{waiting[view]}</span>}
          </Link>
        ),
      }))}
    />
  );
}
