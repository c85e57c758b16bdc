import { admin } from "@atelier/client/react";
import { type OrderChange, orderChange } from "@atelier/contract/orders";
import { refusalIn } from "@atelier/client";
import { skipToken } from "@tanstack/react-query";
import { useCallback, useEffect, useRef } from "react";
import { noteSessionEnd, useSessionEnd } from "./session-end.ts";
import { useMay } from "./session.tsx";
import { useLead } from "./use-lead.ts";

const name = "atelier-orders";
const breathMs = 400;
// What was under way when listening began was told to nobody.
const firstLookMs = 2_000;
const triesAgainMs = 5_000;

/**
 * Keeps what is on the page in step with the orders as they change. Of all tabs of a browser one listens and tells the
 * others: a browser opens six connections to a shop, and a stream keeps one.
 */
export function useLiveOrders(): void {
  const may = useMay("orders.read");
  const leads = useLead(name);
  const { endedAt } = useSessionEnd();
  const tabs = useRef<BroadcastChannel | null>(null);
  const tell = useTold();
  useEffect(() => {
    const channel = new BroadcastChannel(name);
    channel.addEventListener("message", (event) => {
      const change = orderChange.safeParse(event.data);
      if (change.success) tell(change.data);
    });
    tabs.current = channel;
    return () => channel.close();
  }, [tell]);
  const stream = admin.orders.changes.useSubscription(may && leads && !endedAt ? {} : skipToken, {
    onData({ data }) {
      if (data.kind === "watching") setTimeout(() => tell(data), firstLookMs);
      else tell(data);
      tabs.current?.postMessage(data);
    },
    onError: (error) => refusalIn(error)?.code === "account.signed-out" && noteSessionEnd(),
  });
  const { reset, status } = stream;
  useEffect(() => {
    if (status !== "error") return undefined;
    const timer = setTimeout(reset, triesAgainMs);
    return () => clearTimeout(timer);
  }, [status, reset]);
}

/** Asks anew for what a change concerns; a burst of changes is one question. */
function useTold(): (change: OrderChange) => void {
  const utils = admin.useUtils();
  const waiting = useRef({ ids: new Set<string | null>(), timer: 0 });
  return useCallback(
    (change: OrderChange) => {
      const kept = waiting.current;
      kept.ids.add(change.orderId);
      kept.timer ||= window.setTimeout(() => {
        const ids = [...kept.ids];
        kept.ids.clear();
        kept.timer = 0;
        void utils.orders.list.invalidate();
        void utils.home.workList.invalidate();
        if (ids.includes(null)) void utils.orders.byId.invalidate();
        else for (const id of ids) if (id) void utils.orders.byId.invalidate({ id });
      }, breathMs);
    },
    [utils],
  );
}
