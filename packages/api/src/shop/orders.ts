import { orderByTokenInput, orderView } from "@atelier/contract/orders";
import { orderByToken } from "@atelier/core/orders";
import { guestProcedure, router } from "../procedures.ts";

export const ordersRouter = router({
  byToken: guestProcedure
    .input(orderByTokenInput)
    .output(orderView)
    .query(({ ctx, input }) => orderByToken(ctx, input)),
});
