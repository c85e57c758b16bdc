import type { AdminOrderPage } from "@atelier/contract/orders";
import { PageHead, Table, TableFoot, Toolbar } from "@atelier/ui/admin";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { KeyHints } from "../../parts/key-hints.tsx";
import { listState } from "../../parts/list-state.tsx";
import { ColumnsMenu } from "../../parts/lists/columns-menu.tsx";
import { columnsOf, shownKeys } from "../../parts/lists/list-columns.ts";
import { Pager } from "../../parts/pager.tsx";
import { useFresh } from "../../parts/use-fresh.ts";
import { useNewRows } from "../../parts/use-new-rows.ts";
import { useRowKeys } from "../../parts/use-row-keys.ts";
import { useSearchBox } from "../../parts/use-search-box.ts";
import { useViewKeys } from "../../parts/use-view-keys.ts";
import { useSession } from "../../shell/session.tsx";
import { t } from "../../words/words.ts";
import { ExportOrders } from "./export-orders.tsx";
import { NoOrders } from "./no-orders.tsx";
import { OrderBulk } from "./bulk/order-bulk.tsx";
import { orderColumns, orderPhoneLine } from "./order-columns.tsx";
import { OrderFilters } from "./order-filters.tsx";
import { OrderPeek } from "./order-peek.tsx";
import { type OrderSearch, orderViews } from "./order-search.ts";
import { OrderTotals } from "./order-totals.tsx";
import { OrderViews } from "./order-views.tsx";
import { useDefaultView, useOrderList } from "./use-order-list.ts";

const route = getRouteApi("/shell/orders");

/** The orders: views, search and filters in the address; new ones appear by themselves. */
export function OrdersScreen() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const list = useOrderList(search);
  const { asked, orders, kept } = list;
  const [go] = useState(() => (next: OrderSearch) => void navigate({ search: next, replace: true }));
  useDefaultView(search, kept, go);
  function narrow(change: Partial<Record<keyof OrderSearch, string | undefined>>): void {
    // Another filter begins on its first page; looking at another row is no step one goes back over.
    const stays = "peek" in change;
    const page = stays ? search.page : undefined;
    void navigate({
      search: { ...search, page, ...change } as OrderSearch,
      replace: "q" in change || stays,
      resetScroll: !stays,
    });
  }
  useViewKeys(orderViews, search.view ?? "open", (view) => void navigate({ search: { view } }));
  const counts = asked.data?.counts;
  return (
    <>
      <title>{t("place.orders")}</title>
      <PageHead
        title={t("place.orders")}
        facts={counts && <OrderFacts toShip={counts.toShip} problem={counts.problem} />}
      />
      <OrderViews search={search} counts={counts} kept={kept} go={go} />
      <OrderFilters search={search} onChange={narrow} />
      <OrderRows search={search} list={list} narrow={narrow} />
      {search.peek && (
        <OrderPeek id={search.peek} rows={orders.map((order) => order.id)} onLook={(peek) => narrow({ peek })} />
      )}
    </>
  );
}

interface OrderRowsProps {
  search: OrderSearch;
  list: ReturnType<typeof useOrderList>;
  narrow: (change: Partial<Record<keyof OrderSearch, string | undefined>>) => void;
}

function OrderRows({ search, list, narrow }: OrderRowsProps) {
  const { shop } = useSession();
  const navigate = route.useNavigate();
  const { asked, orders, kept, selection } = list;
  const open = (id: string) => void navigate({ to: "/orders/$orderId", params: { orderId: id } });
  const keys = orders.map((order) => order.id);
  const peek = (id: string) => narrow({ peek: search.peek === id ? undefined : id });
  const cursor = useRowKeys(keys, open, { choose: selection.toggle, peek, at: search.peek });
  const { page: _page, peek: _peek, ...question } = search;
  // Rows of the question before stand in while this one is asked; nothing of them is new.
  const isNew = useNewRows(search.page || asked.isPlaceholderData ? [] : keys, JSON.stringify(question));
  const news = keys.filter(isNew).length;
  const columns = orderColumns(orders[0]?.currency ?? shop.currency);
  const clear = () => void navigate({ search: { view: search.view ?? "open" } });
  return (
    <>
      <OrderBulk list={list}>
        <OrderTools search={search} list={list} narrow={narrow} />
      </OrderBulk>
      <Table
        fills
        label={t("place.orders")}
        columns={columnsOf(columns, shownKeys(columns, kept.settings))}
        density={kept.settings?.density}
        rows={orders}
        rowKey={(order) => order.id}
        cursor={cursor}
        selection={{ chosen: selection.chosen, onChange: selection.choose, name: (order) => order.number }}
        onRowPress={(order) => open(order.id)}
        mark={(order) => (isNew(order.id) ? "new" : undefined)}
        phoneSub={orderPhoneLine}
        {...listState(asked, <NoOrders search={search} onClear={clear} />, orders.length > 0)}
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
        <span role="status">
          {asked.data && sayTotal(orders.length, asked.data.total)}
          {news > 0 && <b className="came">, {t("orders.came", { n: news })}</b>}
        </span>
        <OrderTotals list={list} />
        <span className="wide-only">{t("list.zone", { zone: shop.timeZone })}</span>
      </TableFoot>
    </>
  );
}

function OrderTools({ search, list, narrow }: OrderRowsProps) {
  const { shop } = useSession();
  const box = useSearchBox(search.q, (q) => narrow({ q }));
  const fresh = useFresh(list.asked.dataUpdatedAt);
  return (
    <Toolbar
      search={{ ...box, label: t("orders.search") }}
      end={
        <>
          <span className="meta">{fresh}</span>
          <ExportOrders list={list} />
          <ColumnsMenu columns={orderColumns(shop.currency)} list={list.kept} />
        </>
      }
    />
  );
}

function sayTotal(shown: number, total: AdminOrderPage["total"]): string {
  if (total.how === "exactly" && total.n <= shown) return t("orders.count", { n: shown });
  if (total.how === "exactly") return t("orders.of", { shown, n: total.n });
  return total.how === "about"
    ? t("orders.ofAbout", { shown, n: Number(total.n.toPrecision(2)) })
    : t("orders.ofMore", { shown, n: total.n });
}

function OrderFacts(props: { toShip: number; problem: number }) {
  if (props.toShip === 0 && props.problem === 0) return t("orders.nothingWaits");
  if (props.problem === 0) return t("orders.toShipFact", { n: props.toShip });
  return `${t("orders.toShipFact", { n: props.toShip })}, ${t("orders.problemFact", { n: props.problem })}`;
}
