import { bulkRunView, cancelManyInput, deliverManyInput, shipManyInput } from "@atelier/contract/bulk";
import * as contract from "@atelier/contract/orders";
import { cancelMany, deliverMany, shipMany } from "@atelier/core/bulk";
import { cancelOrder, checkPayment } from "@atelier/core/checkout";
import {
  adminOrderById,
  adminOrderPage,
  changeNote,
  deliverOrder,
  noteOrder,
  shipOrder,
  solveProblem,
  sumOrders,
  watchOrders,
} from "@atelier/core/orders";
import { live, liveOutput } from "../live.ts";
import { router, staffProcedure } from "../procedures.ts";

export const ordersRouter = router({
  list: staffProcedure("orders.read")
    .input(contract.adminOrderListInput.optional())
    .output(contract.adminOrderPage)
    .query(({ ctx, input }) => adminOrderPage(ctx, input ?? {})),
  sums: staffProcedure("orders.read")
    .input(contract.orderFilter)
    .output(contract.orderSums)
    .query(({ ctx, input }) => sumOrders(ctx, input)),
  byId: staffProcedure("orders.read")
    .input(contract.orderByIdInput)
    .output(contract.adminOrderView)
    .query(({ ctx, input }) => adminOrderById(ctx, input)),
  changes: staffProcedure("orders.read")
    .input(contract.watchOrdersInput.optional())
    .output(liveOutput(contract.orderChange))
    .subscription(({ ctx, input, signal }) =>
      live(watchOrders(ctx, input ?? {}, signal ?? new AbortController().signal)),
    ),
  ship: staffProcedure("orders.ship")
    .input(contract.shipOrderInput)
    .output(contract.adminOrderView)
    .mutation(({ ctx, input }) => shipOrder(ctx, input)),
  deliver: staffProcedure("orders.ship")
    .input(contract.deliverOrderInput)
    .output(contract.adminOrderView)
    .mutation(({ ctx, input }) => deliverOrder(ctx, input)),
  cancel: staffProcedure("orders.cancel")
    .input(contract.cancelOrderInput)
    .output(contract.adminOrderView)
    .mutation(({ ctx, input }) => cancelOrder(ctx, input)),
  shipMany: staffProcedure("orders.ship")
    .input(shipManyInput)
    .output(bulkRunView)
    .mutation(({ ctx, input }) => shipMany(ctx, input)),
  deliverMany: staffProcedure("orders.ship")
    .input(deliverManyInput)
    .output(bulkRunView)
    .mutation(({ ctx, input }) => deliverMany(ctx, input)),
  cancelMany: staffProcedure("orders.cancel")
    .input(cancelManyInput)
    .output(bulkRunView)
    .mutation(({ ctx, input }) => cancelMany(ctx, input)),
  note: staffProcedure("orders.note")
    .input(contract.noteOrderInput)
    .output(contract.adminOrderView)
    .mutation(({ ctx, input }) => noteOrder(ctx, input)),
  changeNote: staffProcedure("orders.note")
    .input(contract.changeNoteInput)
    .output(contract.adminOrderView)
    .mutation(({ ctx, input }) => changeNote(ctx, input)),
  solveProblem: staffProcedure("orders.note")
    .input(contract.solveProblemInput)
    .output(contract.adminOrderView)
    .mutation(({ ctx, input }) => solveProblem(ctx, input)),
  checkPayment: staffProcedure("orders.check-payment")
    .input(contract.checkPaymentInput)
    .output(contract.adminOrderView)
    .mutation(({ ctx, input }) => checkPayment(ctx, input)),
});
