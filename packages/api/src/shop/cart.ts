import * as contract from "@atelier/contract/cart";
import { acceptCartChanges, addToCart, cartOf, removeFromCart, setCartQuantity } from "@atelier/core/cart";
import { atOnce } from "../at-once.ts";
import { guestProcedure, router } from "../procedures.ts";

export const cartRouter = router({
  get: guestProcedure
    .input(contract.cartGetInput)
    .output(atOnce(contract.cartView))
    .query(({ ctx, input }) => cartOf(ctx, input ?? {})),
  add: guestProcedure
    .input(contract.cartAddInput)
    .output(atOnce(contract.cartAddView))
    .mutation(({ ctx, input }) => addToCart(ctx, input)),
  setQuantity: guestProcedure
    .input(contract.cartSetQuantityInput)
    .output(atOnce(contract.cartView))
    .mutation(({ ctx, input }) => setCartQuantity(ctx, input)),
  remove: guestProcedure
    .input(contract.cartRemoveInput)
    .output(atOnce(contract.cartView))
    .mutation(({ ctx, input }) => removeFromCart(ctx, input)),
  acceptChanges: guestProcedure
    .input(contract.cartAcceptChangesInput)
    .output(atOnce(contract.cartView))
    .mutation(({ ctx }) => acceptCartChanges(ctx)),
});
