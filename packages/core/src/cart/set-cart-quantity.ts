import type { CartRemoveInput, CartSetQuantityInput, CartView } from "@atelier/contract/cart";
import { type Context, inTransaction, orRefuse, Refusal } from "../kernel/index.ts";
import { shopSettings } from "../settings/index.ts";
import { cartContents, type CartLine, freePieces } from "./cart-queries.ts";
import { cartViewOf, homeOf } from "./cart-view.ts";
import { changeLines, lockCart } from "./cart-writes.ts";

/** Sets how many of a line are wanted; none takes it out. Refuses: cart.line-not-found, stock.insufficient. */
export function setCartQuantity(ctx: Context, input: CartSetQuantityInput): Promise<CartView> {
  return changeQuantity(ctx, input, (line) => orRefuse(line, "cart.line-not-found"));
}

/** Takes a line out of the cart. A line that is gone already is no mistake. */
export function removeFromCart(ctx: Context, input: CartRemoveInput): Promise<CartView> {
  return changeQuantity(ctx, { ...input, quantity: 0 }, (line) => line);
}

async function changeQuantity(
  ctx: Context,
  { lineId, quantity }: CartSetQuantityInput,
  expected: (line: CartLine | undefined) => CartLine | undefined,
): Promise<CartView> {
  const settings = await shopSettings(ctx.db);
  return inTransaction(ctx, async (tx) => {
    const cart = orRefuse(await lockCart(tx, ctx), "cart.line-not-found");
    const contents = await cartContents(tx, { cartId: cart.id, place: homeOf(settings) });
    const line = expected(contents.lines.find((one) => one.id === lineId));
    if (!line) return cartViewOf(contents, settings, {});
    assertEnough(line, quantity);
    const changed = { ...line, quantity };
    await changeLines(tx, cart, [changed]);
    const lines = contents.lines.map((one) => (one === line ? changed : one)).filter((one) => one.quantity > 0);
    return cartViewOf({ ...contents, lines }, settings, {});
  });
}

/** Fewer than before is always allowed, even when there are not enough. */
function assertEnough(line: CartLine, quantity: number): void {
  const { variantId } = line;
  const available = freePieces(line.variant);
  if (available === undefined || available >= quantity || quantity <= line.quantity) return;
  throw new Refusal("stock.insufficient", { field: "quantity", lines: [{ variantId, wanted: quantity, available }] });
}
