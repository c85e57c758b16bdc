import type { CartView } from "@atelier/contract/cart";
import { type Context, inTransaction } from "../kernel/index.ts";
import { type CartLine, cartLines, freePieces } from "./cart-queries.ts";
import { cartViewOf } from "./cart-view.ts";
import { lockCart } from "./cart-writes.ts";

/** The shopper has seen what changed: new prices count, short lines shrink to what is there, lines without anything go. */
export function acceptCartChanges(ctx: Context): Promise<CartView> {
  return inTransaction(ctx, async (tx) => {
    const within = { ...ctx, db: tx };
    const cart = await lockCart(tx, ctx);
    if (!cart) return cartViewOf(within, [], {});
    for (const line of await cartLines(tx, cart.id)) {
      const accepted = acceptedLine(line);
      if (!accepted) await tx.deleteFrom("cartLines").where("id", "=", line.id).execute();
      else await tx.updateTable("cartLines").set(accepted).where("id", "=", line.id).execute();
    }
    return cartViewOf(within, await cartLines(tx, cart.id), {});
  });
}

function acceptedLine(line: CartLine): { quantity: number; seenPriceMinor: number } | undefined {
  if (!line.variant?.buyable) return undefined;
  const quantity = Math.min(line.quantity, freePieces(line.variant) ?? line.quantity);
  return quantity === 0 ? undefined : { quantity, seenPriceMinor: line.variant.priceMinor };
}
