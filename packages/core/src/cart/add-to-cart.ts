import type { CartAddInput, CartAddView } from "@atelier/contract/cart";
import type { SellableVariant } from "../catalog/index.ts";
import { type Context, inTransaction, Refusal } from "../kernel/index.ts";
import { shopSettings } from "../settings/index.ts";
import { cartContents, type CartLine, freePieces } from "./cart-queries.ts";
import { cartViewOf, homeOf } from "./cart-view.ts";
import { lockOrOpenCart, putLine, tokenOfCart } from "./cart-writes.ts";

// Stripe takes a hundred lines, and the tax may be one of them.
const MOST_LINES = 99;
const MOST_PIECES = 999;

/** Puts pieces of a variant into the visitor's cart. Refuses: cart.variant-not-for-sale, stock.insufficient, cart.full. */
export async function addToCart(ctx: Context, input: CartAddInput): Promise<CartAddView> {
  const settings = await shopSettings(ctx.db);
  return inTransaction(ctx, async (tx) => {
    const open = await lockOrOpenCart(tx, ctx);
    const cartId = open.cart.id;
    const contents = await cartContents(tx, { cartId, place: homeOf(settings), wanted: input.variantId });
    const { lines, wanted: variant } = contents;
    if (!variant?.buyable) throw new Refusal("cart.variant-not-for-sale", { field: "variantId" });
    const line = { ...lineWith(lines, variant, input.quantity), variant };
    const written = { ...line, id: await putLine(tx, ctx, { ...open, line }) };
    const cartToken = tokenOfCart(ctx, cartId);
    ctx.remember.cartToken = cartToken;
    const isNew = !lines.some((one) => one.id === written.id);
    const after = isNew ? [...lines, written] : lines.map((one) => (one.id === written.id ? written : one));
    return { cartToken, cart: cartViewOf({ ...contents, lines: after }, settings, {}) };
  });
}

/** The line as it is with so many pieces more. */
function lineWith(lines: readonly CartLine[], variant: SellableVariant, more: number) {
  const variantId = variant.id;
  const present = lines.find((line) => line.variantId === variantId);
  const quantity = (present?.quantity ?? 0) + more;
  if (quantity > MOST_PIECES || (!present && lines.length >= MOST_LINES))
    throw new Refusal("cart.full", { field: "quantity" });
  const available = freePieces(variant);
  if (available !== undefined && available < quantity) {
    throw new Refusal("stock.insufficient", { field: "quantity", lines: [{ variantId, wanted: quantity, available }] });
  }
  return { variantId, quantity, seenPriceMinor: present?.seenPriceMinor ?? variant.priceMinor };
}
