import { admin } from "@atelier/client/react";
import { PageHead, Table, TableFoot, Toolbar } from "@atelier/ui/admin";
import { keepPreviousData } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { KeyHints } from "../../parts/key-hints.tsx";
import { listState } from "../../parts/list-state.tsx";
import { Pager } from "../../parts/pager.tsx";
import { useFresh } from "../../parts/use-fresh.ts";
import { useNewRows } from "../../parts/use-new-rows.ts";
import { useRowKeys } from "../../parts/use-row-keys.ts";
import { useSearchBox } from "../../parts/use-search-box.ts";
import { useViewKeys } from "../../parts/use-view-keys.ts";
import { useSession } from "../../shell/session.tsx";
import { t } from "../../words/words.ts";
import { NoOrders } from "./no-orders.tsx";
import { OrderFilters } from "./order-filters.tsx";
import { orderColumns, orderPhoneLine } from "./order-columns.tsx";
import { orderQuestion, type OrderSearch, orderViews } from "./order-search.ts";
import { OrderViews } from "./order-views.tsx";

const route = getRouteApi("/shell/orders");
const everyTwentySeconds = 20_000;

/** The orders: views, search and filters in the address; new ones appear by themselves. */
export function OrdersScreen() {
  const { shop } = useSession();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const asked = admin.orders.list.useQuery(orderQuestion(search, shop.timeZone), {
    placeholderData: keepPreviousData,
    refetchInterval: everyTwentySeconds,
  });
  const orders = asked.data?.items ?? [];
  const counts = asked.data?.counts;
  function narrow(change: Partial<Record<keyof OrderSearch, string | undefined>>): void {
    // Another filter begins on its first page.
    void navigate({ search: { ...search, page: undefined, ...change } as OrderSearch, replace: "q" in change });
  }
  const open = (id: string) => void navigate({ to: "/orders/$orderId", params: { orderId: id } });
  const box = useSearchBox(search.q, (q) => narrow({ q }));
  const cursor = useRowKeys(
    orders.map((order) => order.id),
    open,
  );
  const isNew = useNewRows(
    orders.map((order) => order.id),
    JSON.stringify(search),
  );
  useViewKeys(orderViews, search.view ?? "open", (view) => narrow({ view }));
  const fresh = useFresh(asked.dataUpdatedAt);
  return (
    <>
      <title>{t("place.orders")}</title>
      <PageHead
        title={t("place.orders")}
        facts={counts && <OrderFacts toShip={counts.toShip} problem={counts.problem} />}
      />
      <OrderViews search={search} counts={counts} />
      <OrderFilters search={search} onChange={narrow} />
      <Toolbar search={{ ...box, label: t("orders.search") }} end={<span className="meta">{fresh}</span>} />
      <Table
        label={t("place.orders")}
        columns={orderColumns(orders[0]?.currency ?? shop.currency)}
        rows={orders}
        rowKey={(order) => order.id}
        cursor={cursor}
        onRowPress={(order) => open(order.id)}
        mark={(order) => (isNew(order.id) ? "new" : undefined)}
        phoneSub={orderPhoneLine}
        {...listState(
          asked,
          <NoOrders search={search} onClear={() => void navigate({ search: { view: search.view ?? "open" } })} />,
          orders.length > 0,
        )}
      />
      <TableFoot
        actions={
          <>
            <KeyHints />
            <Pager
              trail={search.page}
              nextCursor={asked.data?.nextCursor}
              busy={asked.isPlaceholderData}
              onTrail={(page) => narrow({ page })}
            />
          </>
        }
      >
        <span role="status">{asked.data && t("orders.count", { n: orders.length })}</span>
        <span>{t("list.zone", { zone: shop.timeZone })}</span>
      </TableFoot>
    </>
  );
}

function OrderFacts(props: { toShip: number; problem: number }) {
  if (props.toShip === 0 && props.problem === 0) return t("orders.nothingWaits");
  if (props.problem === 0) return t("orders.toShipFact", { n: props.toShip });
  return `${t("orders.toShipFact", { n: props.toShip })}, ${t("orders.problemFact", { n: props.problem })}`;
}
