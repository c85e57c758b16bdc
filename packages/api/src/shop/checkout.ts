import { confirmPaymentInput, placedOrderView, placeOrderInput } from "@atelier/contract/checkout";
import { orderView } from "@atelier/contract/orders";
import { confirmPayment, placeOrder } from "@atelier/core/checkout";
import { atOnce } from "../at-once.ts";
import { guestProcedure, router } from "../procedures.ts";

export const checkoutRouter = router({
  place: guestProcedure
    .input(placeOrderInput)
    .output(atOnce(placedOrderView))
    .mutation(({ ctx, input }) => placeOrder(ctx, input)),
  confirm: guestProcedure
    .input(confirmPaymentInput)
    .output(atOnce(orderView))
    .mutation(({ ctx, input }) => confirmPayment(ctx, input)),
});
