import type { Tx } from "@atelier/db";
import { takeSoldFromCart } from "../cart/index.ts";
import type { Context, Permitted } from "../kernel/index.ts";
import { type MailShop, queueMail } from "../mails/index.ts";
import { type LockedOrder, linesToSettle, markPaid, soldForMail } from "../orders/index.ts";
import { consumeReservations } from "../stock/index.ts";
import { postSale, shippingTaxOf } from "./post-sale.ts";

/** A sale whose order and payment are locked. The sender of its mails was looked up before that. */
export interface Sale {
  order: Permitted<LockedOrder>;
  shop: MailShop;
  /** What the order's story says of how it was paid. */
  detail: Record<string, unknown>;
}

/**
 * Step: the one act by which a waiting order is paid: the cart is emptied of it, the confirmation goes into the outbox,
 * stock leaves, the journal is written. Stock comes late, so that levels many buyers want are held briefly.
 */
export async function settleSale(tx: Tx, ctx: Context, { order, shop, detail }: Sale): Promise<void> {
  const sold = await linesToSettle(tx, order.id);
  await markPaid(tx, ctx, { order, detail });
  await afterSale(tx, ctx, { order, shop, sold });
  await consumeReservations(tx, { orderId: order.id, lines: shelfLines(sold) });
  await postSale(tx, { ...order, shippingTaxMinor: shippingTaxOf(sold.lines) });
}

/** Step: what follows a sale whichever way its stock was found. */
export async function afterSale(
  tx: Tx,
  ctx: Context,
  { order, shop, sold }: { order: LockedOrder; shop: MailShop; sold: Sold },
): Promise<void> {
  if (order.cartId && !sold.hasLeftCart) await takeSoldFromCart(tx, order.cartId, shelfLines(sold));
  await queueMail(tx, {
    kind: "order-confirmed",
    about: order.id,
    ...soldForMail(ctx, { order, lines: sold.lines, shop }),
  });
}

export type Sold = Awaited<ReturnType<typeof linesToSettle>>;

/** The lines that came off a shelf, as the steps of stock and cart want them. */
export function shelfLines({ lines }: Sold) {
  return lines.flatMap(({ id: orderLineId, variantId, quantity }) =>
    variantId ? [{ orderLineId, variantId, quantity }] : [],
  );
}
