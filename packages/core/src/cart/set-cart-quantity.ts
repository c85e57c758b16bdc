import type { CartRemoveInput, CartSetQuantityInput, CartView } from "@atelier/contract/cart";
import { type Context, inTransaction, orRefuse, Refusal } from "../kernel/index.ts";
import { cartLines, freePieces } from "./cart-queries.ts";
import { cartViewOf } from "./cart-view.ts";
import { keepCart, lockCart } from "./cart-writes.ts";

/** Sets how many of a line are wanted; none takes it out. Refuses: cart.line-not-found, stock.insufficient. */
export function setCartQuantity(ctx: Context, input: CartSetQuantityInput): Promise<CartView> {
  return inTransaction(ctx, async (tx) => {
    const cart = orRefuse(await lockCart(tx, ctx), "cart.line-not-found");
    const lines = await cartLines(tx, cart.id);
    const line = orRefuse(
      lines.find((one) => one.id === input.lineId),
      "cart.line-not-found",
    );
    const { quantity } = input;
    if (quantity === 0) {
      await tx.deleteFrom("cartLines").where("id", "=", line.id).where("cartId", "=", cart.id).execute();
    } else {
      const available = line.variant && freePieces(line.variant);
      // Fewer than before is always allowed, even when there are not enough.
      if (available !== undefined && available < quantity && quantity > line.quantity) {
        throw new Refusal("stock.insufficient", {
          field: "quantity",
          lines: [{ variantId: line.variantId, wanted: quantity, available }],
        });
      }
      await tx
        .updateTable("cartLines")
        .set({ quantity })
        .where("id", "=", line.id)
        .where("cartId", "=", cart.id)
        .execute();
    }
    await keepCart(tx, cart);
    return cartViewOf({ ...ctx, db: tx }, await cartLines(tx, cart.id), {});
  });
}

/** Takes a line out of the cart. A line that is gone already is no mistake. */
export function removeFromCart(ctx: Context, input: CartRemoveInput): Promise<CartView> {
  return inTransaction(ctx, async (tx) => {
    const cart = orRefuse(await lockCart(tx, ctx), "cart.line-not-found");
    await tx.deleteFrom("cartLines").where("id", "=", input.lineId).where("cartId", "=", cart.id).execute();
    await keepCart(tx, cart);
    return cartViewOf({ ...ctx, db: tx }, await cartLines(tx, cart.id), {});
  });
}
