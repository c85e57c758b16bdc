import { admin } from "@atelier/client/react";
import type { BulkRunView } from "@atelier/contract/bulk";
import { type ListAct, targetsOf, useListActs } from "../../../parts/bulk/use-list-acts.ts";
import { t } from "../../../words/words.ts";
import type { OrderList } from "../use-order-list.ts";
import type { ChosenOrders, Parcel } from "./chosen-orders.ts";

/** What can be done to the chosen orders, each by its button's own call or by the shop for all of them. */
export function useOrderActs({ selection, seen, filter }: OrderList) {
  const utils = admin.useUtils();
  const names = new Map([...seen.values()].map((order) => [order.id, order.number]));
  const onDone = () => {
    void utils.orders.invalidate();
    void utils.home.workList.invalidate();
    void utils.stock.invalidate();
    void utils.mail.invalidate();
  };
  const acts = useListActs("orders", { selection, names, onDone });
  const { orders } = utils.client;
  return {
    ...acts,
    ship({ numbers, ...parcel }: Parcel): ListAct {
      const numberOf = new Map(numbers.map(({ id, ...number }) => [id, number]));
      return {
        label: t("order.shippedDone"),
        one: ({ id }) => orders.ship.mutate({ id, ...parcel, ...numberOf.get(id) }),
        begin: (ids) => orders.shipMany.mutate({ targets: targetsOf(ids, filter), parcels: { ...parcel, numbers } }),
      };
    },
    deliver(): ListAct {
      return {
        label: t("order.deliveredDone"),
        one: ({ id }) => orders.deliver.mutate({ id }),
        begin: (ids) => orders.deliverMany.mutate({ targets: targetsOf(ids, filter) }),
      };
    },
    cancel(note: string): ListAct {
      return {
        label: t("order.cancelledDone"),
        one: ({ id }) => orders.cancel.mutate({ id, note }),
        begin: (ids) => orders.cancelMany.mutate({ targets: targetsOf(ids, filter), note }),
      };
    },
  };
}

/** The rows an act is for, where they are named. */
export function rowsOf(orders: ChosenOrders | null): ListAct["rows"] {
  return orders?.map(({ id, number }) => ({ id, name: number }));
}

/** What a run of the shop's does with the orders. */
export function labelOf({ act }: BulkRunView): string {
  if (act.kind === "orders.cancel") return t("order.cancelledDone");
  return act.kind === "orders.deliver" ? t("order.deliveredDone") : t("order.shippedDone");
}
