import type { CartAddInput, CartAddView } from "@atelier/contract/cart";
import { sellableVariants } from "../catalog/index.ts";
import { type Context, inTransaction, Refusal } from "../kernel/index.ts";
import { cartLines, freePieces } from "./cart-queries.ts";
import { cartViewOf } from "./cart-view.ts";
import { keepCart, lockOrOpenCart, tokenOfCart } from "./cart-writes.ts";

// Stripe takes a hundred lines, and the tax may be one of them.
const MOST_LINES = 99;
const MOST_PIECES = 999;

/** Puts pieces of a variant into the visitor's cart. Refuses: cart.variant-not-for-sale, stock.insufficient, cart.full. */
export function addToCart(ctx: Context, input: CartAddInput): Promise<CartAddView> {
  return inTransaction(ctx, async (tx) => {
    const { variantId } = input;
    const cart = await lockOrOpenCart(tx, ctx);
    const [variant] = await sellableVariants(tx, [variantId]);
    if (!variant?.buyable) throw new Refusal("cart.variant-not-for-sale", { field: "variantId" });
    const lines = await cartLines(tx, cart.id);
    const present = lines.find((line) => line.variantId === variantId);
    const quantity = (present?.quantity ?? 0) + input.quantity;
    if (quantity > MOST_PIECES || (!present && lines.length >= MOST_LINES))
      throw new Refusal("cart.full", { field: "quantity" });
    const available = freePieces(variant);
    if (available !== undefined && available < quantity) {
      throw new Refusal("stock.insufficient", {
        field: "quantity",
        lines: [{ variantId, wanted: quantity, available }],
      });
    }
    await tx
      .insertInto("cartLines")
      .values({ cartId: cart.id, variantId, quantity, seenPriceMinor: variant.priceMinor })
      .onConflict((conflict) => conflict.columns(["cartId", "variantId"]).doUpdateSet({ quantity }))
      .execute();
    await keepCart(tx, cart);
    const cartToken = tokenOfCart(ctx, cart.id);
    ctx.remember.cartToken = cartToken;
    const within = { ...ctx, db: tx };
    return { cartToken, cart: await cartViewOf(within, await cartLines(tx, cart.id), {}) };
  });
}
