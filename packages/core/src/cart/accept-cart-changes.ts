import type { CartView } from "@atelier/contract/cart";
import { type Context, inTransaction } from "../kernel/index.ts";
import { shopSettings } from "../settings/index.ts";
import { cartContents, type CartLine, freePieces } from "./cart-queries.ts";
import { cartViewOf, homeOf } from "./cart-view.ts";
import { changeLines, lockCart } from "./cart-writes.ts";

/** The shopper has seen what changed: new prices count, short lines shrink to what is there, lines without anything go. */
export async function acceptCartChanges(ctx: Context): Promise<CartView> {
  const settings = await shopSettings(ctx.db);
  return inTransaction(ctx, async (tx) => {
    const cart = await lockCart(tx, ctx);
    const place = homeOf(settings);
    const contents = await cartContents(tx, { cartId: cart?.id ?? null, place });
    const accepted = contents.lines.map(acceptedLine);
    if (cart) await changeLines(tx, cart, accepted);
    return cartViewOf({ ...contents, lines: accepted.filter((line) => line.quantity > 0) }, settings, {});
  });
}

function acceptedLine(line: CartLine): CartLine {
  const { variant } = line;
  if (!variant.buyable) return { ...line, quantity: 0 };
  const quantity = Math.min(line.quantity, freePieces(variant) ?? line.quantity);
  return { ...line, quantity, seenPriceMinor: variant.priceMinor };
}
