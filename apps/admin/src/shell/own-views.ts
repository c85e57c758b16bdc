import type { ListName } from "@atelier/contract/views";
import { t, type PlainWordKey } from "../words/words.ts";

/** How an address names a list's own views, and what they are called; for the rail, which loads none of the lists. */
const own: Record<ListName, { of: string; labels: Readonly<Record<string, PlainWordKey>> }> = {
  orders: {
    of: "view",
    labels: {
      open: "orders.view.open",
      "to-ship": "orders.view.to-ship",
      "to-pay": "orders.view.to-pay",
      problem: "orders.view.problem",
      all: "orders.view.all",
    },
  },
  products: {
    of: "status",
    labels: {
      published: "products.view.published",
      draft: "products.view.draft",
      archived: "products.view.archived",
      any: "products.view.any",
    },
  },
  stock: {
    of: "state",
    labels: {
      all: "list.all",
      low: "stock.view.low",
      out: "stock.view.out",
      reserved: "stock.view.reserved",
      backorder: "stock.view.backorder",
    },
  },
  outbox: {
    of: "state",
    labels: {
      all: "list.all",
      queued: "outbox.view.queued",
      sent: "outbox.view.sent",
      held: "outbox.view.held",
      failed: "outbox.view.failed",
    },
  },
  jobs: {
    of: "state",
    labels: {
      all: "list.all",
      waiting: "jobs.state.waiting",
      running: "jobs.state.running",
      retrying: "jobs.state.retrying",
      dead: "jobs.state.dead",
    },
  },
};

/** A list's own view by its key: its name and its address; undefined when there is none of that key. */
export function ownView(list: ListName, key: string): { label: string; search: Record<string, string> } | undefined {
  const { of, labels } = own[list];
  const label = labels[key];
  if (!label) return undefined;
  // Where everything is shown unless something is asked for, everything is asked for by nothing.
  return { label: t(label), search: label === "list.all" ? {} : { [of]: key } };
}
