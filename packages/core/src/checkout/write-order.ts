import type { PlaceOrderInput } from "@atelier/contract/checkout";
import type { ShopSettings } from "@atelier/contract/settings";
import type { Tx } from "@atelier/db";
import { bodyHash, type Context, hashToken, newId } from "../kernel/index.ts";
import { mailLocaleOf, mailShop } from "../mails/index.ts";
import { lockSale, type NewOrderLine, openOrder, tokenOfOrder } from "../orders/index.ts";
import { openFreePayment, openPayment } from "../payments/index.ts";
import type { LineShares } from "../pricing/index.ts";
import { reserveStock } from "../stock/index.ts";
import type { SentIntent } from "./ask-for-payment.ts";
import type { PlacedBefore } from "./placed-before.ts";
import type { OrderPrice, SellableLine } from "./price-order.ts";
import { sessionRequest } from "./session-request.ts";
import { settleSale } from "./settle-sale.ts";

/** An order of this visitor; with what Stripe is to be asked where it was placed just now. */
export interface PlacedOrder extends PlacedBefore {
  sent?: SentIntent;
}

interface Purchase {
  input: PlaceOrderInput;
  settings: ShopSettings;
  cartId: string;
  lines: readonly SellableLine[];
  price: OrderPrice;
}

/** Step: a priced purchase becomes an order, its payment and its reservations. Refuses: stock.insufficient. */
export async function writeOrder(tx: Tx, ctx: Context, purchase: Purchase): Promise<PlacedOrder> {
  const id = newId();
  const order = newOrder(ctx, id, purchase);
  const lines = purchase.lines.map((line, index) => newOrderLine(line, purchase.price.lines[index]));
  const opened = await openOrder(tx, ctx, { order, lines });
  const { number, expiresAt } = opened;
  const amountMinor = order.totalMinor;
  if (amountMinor === 0) {
    await openFreePayment(tx, { orderId: id, currency: order.currency });
    await reserveStock(tx, { orderId: id, lines, expiresAt });
    const sale = { ...(await lockSale(tx, id)), shop: await mailShop(tx, ctx), detail: { method: "nothing to pay" } };
    await settleSale(tx, ctx, sale);
    return { id, number, isFree: true };
  }
  const intentId = newId();
  const request = sessionRequest(ctx, { intentId, order: { ...order, ...opened }, lines });
  await openPayment(tx, { paymentId: newId(), intentId, amountMinor, request });
  // Last, so that levels many buyers want are held for no other statement.
  await reserveStock(tx, { orderId: id, lines, expiresAt });
  return { id, number, isFree: false, sent: { intentId, request } };
}

function newOrder(ctx: Context, id: string, { input, settings, cartId, price }: Purchase) {
  const { totals, shipping, needsShipping } = price;
  return {
    id,
    numberPrefix: settings.orderNumberPrefix,
    cartId,
    idempotencyKeyHash: hashToken(input.idempotencyKey),
    bodyHash: bodyHash(input),
    email: input.email,
    locale: mailLocaleOf(input.locale ?? settings.language),
    token: tokenOfOrder(ctx, id),
    shippingAddress: input.shippingAddress ?? null,
    shippingName: shipping?.name ?? "",
    shippingPromise: shipping?.promise ?? "",
    note: input.note,
    needsShipping,
    currency: totals.currency,
    pricesIncludeTax: totals.pricesIncludeTax,
    goodsMinor: totals.goodsMinor,
    discountMinor: totals.discountMinor,
    shippingMinor: totals.shippingMinor ?? 0,
    taxMinor: totals.taxMinor,
    totalMinor: totals.totalMinor,
    derivation: totals.derivation,
    holdMinutes: ctx.config.holdMinutes,
  };
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
