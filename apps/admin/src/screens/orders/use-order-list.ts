import { admin } from "@atelier/client/react";
import type { AdminOrderListInput, AdminOrderRowView } from "@atelier/contract/orders";
import { keepPreviousData } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { useList } from "../../parts/lists/use-list.ts";
import { useSelection } from "../../parts/use-selection.ts";
import { parseSearch } from "../../shell/search-params.ts";
import { useSession } from "../../shell/session.tsx";
import { orderQuestion, type OrderSearch, orderViews, readOrderSearch } from "./order-search.ts";

// New ones come by themselves; this is for what no change of an order tells.
const everyMinute = 60_000;

/** The page of orders an address asks for, which of them are chosen, and how this person likes the list. */
export function useOrderList(search: OrderSearch) {
  const { shop } = useSession();
  const question = orderQuestion(search, shop.timeZone);
  const asked = admin.orders.list.useQuery(question, {
    placeholderData: keepPreviousData,
    refetchInterval: everyMinute,
  });
  usePageAhead(question, asked.data?.nextCursor);
  const { cursor: _cursor, limit: _limit, ...filter } = question;
  const { page: _page, peek: _peek, ...rest } = search;
  const selection = useSelection(JSON.stringify(rest));
  const orders = asked.data?.items ?? [];
  // Rows seen on earlier pages may still be chosen.
  const [seen] = useState(() => new Map<string, AdminOrderRowView>());
  useEffect(() => {
    for (const order of asked.data?.items ?? []) seen.set(order.id, order);
  }, [asked.data, seen]);
  return { asked, filter, orders, seen, selection, kept: useList("orders") };
}

/** Asks for the next page before it is wanted. */
function usePageAhead(question: AdminOrderListInput, cursor: string | null | undefined): void {
  const utils = admin.useUtils();
  const ahead = cursor ? JSON.stringify({ ...question, cursor }) : undefined;
  useEffect(() => {
    if (ahead) void utils.orders.list.prefetch(JSON.parse(ahead) as AdminOrderListInput);
  }, [ahead, utils]);
}

export type OrderList = ReturnType<typeof useOrderList>;

/** An address that says nothing opens with the view this person begins with. */
export function useDefaultView(search: OrderSearch, kept: OrderList["kept"], go: (search: OrderSearch) => void): void {
  const isBare = Object.keys(search).length === 0;
  const begins = kept.settings?.defaultView;
  const saved = kept.views.find((view) => view.id === begins);
  const own = orderViews.find((view) => view === begins);
  const went = useRef(false);
  useEffect(() => {
    if (!isBare || went.current || (!saved && !own)) return;
    went.current = true;
    go(saved ? readOrderSearch({ ...parseSearch(saved.search), saved: saved.id }) : { view: own });
  }, [isBare, saved, own, go]);
}
