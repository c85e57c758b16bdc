import type { PlacedOrderView, PlaceOrderInput } from "@atelier/contract/checkout";
import type { Tx } from "@atelier/db";
import { cartIdOf, type CartLine, cartLines, lockCart } from "../cart/index.ts";
import { actorId, bodyHash, type Context, hashToken, inTransaction, newId, Refusal } from "../kernel/index.ts";
import { type NewOrderLine, openOrder, tokenOfOrder } from "../orders/index.ts";
import { openFreePayment, openPayment } from "../payments/index.ts";
import type { LineShares } from "../pricing/index.ts";
import { shopSettings } from "../settings/index.ts";
import { reserveStock } from "../stock/index.ts";
import { askForPayment } from "./ask-for-payment.ts";
import { earlierOrders, letGoOfEarlierOrder } from "./let-go-of-earlier-order.ts";
import { placedBefore, type PlacedOrder } from "./placed-before.ts";
import { type OrderPrice, priceOrder, type SellableLine } from "./price-order.ts";
import { settlePayment } from "./settle-payment.ts";
import { settleSale } from "./settle-sale.ts";

/**
 * Makes an order of the visitor's cart: stock is reserved, the price frozen, Stripe asked for its page. The same key
 * and body give the same order. Refuses: cart.empty, cart.variant-not-for-sale, stock.insufficient,
 * shipping.address-needed, shipping.no-rate, checkout.price-changed, checkout.key-reused,
 * checkout.order-ended, payment.unreachable, payment.refused.
 */
export async function placeOrder(ctx: Context, input: PlaceOrderInput): Promise<PlacedOrderView> {
  await settleEarlier(ctx);
  const placed = await inTransaction(ctx, (tx) => placeOnce(tx, ctx, input));
  const paymentUrl = placed.isFree ? null : await askForPayment(ctx, placed.id);
  return { orderNumber: placed.number, orderToken: tokenOfOrder(ctx, placed.id), paymentUrl };
}

/**
 * The page of an earlier order may have been paid a moment ago: asked before it is let go, so that nobody pays for one
 * order while another takes its place. A silent Stripe is no reason to wait; late money is dealt with as late.
 */
async function settleEarlier(ctx: Context): Promise<void> {
  const cartId = await cartIdOf(ctx);
  if (!cartId) return;
  for (const { id } of await earlierOrders(ctx.db, cartId)) {
    const payment = await ctx.db
      .selectFrom("payments")
      .select("stripeSessionId")
      .where("orderId", "=", id)
      .executeTakeFirst();
    if (!payment?.stripeSessionId) continue;
    await settlePayment(ctx, { sessionId: payment.stripeSessionId }).catch((error: unknown) =>
      ctx.log.warn({ err: error }, "An earlier page was not asked about"),
    );
  }
}

async function placeOnce(tx: Tx, ctx: Context, input: PlaceOrderInput): Promise<PlacedOrder> {
  const cart = await lockCart(tx, ctx);
  const before = await placedBefore(tx, ctx, input);
  if (before) return before;
  if (!cart) throw new Refusal("cart.empty");
  const lines = await cartLines(tx, cart.id);
  if (lines.length === 0) throw new Refusal("cart.empty");
  const price = await priceOrder(tx, input, sellable(lines));
  if (input.expectedTotalMinor !== undefined && input.expectedTotalMinor !== price.totals.totalMinor) {
    throw new Refusal("checkout.price-changed", { current: { totalMinor: price.totals.totalMinor } });
  }
  await letGoOfEarlierOrder(tx, ctx, { id: cart.id, lines });
  return writeOrder(tx, ctx, { input, cartId: cart.id, lines: sellable(lines), price });
}

function sellable(lines: readonly CartLine[]): SellableLine[] {
  const gone = lines.filter((line) => !line.variant?.buyable);
  if (gone.length > 0) {
    const wanted = gone.map((line) => ({ variantId: line.variantId, wanted: line.quantity, available: 0 }));
    throw new Refusal("cart.variant-not-for-sale", { lines: wanted });
  }
  return lines.flatMap((line) => (line.variant ? [{ variant: line.variant, quantity: line.quantity }] : []));
}

interface Purchase {
  input: PlaceOrderInput;
  cartId: string;
  lines: readonly SellableLine[];
  price: OrderPrice;
}

async function writeOrder(tx: Tx, ctx: Context, purchase: Purchase): Promise<PlacedOrder> {
  const { input, lines, price, cartId } = purchase;
  const { totals } = price;
  const settings = await shopSettings(tx);
  const id = newId();
  const order = await openOrder(tx, ctx, {
    order: {
      id,
      numberPrefix: settings.orderNumberPrefix,
      cartId,
      userId: actorId(ctx.actor),
      idempotencyKeyHash: hashToken(input.idempotencyKey),
      bodyHash: bodyHash(input),
      email: input.email,
      locale: input.locale ?? settings.language,
      token: tokenOfOrder(ctx, id),
      shippingAddress: input.shippingAddress ?? null,
      shippingName: price.shipping?.name ?? "",
      shippingPromise: price.shipping?.promise ?? "",
      note: input.note,
      needsShipping: price.needsShipping,
      currency: totals.currency,
      pricesIncludeTax: totals.pricesIncludeTax,
      goodsMinor: totals.goodsMinor,
      discountMinor: totals.discountMinor,
      shippingMinor: totals.shippingMinor ?? 0,
      taxMinor: totals.taxMinor,
      totalMinor: totals.totalMinor,
      derivation: totals.derivation,
      holdMinutes: ctx.config.holdMinutes,
    },
    lines: lines.map((line, index) => newOrderLine(line, price.lines[index])),
  });
  await reserveStock(tx, { orderId: id, lines: order.lines, expiresAt: order.expiresAt });
  const { currency, totalMinor } = totals;
  if (totalMinor > 0) {
    await openPayment(tx, { orderId: id, amountMinor: totalMinor, currency });
    return { id, number: order.number, isFree: false };
  }
  await openFreePayment(tx, { orderId: id, currency });
  await settleSale(tx, ctx, { orderId: id, detail: { method: "nothing to pay" } });
  return { id, number: order.number, isFree: true };
}

function newOrderLine(line: SellableLine, shares: LineShares | undefined): NewOrderLine {
  if (!shares) throw new Error("A line was not priced");
  const { variant, quantity } = line;
  const { discountMinor, taxRateBp, taxMinor, shippingShareMinor, shippingTaxShareMinor } = shares;
  return {
    variantId: variant.id,
    productId: variant.productId,
    kind: variant.kind,
    title: variant.title,
    choices: variant.choices,
    medium: variant.medium,
    sku: variant.sku,
    slug: variant.slug,
    image: variant.image,
    weightGrams: variant.weightGrams,
    quantity,
    unitPriceMinor: variant.priceMinor,
    discountMinor,
    taxRateBp,
    taxMinor,
    shippingShareMinor,
    shippingTaxShareMinor,
  };
}
