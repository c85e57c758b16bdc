import type { AdminOrderPage } from "@atelier/contract/orders";
import { Link } from "@tanstack/react-router";
import type { KeptList } from "../../parts/lists/use-list.ts";
import type { OwnView } from "../../parts/lists/view-address.ts";
import { ViewTabs } from "../../parts/lists/view-tabs.tsx";
import { locale, t } from "../../words/words.ts";
import { type OrderSearch, orderViews, readOrderSearch } from "./order-search.ts";

const mostCounted = 1000;
// A view with filters is not the view it began with.
const exactly = { exact: true };

interface OrderViewsProps {
  search: OrderSearch;
  counts: AdminOrderPage["counts"] | undefined;
  kept: KeptList;
  go: (search: OrderSearch) => void;
}

/** The views of the orders list with their counts, and those kept by name. */
export function OrderViews(props: OrderViewsProps) {
  const { search, counts, kept, go } = props;
  const view = search.view ?? "open";
  return (
    <ViewTabs
      list="orders"
      kept={kept}
      own={ownViews(counts)}
      current={view}
      search={{ ...search, view }}
      passing={["peek"]}
      go={(next) => go(readOrderSearch(next))}
      link={(next, link) => <Link to="/orders" search={readOrderSearch(next)} activeOptions={exactly} {...link} />}
    />
  );
}

function ownViews(counts: AdminOrderPage["counts"] | undefined): OwnView[] {
  const waiting = counts && {
    open: counts.open,
    "to-ship": counts.toShip,
    "to-pay": counts.toPay,
    problem: counts.problem,
    all: undefined,
  };
  return orderViews.map((key) => ({
    key,
    label: t(`orders.view.${key}`),
    count: waiting && sayCount(waiting[key]),
    search: { view: key },
  }));
}

/** The shop counts to a thousand; beyond it is "999+". */
function sayCount(n: number | undefined): string | undefined {
  if (n === undefined) return undefined;
  return n >= mostCounted ? `${mostCounted - 1}+` : new Intl.NumberFormat(locale()).format(n);
}
