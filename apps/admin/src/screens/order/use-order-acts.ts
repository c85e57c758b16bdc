import type { AdminOutputs } from "@atelier/client";
import { admin } from "@atelier/client/react";
import { toast } from "@atelier/ui";
import { sayError } from "../../shell/refusal-words.ts";
import { t } from "../../words/words.ts";

type Order = AdminOutputs["orders"]["byId"];

/** What can be done with an order. Never shown before the shop has done it; the answer becomes the page. */
export function useOrderActs(orderId: string, onDone: () => void) {
  const utils = admin.useUtils();
  function became(order: Order): void {
    utils.orders.byId.setData({ id: orderId }, order);
    void utils.orders.list.invalidate();
    void utils.home.workList.invalidate();
    void utils.stock.invalidate();
    void utils.mail.invalidate();
  }
  function done(words: string): (order: Order) => void {
    return (order) => {
      became(order);
      onDone();
      toast(words);
    };
  }
  // A refusal in passing (somebody was faster): said, and the page shows what is true now.
  function refused(error: unknown): void {
    toast(sayError(error), { tone: "alert" });
    void utils.orders.byId.invalidate({ id: orderId });
  }
  return {
    ship: admin.orders.ship.useMutation({ onSuccess: done(t("order.shippedDone")) }),
    cancel: admin.orders.cancel.useMutation({ onSuccess: done(t("order.cancelledDone")) }),
    deliver: admin.orders.deliver.useMutation({ onSuccess: done(t("order.deliveredDone")), onError: refused }),
    checkPayment: admin.orders.checkPayment.useMutation({ onSuccess: done(t("order.checkedDone")), onError: refused }),
    solve: admin.orders.solveProblem.useMutation({ onSuccess: done(t("problem.done")) }),
    changeNote: admin.orders.changeNote.useMutation({ onSuccess: became }),
    note: admin.orders.note.useMutation({ onSuccess: became }),
  };
}

export type OrderActions = ReturnType<typeof useOrderActs>;
