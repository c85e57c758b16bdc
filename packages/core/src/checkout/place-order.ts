import type { PlacedOrderView, PlaceOrderInput } from "@atelier/contract/checkout";
import type { ShopSettings } from "@atelier/contract/settings";
import type { Tx } from "@atelier/db";
import { cartContents, type CartLine, freePieces, lockCart } from "../cart/index.ts";
import { type Context, inTransaction, Refusal } from "../kernel/index.ts";
import { tokenOfOrder } from "../orders/index.ts";
import { shopSettings } from "../settings/index.ts";
import { inTurn } from "../stock/index.ts";
import { askForNewPayment, askForPayment } from "./ask-for-payment.ts";
import { beforePlacing } from "./before-placing.ts";
import { letGoOfEarlierOrder } from "./let-go-of-earlier-order.ts";
import { placedBefore } from "./placed-before.ts";
import { priceOrder, type SellableLine } from "./price-order.ts";
import { settlePayment } from "./settle-payment.ts";
import { type PlacedOrder, writeOrder } from "./write-order.ts";

/**
 * Makes an order of the visitor's cart: stock is reserved, the price frozen, Stripe asked for its page. The same key
 * and body give the same order. Refuses: cart.empty, cart.variant-not-for-sale, stock.insufficient,
 * shipping.address-needed, shipping.no-rate, checkout.price-changed, checkout.key-reused,
 * checkout.order-ended, payment.unreachable, payment.refused, shop.busy.
 */
export async function placeOrder(ctx: Context, input: PlaceOrderInput): Promise<PlacedOrderView> {
  const settings = await shopSettings(ctx.db);
  const { variantIds, sessionIds } = await beforePlacing(ctx);
  for (const sessionId of sessionIds) await settleEarlier(ctx, sessionId);
  const placed = await inTurn(ctx.db, variantIds, () =>
    inTransaction(ctx, (tx) => placeOnce(tx, ctx, { input, settings })),
  );
  return {
    orderNumber: placed.number,
    orderToken: tokenOfOrder(ctx, placed.id),
    paymentUrl: await pageOf(ctx, placed),
  };
}

function pageOf(ctx: Context, { id, isFree, sent }: PlacedOrder): Promise<string | null> | null {
  if (isFree) return null;
  return sent ? askForNewPayment(ctx, sent) : askForPayment(ctx, id);
}

/**
 * The page of an earlier order may have been paid a moment ago: asked before it is let go, so that nobody pays for one
 * order while another takes its place. A silent Stripe is no reason to wait; late money is dealt with as late.
 */
async function settleEarlier(ctx: Context, sessionId: string): Promise<void> {
  await settlePayment(ctx, { sessionId }).catch((error: unknown) =>
    ctx.log.warn({ err: error }, "An earlier page was not asked about"),
  );
}

interface Wish {
  input: PlaceOrderInput;
  settings: ShopSettings;
}

async function placeOnce(tx: Tx, ctx: Context, { input, settings }: Wish): Promise<PlacedOrder> {
  const cart = await lockCart(tx, ctx);
  const { before, earlier } = await placedBefore(tx, ctx, { input, cartId: cart?.id ?? null });
  if (before) return before;
  if (!cart) throw new Refusal("cart.empty");
  const { shippingAddress: address } = input;
  const place = { country: address?.country ?? settings.country, region: address?.region ?? "" };
  const { rates, tax, lines } = await cartContents(tx, { cartId: cart.id, place });
  if (lines.length === 0) throw new Refusal("cart.empty");
  assertSellable(lines);
  const price = priceOrder({ settings, rates, tax }, input, lines);
  if (input.expectedTotalMinor !== undefined && input.expectedTotalMinor !== price.totals.totalMinor) {
    throw new Refusal("checkout.price-changed", { current: { totalMinor: price.totals.totalMinor } });
  }
  if (earlier.length > 0) await letGoOfEarlierOrder(tx, ctx, { earlier, lines });
  else assertPromisable(lines);
  return writeOrder(tx, ctx, { input, settings, cartId: cart.id, lines, price });
}

function assertSellable(lines: readonly CartLine[]): asserts lines is readonly (CartLine & SellableLine)[] {
  const gone = lines.filter((line) => !line.variant.buyable);
  if (gone.length === 0) return;
  const wanted = gone.map((line) => ({ variantId: line.variantId, wanted: line.quantity, available: 0 }));
  throw new Refusal("cart.variant-not-for-sale", { lines: wanted });
}

/** What is sold out is refused before anything is written; what is left is decided under the levels' lock. */
function assertPromisable(lines: readonly CartLine[]): void {
  const short = lines.flatMap(({ variantId, quantity, variant }) => {
    const available = freePieces(variant);
    return available !== undefined && available < quantity ? [{ variantId, wanted: quantity, available }] : [];
  });
  if (short.length > 0) throw new Refusal("stock.insufficient", { lines: short });
}
