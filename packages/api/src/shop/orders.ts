import { orderByTokenInput, orderView } from "@atelier/contract/orders";
import { orderByToken } from "@atelier/core/orders";
import { atOnce } from "../at-once.ts";
import { guestProcedure, router } from "../procedures.ts";

export const ordersRouter = router({
  byToken: guestProcedure
    .input(orderByTokenInput)
    .output(atOnce(orderView))
    .query(({ ctx, input }) => orderByToken(ctx, input)),
});
