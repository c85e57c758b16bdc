import { confirmPaymentInput, placedOrderView, placeOrderInput } from "@atelier/contract/checkout";
import { orderView } from "@atelier/contract/orders";
import { confirmPayment, placeOrder } from "@atelier/core/checkout";
import { guestProcedure, router } from "../procedures.ts";

export const checkoutRouter = router({
  place: guestProcedure
    .input(placeOrderInput)
    .output(placedOrderView)
    .mutation(({ ctx, input }) => placeOrder(ctx, input)),
  confirm: guestProcedure
    .input(confirmPaymentInput)
    .output(orderView)
    .mutation(({ ctx, input }) => confirmPayment(ctx, input)),
});
